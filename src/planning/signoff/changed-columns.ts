import { fieldsOf } from './canonical-text';

/** The columns of a row's content, in the order of its canonical text, by its first field. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'evenstock transfer 1': [
    ...['Transfer ID', 'Product', 'From', 'To', 'Quantity', 'Value', 'Transfer cost', 'Benefit'],
    ...['Net benefit', 'Ship by', 'Arrives', 'Tier'],
  ],
  'evenstock purchase 1': [
    ...['Product', 'Location', 'Supplier', 'Quantity', 'Order cost', 'Order by', 'Arrives', 'Tier'],
  ],
  'evenstock markdown 1': [
    ...['Product', 'Location', 'Quantity', 'Value', 'Salvage', 'Loss', 'Saved', 'Tier'],
  ],
};

/** A column of a row whose value differs from what was signed. */
export interface ChangedColumn {
  readonly column: string;
  readonly was: string;
  readonly is: string;
}

/** The values of a row's content by column, as text without trailing zeros; null if it is no content of ours. */
export function contentByColumn(content: string): ReadonlyMap<string, string> | null {
  const [kind = '', ...values] = fieldsOf(content) ?? [];
  const columns = COLUMNS[kind];
  if (columns?.length !== values.length) return null;
  return new Map(columns.map((column, c) => [column, withoutZeros(values[c]!)]));
}

/** What has changed between two contents of one row; null if they cannot be compared. */
export function changedColumns(was: string, is: string): readonly ChangedColumn[] | null {
  const before = contentByColumn(was);
  const after = contentByColumn(is);
  if (before === null || after === null) return null;
  if (![...before.keys()].every((column) => after.has(column))) return null;
  return [...before].flatMap(([column, value]) => {
    const now = after.get(column)!;
    return now === value ? [] : [{ column, was: value, is: now }];
  });
}

/** The changes in words, such as "Quantity from 202 to 250". */
export function changesInWords(changes: readonly ChangedColumn[]): string {
  return changes.map(({ column, was, is }) => `${column} from ${was} to ${is}`).join(', ');
}

function withoutZeros(value: string): string {
  return /^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value;
}
