import type { AbcClass } from '../network/plan-result';
import { Refusal } from '../base/refusal';

const refusals = {
  value: new Refusal('domain', 'Every value must be 0 or more.'),
  cuts: new Refusal(
    'domain',
    'The cuts must be shares in increasing order: enter 0.8 and 0.95 for 80 % and 95 %.',
  ),
};

/** The last digits of a sum depend on the order of its terms; a cut must not depend on them. */
const ROUNDING = 1e-12;

/**
 * ABC classes by cumulative value, in the order of `values`. In descending order of value, an item is A
 * while the items above it have less than `cutA` of the total value, B while they have less than `cutB`,
 * and C otherwise. The A items together have at least `cutA`, and the largest item is always A. Equal
 * values get the same class; an item with value 0 is C. Refuses negative values and cuts out of order.
 *
 * @param values money per year (or another weight), each at least 0
 * @param cutA share of total value, above 0
 * @param cutB share of total value, from `cutA` to 1
 *
 * Source: H. F. Dickie, "ABC inventory analysis shoots for dollars, not pennies", Factory
 * Management and Maintenance 109, 1951.
 */
export function abcClasses(
  values: ArrayLike<number>,
  cutA = 0.8,
  cutB = 0.95,
): AbcClass[] | Refusal {
  if (!(cutA > 0 && cutA <= cutB && cutB <= 1)) return refusals.cuts;
  let total = 0;
  for (let i = 0; i < values.length; i += 1) {
    if (!(values[i]! >= 0)) return refusals.value;
    total += values[i]!;
  }
  const order = Uint32Array.from(values, (_, i) => i);
  order.sort((a, b) => values[b]! - values[a]!);
  const classes = new Array<AbcClass>(values.length).fill('C');
  const limitA = cutA * total * (1 - ROUNDING);
  const limitB = cutB * total * (1 - ROUNDING);
  let above = 0;
  let previous = Infinity;
  let current: AbcClass = 'C';
  let sum = 0;
  for (const item of order) {
    const value = values[item]!;
    if (value === 0) break;
    if (value !== previous) above = sum;
    current = above < limitA ? 'A' : above < limitB ? 'B' : 'C';
    classes[item] = current;
    previous = value;
    sum += value;
  }
  return classes;
}
