import type { DemandProfile } from '../../planning/demand/demand-profile';

/** SVG paths of the demand chart, in a box of 1000 by 100 that is stretched to fit. */
export interface ChartShapes {
  /** Demand after adjustment. */
  readonly demand: string;
  /** A line from sales to demand in each period where they differ. */
  readonly sold: string;
  /** A dot at each adjusted period. */
  readonly adjusted: string;
  readonly forecast: string;
  /** The 80 % range of the forecast. */
  readonly range: string;
  /** Place of the plan date on the time axis, from 0 to 1. */
  readonly planAt: number;
  /** Units at the top of the scale. */
  readonly top: number;
}

const WIDTH = 1000;
const HEIGHT = 100;

/** Draws the history and the forecast on one time axis. The scale of units starts at 0. */
export function chartShapes({
  demand,
  sold,
  adjusted,
  forecast,
  lower,
  upper,
}: Pick<
  DemandProfile,
  'demand' | 'sold' | 'adjusted' | 'forecast' | 'lower' | 'upper'
>): ChartShapes {
  const past = demand.length;
  const top = roundedUp(
    Math.max(largest(demand), largest(sold), largest(upper), largest(forecast)),
  );
  const x = (period: number) => (WIDTH * (period + 0.5)) / Math.max(1, past + forecast.length);
  const y = (units: number) => HEIGHT * (1 - units / top);
  const point = (period: number, units: number) =>
    `${x(period).toFixed(1)} ${y(Math.max(0, units)).toFixed(2)}`;
  const line = (values: Float64Array, start: number) =>
    values.length === 0 ? '' : `M${Array.from(values, (v, i) => point(start + i, v)).join('L')}`;
  const changed: string[] = [];
  const dots: string[] = [];
  demand.forEach((units, t) => {
    if (sold[t] !== units) changed.push(`M${point(t, sold[t]!)}L${point(t, units)}`);
    if (adjusted[t]!.length > 0) dots.push(`M${point(t, units)}h0`);
  });
  const lowerPoints = Array.from(lower, (units, i) => point(past + i, units)).reverse();
  return {
    demand: line(demand, 0),
    sold: changed.join(''),
    adjusted: dots.join(''),
    forecast: line(forecast, past),
    range: upper.length === 0 ? '' : `${line(upper, past)}L${lowerPoints.join('L')}Z`,
    planAt: past / Math.max(1, past + forecast.length),
    top,
  };
}

function largest(values: Float64Array): number {
  return values.reduce((a, b) => Math.max(a, b), 0);
}

/** Rounds up to one significant digit, or to 1.5: 1, 1.5, 2, 3 … 9, 10, 15 … */
function roundedUp(units: number): number {
  if (!(units > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(units));
  const share = units / power;
  if (share <= 1) return power;
  return power * (share <= 1.5 ? 1.5 : Math.ceil(share));
}
