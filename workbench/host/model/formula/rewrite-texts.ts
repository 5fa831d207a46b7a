/** Rewrites every formula (a text that begins with `=`) within a value of the client; the same value if none changed. */
export function rewriteTexts(value: unknown, rewrite: (formula: string) => string): unknown {
  if (typeof value === 'string') return value.startsWith('=') ? rewrite(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  const before = Object.entries(value);
  const after = before.map(([name, part]) => [name, rewriteTexts(part, rewrite)] as const);
  const isSame = after.every(([, part], n) => part === before[n]?.[1]);
  if (isSame) return value;
  return Array.isArray(value) ? after.map(([, part]) => part) : Object.fromEntries(after);
}
