const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Where a function is least in [from, to]: the best of an even grid, then golden sections around
 * it. The grid is there because errors as a function of a smoothing constant often have two
 * valleys. Costs `grid` + `sections` evaluations.
 *
 * Source: J. Kiefer, "Sequential minimax search for a maximum", Proceedings of the American
 * Mathematical Society 4, 1953.
 */
export function minimizeInInterval(
  costAt: (x: number) => number,
  from: number,
  to: number,
  grid: number,
  sections: number,
): number {
  const step = (to - from) / (grid - 1);
  let best = from;
  let least = Infinity;
  for (let i = 0; i < grid; i += 1) {
    const x = from + i * step;
    const cost = costAt(x);
    if (cost < least) {
      least = cost;
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
  return Math.min(leftCost, rightCost) <= least ? found : best;
}
