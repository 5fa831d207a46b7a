/** Names of up to this many letters are too short to be near by one letter. */
const SHORT = 4;
/** Pairs of names that are compared letter by letter at most. */
const MAX_PAIRS = 250_000;

/** Two names that a reader takes for one. */
export type NamePair = readonly [name: string, other: string];

/**
 * Pairs of a name and another that nearly meet: the same letters and digits, one with a word more at
 * its beginning or end, a code with lost zeros, or one letter that differs.
 */
export function nearNames(
  names: readonly string[],
  others: readonly string[],
): readonly NamePair[] {
  const whole = new Map(others.map((other) => [wholeOf(other), other]));
  const shortened = new Map(
    others.flatMap((other) => shorterOf(other).map((key) => [key, other] as const)),
  );
  const canCompare = names.length * others.length <= MAX_PAIRS;
  return names.flatMap((name): readonly NamePair[] => {
    const key = wholeOf(name);
    const near =
      whole.get(key) ??
      shortened.get(key) ??
      shorterOf(name)
        .map((shorter) => whole.get(shorter))
        .find((other) => other !== undefined) ??
      (canCompare ? others.find((other) => differByOne(bare(name), bare(other))) : undefined);
    return near === undefined ? [] : [[name, near]];
  });
}

/** A name without signs, accents, case and leading zeros. */
function wholeOf(name: string): string {
  return bare(name).replace(/^0+(?=\d)/, '');
}

/** The name without its first and without its last word. */
function shorterOf(name: string): readonly string[] {
  const words = plain(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length < 2) return [];
  return [words.slice(0, -1), words.slice(1)]
    .map((part) => part.join(''))
    .filter((part) => part.length >= SHORT && /\p{L}/u.test(part));
}

function differByOne(name: string, other: string): boolean {
  if (Math.min(name.length, other.length) <= SHORT || /\d/.test(name + other)) return false;
  if (Math.abs(name.length - other.length) > 1) return false;
  let start = 0;
  while (start < name.length && name[start] === other[start]) start += 1;
  const [rest, otherRest] = [name.slice(start), other.slice(start)];
  const isReplaced = rest.slice(1) === otherRest.slice(1);
  return isReplaced || rest.slice(1) === otherRest || rest === otherRest.slice(1);
}

function bare(name: string): string {
  return plain(name).replace(/[^\p{L}\p{N}]/gu, '');
}

function plain(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
