import type { AbcClass, PositionColumns, XyzClass } from '../../planning/network/plan-result';

export const ABC: readonly AbcClass[] = ['A', 'B', 'C'];
export const XYZ: readonly XyzClass[] = ['X', 'Y', 'Z'];

/** Positions by class of value (a row: A, B, C) and by class of variation (a column: X, Y, Z). */
export function classMatrix({
  abc,
  xyz,
}: Pick<PositionColumns, 'abc' | 'xyz'>): readonly (readonly number[])[] {
  const counts = ABC.map(() => XYZ.map(() => 0));
  abc.forEach((value, p) => {
    const row = counts[ABC.indexOf(value)]!;
    row[XYZ.indexOf(xyz[p]!)]! += 1;
  });
  return counts;
}
