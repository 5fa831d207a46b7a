import { isBlank } from '../cell-values';
import { ownTable } from '../own-tables';
import { HostFault, type Cell, type OutputSheet } from '../port';
import { rowDigest } from './row-digests';
import { entriesOf, LOG_SHEET } from '../signoff/log-table';
import { statusFromWords } from '../../planning/signoff/status-words';
import { FIRM } from './transfer-status';

/** Columns that users fill in. We never overwrite a sheet with an entry in one of them. */
const USER_COLUMNS = new Set(['Decision', 'Decided by', 'Decided at', 'Comment']);

type Row = ReadonlyMap<string, Cell>;

/**
 * Whether a new plan can replace the table on a sheet without loss of user input. The headers must be
 * exactly ours, in our order. No row may have a decision, a comment or a later status. Each row must
 * match its Check, or the new plan must contain it as a firm line or take it up. The caller checks that the sheet
 * has no other content.
 *
 * @param rows the table's header row and body
 */
export function isReplaceable(rows: readonly (readonly Cell[])[], sheet: OutputSheet): boolean {
  const [headers = [], ...body] = rows;
  if (!hasOurHeaders(headers, sheet)) return false;
  if (sheet.name === LOG_SHEET) return continuesLog(rows, sheet);
  const firm = firmLines(sheet);
  return body.every((cells) => {
    const row: Row = new Map(headers.map((header, n) => [String(header), cells[n] ?? null]));
    if (sheet.replaces?.((header) => row.get(header) ?? null) === true) return true;
    if (!isUndecided(row)) return false;
    return isUnchanged(sheet, row) || firm.has(lineOf((header) => row.get(header) ?? null));
  });
}

/**
 * Why a sheet of which there is only one cannot be written; null if another name may be taken, because the sheet of
 * its name is not ours.
 *
 * @param headers of the table on the sheet of its name
 * @param holdsMore whether there is other content on that sheet
 */
export function onlyOneFault(
  headers: readonly Cell[],
  sheet: OutputSheet,
  holdsMore: boolean,
): HostFault | null {
  if (sheet.isOnlyOne !== true || ownTable(headers) !== sheet.name) return null;
  return holdsMore
    ? new HostFault(
        'inTheWay',
        `The sheet “${sheet.name}” holds more than its table: cells, comments, shapes or columns of yours.`,
        'Move them to another sheet, then try again.',
      )
    : new HostFault(
        'changed',
        `Somebody changed the sheet “${sheet.name}” while it was in work.`,
        'The change is taken up when you try again.',
      );
}

/** A sheet that takes up rows may also replace one from before a column was added. */
function hasOurHeaders(headers: readonly Cell[], { columns, replaces }: OutputSheet): boolean {
  if (replaces === undefined || headers.length === columns.length) {
    return (
      headers.length === columns.length && columns.every(({ header }, c) => header === headers[c])
    );
  }
  const ours = new Set<Cell>(columns.map(({ header }) => header));
  return headers.every((header) => ours.has(header));
}

/** Whether the new log has every entry of the old one, in its place. */
function continuesLog(rows: readonly (readonly Cell[])[], sheet: OutputSheet): boolean {
  const body = (sheet.columns[0]?.cells ?? []).map((_cell, r) =>
    sheet.columns.map(({ cells }) => cells[r] ?? null),
  );
  const entries = entriesOf([sheet.columns.map(({ header }) => header), ...body]);
  return entriesOf(rows).every(
    (entry, at) => JSON.stringify(entry) === JSON.stringify(entries[at]),
  );
}

function isUndecided(row: Row): boolean {
  for (const header of USER_COLUMNS) if ((row.get(header) ?? null) !== null) return false;
  const status = row.get('Status') ?? null;
  if (status === null) return true;
  const known = statusFromWords(String(status))?.status;
  return known === 'autoApproved' || known === 'pending';
}

/** Whether a row is unedited and not marked Firm. Rows that users added have no Check. */
function isUnchanged({ tableName }: OutputSheet, row: Row): boolean {
  if (!row.has('Check')) return true;
  const cell = (header: string): Cell => row.get(header) ?? null;
  if (!isBlank(cell('Firm'))) return false;
  const check = cell('Check');
  return check === null ? [...row.values()].every(isBlank) : check === rowDigest(tableName, cell);
}

/** The firm lines of the new plan, with their quantities. */
function firmLines({ columns }: OutputSheet): ReadonlySet<string> {
  const isFirm = columns.find(({ header }) => header === 'Firm')?.cells ?? [];
  const lines = new Set<string>();
  isFirm.forEach((cell, r) => {
    if (cell !== FIRM) return;
    lines.add(lineOf((header) => columns.find((c) => c.header === header)?.cells[r] ?? null));
  });
  return lines;
}

/** Key of a line and its quantity, without regard to case. */
function lineOf(cell: (header: string) => Cell): string {
  return ['Product', 'From', 'To', 'Quantity']
    .map((header) => String(cell(header)).trim().toLowerCase())
    .join('\n');
}

/** The name itself, then “Transfers 2”, “Transfers 3”, and so on without end. */
export function* numberedNames(name: string, gap = ' '): Generator<string, never> {
  yield name;
  for (let n = 2; ; n += 1) yield `${name}${gap}${String(n)}`;
}
