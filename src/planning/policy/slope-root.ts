/**
 * Finds where the slope of a convex function changes its sign, by bisection. The bracket is widened
 * until it holds the root: upwards in doubling steps, downwards in equal steps.
 */

const MAX_BISECTIONS = 200;

/**
 * The smallest whole y ≥ 0 at which the forward difference of a convex function is not negative: its
 * minimizer.
 *
 * @param slopeAt f(y + 1) − f(y), not decreasing; at −1 it is taken as negative
 * @param guess near the minimizer
 * @param spread the width of the first step, at least 0
 */
export function minimizingInteger(
  slopeAt: (y: number) => number,
  guess: number,
  spread: number,
): number {
  let high = Math.max(0, Math.ceil(guess));
  let step = Math.max(1, Math.ceil(spread));
  while (slopeAt(high) < 0) {
    high += step;
    step *= 2;
  }
  // A negative base stock is never optimal: one more unit would save a backorder.
  let low = -1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (slopeAt(middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * The root of a slope that increases from negative to positive, to the last digits.
 *
 * @param bracket the interval to search first
 * @param spread the width of the first step beyond it, above the rounding of the bracket, or 0
 */
export function rootOfIncreasing(
  slopeAt: (y: number) => number,
  { from, to }: { readonly from: number; readonly to: number },
  spread: number,
): number {
  let low = from;
  let high = Math.max(from, to);
  let step = spread > 0 ? spread : Math.max(1, Math.abs(to));
  while (slopeAt(low) >= 0) low -= step;
  while (slopeAt(high) < 0) {
    high += step;
    step *= 2;
  }
  for (let i = 0; i < MAX_BISECTIONS; i += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (slopeAt(middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}
