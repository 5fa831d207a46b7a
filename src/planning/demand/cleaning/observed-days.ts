import { ADJUSTMENT_KINDS, isReplaced } from './adjustments';
import type { CleanHistory } from './clean-history';

/** Days of each position's series that show plain demand, one element a position. */
export function observedDays({ periods, periodDays, adjustments }: CleanHistory): Float64Array {
  const { start, kind } = adjustments;
  return Float64Array.from(periods, (all, p) => {
    let observed = all;
    for (let row = start[p]!; row < start[p + 1]!; row += 1) {
      if (isReplaced(ADJUSTMENT_KINDS[kind[row]!]!)) observed -= 1;
    }
    return observed * periodDays;
  });
}
