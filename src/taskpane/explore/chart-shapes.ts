import type { DemandProfile } from '../../planning/demand/demand-profile';

/** What a chart of demand is drawn of, as SVG paths in a box of 1000 by 100 that is stretched to fit. */
export interface ChartShapes {
  /** Demand as the forecast sees it. */
  readonly demand: string;
  /** As it was sold, where a treatment changed it. */
  readonly sold: string;
  /** A dot at each period that does not stand as it was sold. */
  readonly treated: string;
  readonly forecast: string;
  /** Where demand stays eight times in ten. */
  readonly band: string;
  /** Where the history ends, from 0 to 1. */
  readonly planAt: number;
  /** Units at the top. */
  readonly top: number;
}

const WIDTH = 1000;
const HEIGHT = 100;

/** Draws the history and the forecast over one time axis that starts at 0 units. */
export function chartShapes({
  demand,
  sold,
  adjusted: treated,
  forecast: ahead,
  lower: low,
  upper: high,
}: Pick<
  DemandProfile,
  'demand' | 'sold' | 'adjusted' | 'forecast' | 'lower' | 'upper'
>): ChartShapes {
  const past = demand.length;
  const top = roundedUp(Math.max(largest(demand), largest(sold), largest(high), largest(ahead)));
  const x = (period: number) => (WIDTH * (period + 0.5)) / Math.max(1, past + ahead.length);
  const y = (units: number) => HEIGHT * (1 - units / top);
  const point = (period: number, units: number) =>
    `${x(period).toFixed(1)} ${y(Math.max(0, units)).toFixed(2)}`;
  const line = (values: Float64Array, start: number) =>
    values.length === 0 ? '' : `M${Array.from(values, (v, i) => point(start + i, v)).join('L')}`;
  const changed: string[] = [];
  const dots: string[] = [];
  demand.forEach((units, t) => {
    if (sold[t] !== units) changed.push(`M${point(t, sold[t]!)}L${point(t, units)}`);
    if (treated[t]!.length > 0) dots.push(`M${point(t, units)}h0`);
  });
  const lower = Array.from(low, (units, i) => point(past + i, units)).reverse();
  return {
    demand: line(demand, 0),
    sold: changed.join(''),
    treated: dots.join(''),
    forecast: line(ahead, past),
    band: high.length === 0 ? '' : `${line(high, past)}L${lower.join('L')}Z`,
    planAt: past / Math.max(1, past + ahead.length),
    top,
  };
}

function largest(values: Float64Array): number {
  return values.reduce((a, b) => Math.max(a, b), 0);
}

/** The next number up with one digit, or one and a half: 1, 1.5, 2, 3 … 9, 10, 15 … */
function roundedUp(units: number): number {
  if (!(units > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(units));
  const share = units / power;
  if (share <= 1) return power;
  return power * (share <= 1.5 ? 1.5 : Math.ceil(share));
}
