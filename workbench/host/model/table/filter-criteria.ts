import type { CellValue } from '../cell/entry';

/** The criteria of a filter, as the client gives them. */
export interface FilterCriteria {
  /** Values, Custom, TopItems, TopPercent, BottomItems or BottomPercent. Others let every row pass. */
  readonly filterOn: string;
  /** For Values: the shown texts of the cells that pass. */
  readonly values?: readonly unknown[];
  /** For Custom: `>5`, `<>A*`, `=`. For Top and Bottom: a number of items or a percentage. */
  readonly criterion1?: string;
  readonly criterion2?: string;
  /** How the two criteria are joined: And or Or. */
  readonly operator?: string;
}

/** One cell of a filtered column. */
interface FilteredCell {
  readonly value: CellValue;
  /** The shown text. */
  readonly text: string;
}

/** For each cell of a column, whether it passes the filter. */
export function passing(criteria: FilterCriteria, cells: readonly FilteredCell[]): boolean[] {
  const { filterOn, values = [], criterion1 = '', criterion2, operator } = criteria;
  switch (filterOn) {
    case 'Values': {
      const wanted = new Set(values.map((value) => String(value).toLowerCase()));
      return cells.map(({ text }) => wanted.has(text.toLowerCase()));
    }
    case 'Custom':
      return cells.map((cell) => {
        const first = meets(cell, criterion1);
        if (criterion2 === undefined || criterion2 === '') return first;
        return operator === 'Or'
          ? first || meets(cell, criterion2)
          : first && meets(cell, criterion2);
      });
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return extremes(filterOn, Number(criterion1), cells);
    default:
      return cells.map(() => true);
  }
}

function meets({ value, text }: FilteredCell, criterion: string): boolean {
  const [, comparison = '', wanted = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const number = wanted.trim() === '' ? NaN : Number(wanted);
  if (comparison === '' || comparison === '=' || comparison === '<>') {
    const isEqual = Number.isNaN(number) ? matches(text, wanted) : value === number;
    return isEqual === (comparison !== '<>');
  }
  if (typeof value === 'number' && !Number.isNaN(number))
    return compares(value - number, comparison);
  if (typeof value !== 'string' || value === '' || !Number.isNaN(number)) return false;
  return compares(value.toLowerCase().localeCompare(wanted.toLowerCase()), comparison);
}

function compares(difference: number, comparison: string): boolean {
  if (difference === 0) return comparison.endsWith('=');
  return comparison.startsWith(difference < 0 ? '<' : '>');
}

/** `*` matches any characters and `?` matches one. `~` escapes them. */
function matches(text: string, wanted: string): boolean {
  const pattern = wanted.replaceAll(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (found, escaped: string) => {
    if (escaped) return `\\${escaped}`;
    if (found === '*') return '.*';
    return found === '?' ? '.' : `\\${found}`;
  });
  return new RegExp(`^${pattern}$`, 'isu').test(text);
}

function extremes(filterOn: string, wanted: number, cells: readonly FilteredCell[]): boolean[] {
  const numbers = cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const isTop = filterOn.startsWith('Top');
  numbers.sort((a, b) => (isTop ? b - a : a - b));
  const count = filterOn.endsWith('Percent')
    ? Math.max(1, Math.floor((numbers.length * wanted) / 100))
    : wanted;
  const last = numbers[Math.min(count, numbers.length) - 1];
  return cells.map(
    ({ value }) =>
      typeof value === 'number' && last !== undefined && (isTop ? value >= last : value <= last),
  );
}
