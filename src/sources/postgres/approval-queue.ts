import type pg from 'pg';
import type { Cell, OutputColumn, OutputSheet } from '../../workbook/port';
import type { FeedTable } from '../feed-table';
import type { SheetLayout } from '../sheet-layout';
import { cellRows, quoted } from './connect';
import { columnName } from './output-columns';
import { isOurs, ROW, type SheetRows } from './write-table';

export const RECOMMENDATIONS = 'transfer_recommendations';
export const QUEUE = 'approval_queue';
const ID = 'Transfer ID';

/** What people write in the queue. */
const TYPED = [
  ...['Decision', 'Firm', 'Decided by', 'Decided at', 'Comment', 'Shipped', 'Received'],
] as const;

/** What the queue shows beside it. */
const SHOWN = [
  ...[ID, 'Product', 'Description', 'From', 'To', 'Quantity', 'Value', 'Net benefit', 'Reason'],
  ...['Tier', 'Status'],
];

/** What people have written, by the id of the line. */
export type Decisions = ReadonlyMap<string, string>;

/** Transfers as the last run wrote it, with what people have written in the queue since. */
export async function readQueue(client: pg.Client, layout: SheetLayout): Promise<FeedTable> {
  const columns = layout.map(([header]) => {
    const place = isTyped(header) ? 'q' : 't';
    return `${place}.${quoted(columnName(header))}`;
  });
  const rows = await cellRows(
    client,
    `select ${columns.join(', ')} from ${quoted(RECOMMENDATIONS)} t
     left join ${quoted(QUEUE)} q using (transfer_id) order by t.${quoted(ROW)}`,
  );
  return { name: 'Transfers', sheet: 'Transfers', headers: layout.map(([header]) => header), rows };
}

/** What people have written in the queue; the rows stay locked until the transaction ends. */
export async function readDecisions(client: pg.Client, isToLock: boolean): Promise<Decisions> {
  if (!(await isOurs(client, QUEUE))) return new Map();
  const columns = TYPED.map((header) => quoted(columnName(header))).join(', ');
  const lock = isToLock ? ' for update' : '';
  const rows = await cellRows(
    client,
    `select transfer_id, ${columns} from ${quoted(QUEUE)}${lock}`,
  );
  return new Map(rows.map(([id, ...typed]: Cell[]) => [String(id), JSON.stringify(typed)]));
}

/** The lines about which somebody has written something since `before`. */
export function decidedSince(before: Decisions, now: Decisions): readonly string[] {
  return [...now].filter(([id, typed]) => before.get(id) !== typed).map(([id]) => id);
}

/**
 * The rows of Transfers for both tables. Lines in `kept` are left as they stand: somebody decided about them as they were, and
 * the next run takes that up.
 */
export function queueRows(
  sheet: OutputSheet,
  kept: readonly string[],
): { readonly recommendations: SheetRows; readonly queue: SheetRows } {
  const keep = new Set<Cell>(kept);
  const ids = columnsOf(sheet, [ID])[0]!.cells;
  const rows = ids.map((_id, r) => r).filter((r) => !keep.has(ids[r]!));
  const columns = sheet.columns.filter(({ header }) => !isTyped(header));
  return {
    recommendations: { table: RECOMMENDATIONS, columns, rows, key: ID },
    queue: { table: QUEUE, columns: columnsOf(sheet, [...SHOWN, ...TYPED]), rows, key: ID },
  };
}

function columnsOf(sheet: OutputSheet, headers: readonly string[]): readonly OutputColumn[] {
  return headers.map((header) => sheet.columns.find((column) => column.header === header)!);
}

function isTyped(header: string): boolean {
  return TYPED.some((typed) => typed === header);
}
