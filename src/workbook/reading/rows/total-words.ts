import { normaliseName } from '../../headers';

/** Words that alone name a total, in the languages of Excel that we read. */
const TOTALS = new Set(
  [
    ...['total', 'totals', 'subtotal', 'subtotals', 'grandtotal', 'sum'],
    ...['gesamt', 'gesamtsumme', 'gesamtergebnis', 'summe', 'zwischensumme', 'endsumme'],
    ...['ergebnis', 'teilergebnis', 'insgesamt'],
    ...['totaux', 'soustotal', 'somme'],
    ...['totales', 'suma', 'sumas'],
    ...['totale', 'totali', 'subtotale', 'somma'],
    ...['totaal', 'subtotaal', 'eindtotaal', 'som'],
    ...['totais', 'soma'],
    ...['razem', 'łącznie', 'ogółem', 'podsuma'],
  ].map(normaliseName),
);

/** Words that may stand beside them: Grand total, Total général, Suma końcowa, Sum of. */
const BESIDE_TOTALS = new Set(
  [
    ...['grand', 'sub', 'overall', 'of', 'all', 'the', 'and'],
    ...['général', 'générale', 'sous', 'partiel', 'general', 'parcial', 'final', 'sumario'],
    ...['complessivo', 'generale', 'parziale', 'finale', 'generaal', 'algemeen', 'geral'],
    ...['końcowa', 'częściowa', 'ogólna', 'der', 'die', 'aller', 'de', 'del', 'des', 'di', 'van'],
  ].map(normaliseName),
);

const SIGN = /^[Σ∑]/u;

/**
 * What a label says about a total: the label of the group that it totals (`KT-101` in `KT-101 Total` or
 * `Sum of KT-101`), an empty text for a total without a group, null if it names no total.
 */
export function totalledGroup(label: string): string | null {
  const text = label.trim();
  if (SIGN.test(text)) return text.replace(SIGN, '').replace(/^[\s:]+/, '');
  const words = text.split(/[\s:()]+/u).filter(Boolean);
  const isTotal = words.map((word) => TOTALS.has(normaliseName(word)));
  if (!isTotal.includes(true)) {
    const compound = normaliseName(text);
    return TOTALS.has(compound) ? '' : null;
  }
  const [first, last] = [isTotal[0], isTotal.at(-1)];
  const rest = words.filter((word, k) => !isTotal[k] && !BESIDE_TOTALS.has(normaliseName(word)));
  if (rest.length === 0) return '';
  if (!first && !last && !BESIDE_TOTALS.has(normaliseName(words[0]!))) return null;
  return stripped(words, isTotal);
}

/** The words before or after the total word and those beside it. */
function stripped(words: readonly string[], isTotal: readonly boolean[]): string {
  const isPart = words.map((word, k) => isTotal[k]! || BESIDE_TOTALS.has(normaliseName(word)));
  let [from, to] = [0, words.length];
  while (from < to && isPart[from]!) from += 1;
  while (to > from && isPart[to - 1]!) to -= 1;
  return words.slice(from, to).join(' ');
}
