/**
 * Returns a test for formulas that call one of these functions. Names in string literals or within
 * longer names do not count.
 */
export function callsAny(names: readonly string[]): (formula: string) => boolean {
  const alternatives = names.map((name) => name.replaceAll('.', '\\.')).join('|');
  const call = new RegExp(`(?<![\\w.])(?:${alternatives})\\s*\\(`, 'i');
  return (formula) => names.length > 0 && call.test(formula.replace(/"[^"]*"/g, '""'));
}
