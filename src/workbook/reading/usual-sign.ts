import type { FoundTable } from '../find-tables';
import type { DecimalSign } from '../forms/number-text';
import { headerWordsOf } from '../header-words';
import { headerForms, normaliseName } from '../headers';
import { INPUT_TABLES } from '../input-tables';

/** Headers of the contract in English. */
const ENGLISH: ReadonlySet<string> = new Set(
  INPUT_TABLES.flatMap(({ columns }) =>
    columns.flatMap(({ name, synonyms, words = [] }) => [
      name,
      ...synonyms.filter((synonym) => !words.includes(synonym)),
    ]),
  ).map(normaliseName),
);

/**
 * The usual decimal sign in the language of the headers: a point in English, else a comma. Null where as
 * many headers are in English as in another language.
 */
export function usualSignOf(
  tables: readonly Pick<FoundTable, 'headers' | 'columns'>[],
): DecimalSign | null {
  let balance = 0;
  for (const { headers, columns } of tables) {
    for (const [column, index] of columns) {
      const header = headers[index];
      if (typeof header !== 'string') continue;
      const forms = headerForms(header);
      const words = headerWordsOf(column).map(normaliseName);
      if (forms.some((form) => ENGLISH.has(form))) balance += 1;
      else if (forms.some((form) => words.includes(form))) balance -= 1;
    }
  }
  return balance === 0 ? (tables.length === 0 ? '.' : null) : balance > 0 ? '.' : ',';
}
