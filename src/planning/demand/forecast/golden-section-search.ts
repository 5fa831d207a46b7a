const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** An interval to search, and the evaluations to spend on it. */
export interface SearchInterval {
  readonly from: number;
  readonly to: number;
  /** Points of the even grid, at least 2. */
  readonly grid: number;
  /** Evaluations of the golden-section search, at least 2. */
  readonly sections: number;
}

/**
 * Minimises a function of one variable: an even grid over the interval, then a golden-section search
 * around the best grid point. The grid is there because the squared error as a function of a smoothing
 * constant often has two local minima. The result is never worse than the best grid point. Costs
 * `grid` + `sections` evaluations.
 *
 * Source: J. Kiefer, "Sequential minimax search for a maximum", Proceedings of the American
 * Mathematical Society 4, 1953.
 */
export function minimizeInInterval(
  costAt: (x: number) => number,
  { from, to, grid, sections }: SearchInterval,
): number {
  const step = (to - from) / (grid - 1);
  let best = from;
  let bestCost = Infinity;
  for (let i = 0; i < grid; i += 1) {
    const x = from + i * step;
    const cost = costAt(x);
    if (cost < bestCost) {
      bestCost = cost;
      best = x;
    }
  }
  let low = Math.max(from, best - step);
  let high = Math.min(to, best + step);
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let leftCost = costAt(left);
  let rightCost = costAt(right);
  for (let i = 2; i < sections; i += 1) {
    if (leftCost <= rightCost) {
      high = right;
      right = left;
      rightCost = leftCost;
      left = high - GOLDEN * (high - low);
      leftCost = costAt(left);
    } else {
      low = left;
      left = right;
      leftCost = rightCost;
      right = low + GOLDEN * (high - low);
      rightCost = costAt(right);
    }
  }
  const found = leftCost <= rightCost ? left : right;
  return Math.min(leftCost, rightCost) <= bestCost ? found : best;
}
