import { transferDigest } from '../../planning/signoff/row-digest';
import type { Cell, OutputSheet } from '../port';
import { PLANNED_STATUS } from './transfer-status';

/** What people fill in on a sheet that we write; it is theirs from then on. */
const FILLED_IN_BY_PEOPLE = new Set(['Decision', 'Decided by', 'Decided at', 'Comment']);
const STATUSES = new Set<Cell>(Object.values(PLANNED_STATUS));

/**
 * Whether the table that stands on a sheet is one that the add-in wrote and nobody has touched, so
 * that a new plan may take its place: exactly our headers, in our order, in no row a decision, a
 * comment or a status beyond the first, and in every row the figures that its Check was made from.
 * The caller makes sure that nothing else stands on the sheet.
 *
 * @param rows the table's header row and body
 */
export function isOursToReplace(rows: readonly (readonly Cell[])[], sheet: OutputSheet): boolean {
  const [headers = [], ...body] = rows;
  if (headers.length !== sheet.columns.length) return false;
  if (sheet.columns.some((column, c) => column.header !== headers[c])) return false;
  return body.every((row) =>
    isAsPlanned(new Map(sheet.columns.map((c, n) => [c.header, row[n] ?? null]))),
  );
}

function isAsPlanned(row: ReadonlyMap<string, Cell>): boolean {
  for (const header of FILLED_IN_BY_PEOPLE) if ((row.get(header) ?? null) !== null) return false;
  const status = row.get('Status') ?? null;
  if (status !== null && !STATUSES.has(status)) return false;
  const check = row.get('Check') ?? null;
  return check === null || check === digestOf(row);
}

/** The digest of a row of Transfers as it stands on the sheet. */
function digestOf(row: ReadonlyMap<string, Cell>): string {
  const text = (header: string): string => String(row.get(header) ?? '');
  const number = (header: string): number => Number(row.get(header) ?? NaN);
  return transferDigest({
    transferId: text('Transfer ID'),
    product: text('Product'),
    from: text('From'),
    to: text('To'),
    quantity: number('Quantity'),
    value: number('Value'),
    transferCost: number('Transfer cost'),
    benefit: number('Benefit'),
    netBenefit: number('Net benefit'),
    shipBy: number('Ship by'),
    arrives: number('Arrives'),
    tier: text('Tier'),
  });
}

/** The name itself, then "Transfers 2", "Transfers 3" …; without end. */
export function* numberedNames(name: string, gap = ' '): Generator<string, never> {
  yield name;
  for (let n = 2; ; n += 1) yield `${name}${gap}${String(n)}`;
}
