/**
 * Rewrites every formula (a text that begins with `=`) inside a value of the client. Returns the same
 * object if no formula changed.
 */
export function rewriteTexts(value: unknown, rewrite: (formula: string) => string): unknown {
  if (typeof value === 'string') return value.startsWith('=') ? rewrite(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  const before = Object.entries(value);
  const after = before.map(([name, part]) => [name, rewriteTexts(part, rewrite)] as const);
  const isSame = after.every(([, part], n) => part === before[n]?.[1]);
  if (isSame) return value;
  return Array.isArray(value) ? after.map(([, part]) => part) : Object.fromEntries(after);
}
