import { isBlank } from '../cell-values';
import type { Cell, OutputSheet } from '../port';
import { ROW_DIGESTS } from './row-digests';
import { FIRM, PLANNED_STATUS } from './transfer-status';

/** What people fill in on a sheet that we write; it is theirs from then on. */
const USER_COLUMNS = new Set(['Decision', 'Decided by', 'Decided at', 'Comment']);
const STATUSES = new Set<Cell>(Object.values(PLANNED_STATUS));

type Row = ReadonlyMap<string, Cell>;

/**
 * Whether the table that stands on a sheet is one that the add-in wrote, and holds nothing of a
 * person's that would be lost when a new plan takes its place: exactly our headers, in our order, in
 * no row a decision, a comment or a status beyond the first, and in every row the figures that its
 * Check was made from, unless the new plan keeps the row as a firm one, as given. The caller makes
 * sure that nothing else stands on the sheet.
 *
 * @param rows the table's header row and body
 */
export function isReplaceable(rows: readonly (readonly Cell[])[], sheet: OutputSheet): boolean {
  const [headers = [], ...body] = rows;
  if (headers.length !== sheet.columns.length) return false;
  if (sheet.columns.some((column, c) => column.header !== headers[c])) return false;
  const kept = firmLines(sheet);
  return body.every((cells) => {
    const row: Row = new Map(sheet.columns.map((c, n) => [c.header, cells[n] ?? null]));
    if (!isUndecided(row)) return false;
    return isUnchanged(sheet, row) || kept.has(lineOf((header) => row.get(header) ?? null));
  });
}

function isUndecided(row: Row): boolean {
  for (const header of USER_COLUMNS) if ((row.get(header) ?? null) !== null) return false;
  const status = row.get('Status') ?? null;
  return status === null || STATUSES.has(status);
}

/** Whether nobody has edited a row or marked it Firm; one that somebody has added has no Check. */
function isUnchanged({ tableName }: OutputSheet, row: Row): boolean {
  if (!row.has('Check')) return true;
  const cell = (header: string): Cell => row.get(header) ?? null;
  if (!isBlank(cell('Firm'))) return false;
  const check = cell('Check');
  return check === null
    ? [...row.values()].every(isBlank)
    : check === ROW_DIGESTS[tableName]?.(cell);
}

/** The lines that a new plan keeps as they were given, with their quantities. */
function firmLines({ columns }: OutputSheet): ReadonlySet<string> {
  const firm = columns.find(({ header }) => header === 'Firm')?.cells ?? [];
  const kept = new Set<string>();
  firm.forEach((cell, r) => {
    if (cell !== FIRM) return;
    kept.add(lineOf((header) => columns.find((c) => c.header === header)?.cells[r] ?? null));
  });
  return kept;
}

/** A line and its quantity; names match without regard to case. */
function lineOf(cell: (header: string) => Cell): string {
  return ['Product', 'From', 'To', 'Quantity']
    .map((header) => String(cell(header)).trim().toLowerCase())
    .join('\n');
}

/** The name itself, then "Transfers 2", "Transfers 3" …; without end. */
export function* numberedNames(name: string, gap = ' '): Generator<string, never> {
  yield name;
  for (let n = 2; ; n += 1) yield `${name}${gap}${String(n)}`;
}
