import type { PositionColumns } from '../network/plan-result';

/**
 * The positions that cost most if nothing is done, dearest first; of equal ones, the first. Positions that
 * cost nothing are left out.
 *
 * @param most how many at most
 * @returns indices of positions
 */
export function worstPositions(
  { costOfInaction }: Pick<PositionColumns, 'costOfInaction'>,
  most: number,
): readonly number[] {
  const costly: number[] = [];
  costOfInaction.forEach((cost, p) => {
    if (cost > 0) costly.push(p);
  });
  return costly.sort((a, b) => costOfInaction[b]! - costOfInaction[a]! || a - b).slice(0, most);
}
