/**
 * The relative optimality gap of a plan, 0 to 1: what the best plan may save beyond it, as a share of the
 * upper bound. A plan that saves nothing gives way to no transfers, which save 0. So the gap is 0 where
 * the bound is 0 or less.
 *
 * @param saving of the plan, in money; below 0 if it costs more than no transfers
 * @param upperBound no plan saves more
 */
export function relativeGap(saving: number, upperBound: number): number {
  const saved = Math.max(0, saving);
  return saved < upperBound ? 1 - saved / upperBound : 0;
}
