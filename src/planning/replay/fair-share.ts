/**
 * Splits `available` whole units among wants in proportion to them, none more than it wants. The
 * remainder goes one unit each to the largest fractions, earlier wants first (Hamilton's method).
 */
export function fairShare(wanted: readonly number[], available: number): readonly number[] {
  const total = wanted.reduce((sum, units) => sum + units, 0);
  if (total <= available) return wanted;
  const exact = wanted.map((units) => (units * Math.max(0, available)) / total);
  const shares = exact.map(Math.floor);
  const left = Math.max(0, available) - shares.reduce((sum, units) => sum + units, 0);
  exact
    .map((share, i) => ({ i, fraction: share - Math.floor(share) }))
    .sort((a, b) => b.fraction - a.fraction || a.i - b.i)
    .slice(0, Math.round(left))
    .forEach(({ i }) => (shares[i]! += 1));
  return shares;
}
