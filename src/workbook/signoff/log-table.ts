import type { LogEntry } from '../../planning/signoff/log-entry';
import type { Cell, ColumnFormat, OutputSheet } from '../port';

/** The columns of the table Audit log, in order. */
const COLUMNS: readonly {
  readonly header: string;
  readonly key: keyof LogEntry;
  readonly format: ColumnFormat;
  readonly width?: number;
}[] = [
  { header: 'No', key: 'no', format: 'units' },
  { header: 'When', key: 'when', format: 'text' },
  { header: 'Who', key: 'who', format: 'text', width: 28 },
  { header: 'What', key: 'what', format: 'text' },
  { header: 'Table', key: 'table', format: 'text' },
  { header: 'Transfer ID', key: 'line', format: 'text' },
  { header: 'From status', key: 'fromStatus', format: 'text' },
  { header: 'To status', key: 'toStatus', format: 'text' },
  { header: 'Quantity', key: 'quantity', format: 'units' },
  { header: 'Damaged', key: 'damaged', format: 'units' },
  { header: 'Value', key: 'value', format: 'money' },
  { header: 'Authority', key: 'authority', format: 'text', width: 30 },
  { header: 'Comment', key: 'comment', format: 'text', width: 60 },
  { header: 'Content', key: 'content', format: 'text', width: 30 },
  { header: 'Plan run', key: 'planRun', format: 'text' },
  { header: 'Log', key: 'log', format: 'text' },
  { header: 'Previous hash', key: 'previousHash', format: 'text', width: 20 },
  { header: 'Hash', key: 'hash', format: 'text', width: 20 },
];

const NUMBERS: ReadonlySet<keyof LogEntry> = new Set(['quantity', 'damaged', 'value']);

export const LOG_SHEET = 'Audit log';
export const LOG_HEADERS: readonly string[] = COLUMNS.map(({ header }) => header);

/** The table Audit log with these entries. */
export function logSheet(entries: readonly LogEntry[]): OutputSheet {
  return {
    name: LOG_SHEET,
    tableName: 'AuditLog',
    isOnlyOne: true,
    columns: COLUMNS.map(({ header, key, format, width }) => ({
      header,
      format,
      cells: entries.map((entry) => {
        const value = entry[key];
        return value === '' ? null : value;
      }),
      ...(width === undefined ? {} : { width }),
    })),
  };
}

/** The entries of the table, top to bottom, blank rows left out. Cells that are not as we write them change the hash. */
export function entriesOf(rows: readonly (readonly Cell[])[]): readonly LogEntry[] {
  const [headers = [], ...body] = rows;
  const at = new Map(COLUMNS.map(({ header, key }) => [key, headers.indexOf(header)]));
  return body
    .filter((cells) => cells.some((cell) => cell !== null))
    .map((cells) => {
      const cellOf = (key: keyof LogEntry): Cell => cells[at.get(key) ?? -1] ?? null;
      return Object.fromEntries(
        COLUMNS.map(({ key }) => [key, valueOf(key, cellOf(key))]),
      ) as unknown as LogEntry;
    });
}

function valueOf(key: keyof LogEntry, cell: Cell): number | string | null {
  if (key === 'no') return typeof cell === 'number' ? cell : 0;
  if (NUMBERS.has(key)) {
    if (cell === null || typeof cell === 'number') return cell;
    return NaN;
  }
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.error : String(cell);
}
