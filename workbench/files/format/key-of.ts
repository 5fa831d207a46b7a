/** The key with this value; undefined if there is none. */
export function keyOf(
  words: Readonly<Record<string, string>>,
  value: string | undefined,
): string | undefined {
  return Object.keys(words).find((key) => words[key] === value);
}
