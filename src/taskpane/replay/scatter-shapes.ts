import type { SweptPoint } from '../../planning/replay/sweep-settings';

/** SVG paths of a scatter chart of cost and fill rate, in a box of 1000 by 100 that is stretched to fit. */
export interface ScatterShapes {
  /** A dot for each of the other settings; dots are lines of length 0. */
  readonly others: string;
  /** A dot for each efficient setting, and a line through them. */
  readonly efficient: string;
  readonly frontier: string;
  /** The dot of today's settings. */
  readonly today: string;
  /** The ends of the axes. */
  readonly cost: readonly [number, number];
  readonly fillRate: readonly [number, number];
}

const WIDTH = 1000;
const HEIGHT = 100;
/** Free room at each side, as a share of the range. */
const ROOM = 0.08;

/** Cost from left to right, fill rate from bottom to top. Today's settings are the first point. */
export function scatterShapes(points: readonly SweptPoint[]): ScatterShapes {
  const cost = rangeOf(points.map((point) => point.cost));
  const fillRate = rangeOf(points.map((point) => point.fillRate));
  const place = (point: SweptPoint): string => {
    const x = (WIDTH * (point.cost - cost[0])) / (cost[1] - cost[0]);
    const y = HEIGHT * (1 - (point.fillRate - fillRate[0]) / (fillRate[1] - fillRate[0]));
    return `${x.toFixed(1)} ${y.toFixed(2)}`;
  };
  const dots = (some: readonly SweptPoint[]): string =>
    some.map((point) => `M${place(point)}h0`).join('');
  const efficient = points
    .filter(({ isEfficient }) => isEfficient)
    .sort((a, b) => a.cost - b.cost || a.fillRate - b.fillRate);
  return {
    others: dots(points.filter(({ isEfficient }) => !isEfficient)),
    efficient: dots(efficient),
    frontier: efficient.length < 2 ? '' : `M${efficient.map(place).join('L')}`,
    today: dots(points.slice(0, 1)),
    cost,
    fillRate,
  };
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = ROOM * (high - low) || Math.abs(high) * ROOM || 1;
  return [low - room, high + room];
}
