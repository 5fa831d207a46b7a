import { normaliseName } from '../../headers';
import { INPUT_TABLES } from '../../input-tables';

/** Words in the names of sheets that say what a table is, not what it is about. */
const TABLE_WORDS = new Set(
  [
    ...INPUT_TABLES.flatMap(({ name, synonyms }) => [name, ...synonyms]),
    ...[
      'store',
      'site',
      'shop',
      'location',
      'warehouse',
      'branch',
      'year',
      'sheet',
      'data',
      'list',
    ],
    ...[
      'bestand',
      'lager',
      'filiale',
      'verkauf',
      'absatz',
      'umsatz',
      'magasin',
      'ventes',
      'stocks',
    ],
    ...['tienda', 'ventas', 'existencias', 'negozio', 'vendite', 'giacenze', 'winkel', 'verkoop'],
    ...['voorraad', 'loja', 'vendas', 'estoque', 'sklep', 'sprzedaz', 'zapasy', 'magazyn'],
  ].map(normaliseName),
);

/**
 * What each of several names is about: `Ashford` and `Bexley` for the sheets Stock Ashford and Stock
 * Bexley. Words that all names share, and words for tables, are left out. Null if nothing remains of a
 * name, or two names are about the same.
 */
export function labelsOf(names: readonly string[]): readonly string[] | null {
  const words = names.map(wordsOf);
  const shared = new Set(
    (words[0] ?? []).filter(
      (word) =>
        names.length > 1 && words.every((others) => others.some((one) => isSame(one, word))),
    ),
  );
  const about = words.map((some) => some.filter((word) => !TABLE_WORDS.has(normaliseName(word))));
  const apart = about.map((some) =>
    some.filter((word) => ![...shared].some((one) => isSame(one, word))),
  );
  // York and New York share a word that is the whole of one of them: it stays.
  const isWhole = apart.some((some) => some.length === 0);
  const labels = (isWhole ? about : apart).map((some) => some.join(' '));
  const distinct = new Set(labels.map(normaliseName));
  return labels.includes('') || distinct.size < labels.length ? null : labels;
}

/** Whether two names share a word of three letters or more, such as Sales 2025 and Sales 2026. */
export function shareWord(a: string, b: string): boolean {
  const others = wordsOf(b);
  return wordsOf(a).some(
    (word) => /\p{L}{3}/u.test(word) && others.some((other) => isSame(other, word)),
  );
}

function wordsOf(name: string): readonly string[] {
  return name.split(/[\s_:;,()-]+/u).filter(Boolean);
}

function isSame(a: string, b: string): boolean {
  return normaliseName(a) === normaliseName(b);
}
