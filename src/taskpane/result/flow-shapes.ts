import type { Flow } from './flows';

/** A flow picture (Sankey diagram): places that send on the left, places that receive on the right. */
export interface FlowShapes {
  readonly bands: readonly Band[];
  readonly left: readonly Bar[];
  readonly right: readonly Bar[];
  readonly height: number;
  /** Smaller flows that are in the table only. */
  readonly leftOut: number;
}

export interface Band {
  readonly flow: Flow;
  /** A closed SVG path, as wide as the flow's share of the value. */
  readonly path: string;
}

export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly top: number;
  readonly height: number;
}

/** Bands in the picture; more are a tangle. */
const MAX_BANDS = 24;
/** Height of all bands together, and of the gap between two bars, in SVG units. */
const BANDS_HEIGHT = 220;
const GAP = 18;
/** Width of the picture between the bars. */
export const FLOW_WIDTH = 300;
/** The least height of a band, so that a small flow can be seen. */
const MIN_HEIGHT = 1.5;

/** Draws the largest flows. Bars and bands are in order of value, from the top. */
export function flowShapes(flows: readonly Flow[]): FlowShapes {
  const shown = flows.filter(({ value }) => value > 0).slice(0, MAX_BANDS);
  const total = shown.reduce((sum, { value }) => sum + value, 0);
  const heightOf = ({ value }: Flow): number =>
    Math.max(MIN_HEIGHT, (BANDS_HEIGHT * value) / total);
  const left = barsOf(shown, ({ from }) => from, heightOf);
  const right = barsOf(shown, ({ to }) => to, heightOf);
  const filled = { left: new Map<string, number>(), right: new Map<string, number>() };
  const take = (side: 'left' | 'right', name: string, height: number): number => {
    const before = filled[side].get(name) ?? 0;
    filled[side].set(name, before + height);
    return (side === 'left' ? left : right).find((bar) => bar.name === name)!.top + before;
  };
  const bands = shown.map((flow) => {
    const height = heightOf(flow);
    const from = take('left', flow.from, height);
    const to = take('right', flow.to, height);
    return { flow, path: bandPath(from, to, height) };
  });
  const bottom = [...left, ...right].reduce((max, bar) => Math.max(max, bar.top + bar.height), 0);
  return { bands, left, right, height: bottom, leftOut: flows.length - shown.length };
}

function barsOf(
  flows: readonly Flow[],
  nameOf: (flow: Flow) => string,
  heightOf: (flow: Flow) => number,
): readonly Bar[] {
  const sums = new Map<string, { value: number; height: number }>();
  for (const flow of flows) {
    const sum = sums.get(nameOf(flow)) ?? { value: 0, height: 0 };
    sums.set(nameOf(flow), {
      value: sum.value + flow.value,
      height: sum.height + heightOf(flow),
    });
  }
  // Each bar has room for its label above it.
  let top = GAP;
  return [...sums]
    .sort(([, a], [, b]) => b.value - a.value)
    .map(([name, { value, height }]) => {
      const bar = { name, value, top, height };
      top += height + GAP;
      return bar;
    });
}

/** A band between two heights with soft ends (cubic Bézier curves). */
function bandPath(from: number, to: number, height: number): string {
  const middle = FLOW_WIDTH / 2;
  const at = (y: number): string => y.toFixed(1);
  const right = String(FLOW_WIDTH);
  const there = `M0 ${at(from)}C${String(middle)} ${at(from)} ${String(middle)} ${at(to)} ${right} ${at(to)}`;
  const back = `V${at(to + height)}C${String(middle)} ${at(to + height)} ${String(middle)} ${at(from + height)} 0 ${at(from + height)}Z`;
  return there + back;
}
