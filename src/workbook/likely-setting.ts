import { normaliseName } from './headers';
import { KNOWN_SETTINGS } from './setting-names';

/** Shorter names are part of too many others. */
const MIN_LETTERS_WITHIN = 5;
/** Letters that differ at most in names that are near, and as a share of the letters. */
const [MAX_EDITS, MAX_SHARE] = [3, 1 / 4];

/**
 * The setting that an unknown name most likely means: one that differs by a few letters, that has the
 * same words, that the name contains or that contains the name. Null if none is near.
 */
export function likelySetting(text: string): string | null {
  const name = normaliseName(text.replace(/[([{].*?[)\]}]/g, ''));
  const known = KNOWN_SETTINGS.map((one) => ({ shown: one.name, bare: normaliseName(one.name) }));
  const typos = known
    .map(({ shown, bare }) => ({ shown, bare, edits: editDistance(name, bare) }))
    .filter(({ bare, edits }) => edits <= Math.min(MAX_EDITS, MAX_SHARE * bare.length))
    .sort((a, b) => a.edits - b.edits);
  const sameWords = known.filter(({ shown }) => sortedWords(shown) === sortedWords(text));
  const within = known
    .filter(({ bare }) => bare.length >= MIN_LETTERS_WITHIN && name.includes(bare))
    .sort((a, b) => b.bare.length - a.bare.length);
  const around = known
    .filter(({ bare }) => name.length >= MIN_LETTERS_WITHIN && bare.includes(name))
    .sort((a, b) => a.bare.length - b.bare.length);
  return [...typos, ...sameWords, ...within, ...around][0]?.shown ?? null;
}

function sortedWords(text: string): string {
  return text
    .toLowerCase()
    .split(/[\s_-]+/)
    .sort()
    .join(' ');
}

/** Letters to insert, delete or replace (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_cell, k) => k);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let k = 1; k <= b.length; k += 1) {
      const replaced = row[k - 1]! + (a[i - 1] === b[k - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[k]! + 1, next[k - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
