import { contentByColumn } from '../../planning/signoff/changed-columns';
import { ledgerOf, type RecordedLine } from '../../planning/signoff/ledger';
import type { LogEntry } from '../../planning/signoff/log-entry';
import { planRunFrom } from '../../planning/signoff/plan-run';
import { checkOf } from '../../planning/signoff/row-digest';
import {
  takeUpRow,
  type RowNow,
  type TakenUpRow,
  type TakeUpContext,
} from '../../planning/signoff/take-up-row';
import type { SigningRules } from '../../planning/signoff/authorise';
import { isBlank, readNumber } from '../cell-values';
import type { FoundTable } from '../find-tables';
import type { NetworkDraft } from '../network-draft';
import type { Cell } from '../port';
import { forEachRow, type Reading } from '../read-table';
import type { TableRow } from '../table-row';
import { contentOfRow } from '../transfer-digest-of-row';
import { latestTable } from './latest-table';
import type { SignOff, SignOffRow } from './sign-off';

interface Line {
  readonly product: number;
  readonly from: number;
  readonly to: number;
  readonly quantity: number;
}

/** When, and by whom, the workbook is read. */
export interface SigningMoment {
  /** Time as an Excel date serial in UTC, and as ISO 8601. */
  readonly now: number;
  readonly when: string;
  /** Who runs the plan. */
  readonly runner: string;
}

/** What decides on signatures beside the rows. */
export interface SigningFacts {
  readonly moment: SigningMoment;
  readonly rules: SigningRules;
  readonly unitCost: (product: number) => number;
  readonly family: (product: number) => string;
  readonly region: (location: number) => string;
}

/**
 * Reads the decisions in the Transfers tables and takes them up. Approved lines reduce stock at From and increase it at
 * To; what was shipped and has not arrived increases it at To. Of a line in two tables, the row counts in which somebody
 * typed, else that of the latest plan; if somebody typed in both, that of the latest plan. A line in the log
 * whose row was deleted is restored, unless it is done.
 */
export async function readDecisions(
  reading: Reading,
  tables: readonly FoundTable[],
  entries: readonly LogEntry[],
  draft: NetworkDraft,
  facts: SigningFacts,
): Promise<SignOff> {
  const { lines } = ledgerOf(entries);
  const rows = new Map<string, SignOffRow>();
  const taken = new Map<string, TakenUpRow>();
  // How much a row counts that was read: what people typed first, then the latest plan.
  const weights = new Map<string, number>();
  const tableOf = new Map<string, FoundTable>();
  const latest = await latestTable(reading, tables, entries.length > 0);
  const proposer = proposerOf(entries);
  for (const table of tables) {
    await forEachRow(reading, table, (row) => {
      const id = row.text('Transfer ID');
      if (id !== '' && tableOf.get(id) === table) {
        row.report('Transfer ID', 'high', TWICE, ONE_COUNTS);
      }
      tableOf.set(id, table);
      const weight = (hasTyped(row) ? 2 : 0) + (table === latest ? 1 : 0);
      if (id === '' || weight <= (weights.get(id) ?? -1)) return;
      const record = lines.get(id);
      const line = lineOf(row, draft);
      if (line === null) return;
      const now = rowNow(row, id);
      weights.set(id, weight);
      const found = takeUpRow(now, record, contextOf(line, facts, proposer));
      for (const { column, problem, action } of found.notices) {
        row.report(column, 'medium', problem, action);
      }
      taken.set(id, found);
      rows.set(id, {
        ...{ id, product: line.product, from: line.from, to: line.to, record },
        ...{ state: found.state, content: found.content, isDecisionKept: found.isDecisionKept },
        cells: new Map(table.headers.map((header, c) => [String(header), row.at(c)])),
        isNewlyDecided: found.statements.some(({ authority }) => authority !== ''),
        isLatest: table === latest,
      });
    });
  }
  for (const record of lines.values()) {
    const restored = rows.has(record.id) ? null : restoredRow(record, draft);
    if (restored !== null) rows.set(record.id, restored);
  }
  for (const row of rows.values()) moveStock(row, draft);
  const statements = [...taken.values()].flatMap((each) => each.statements);
  return { entries, statements, rows: [...rows.values()], idsInLog: new Set(lines.keys()) };
}

const TWICE = 'The same Transfer ID in two rows of the table';
const ONE_COUNTS =
  'Only one of them counts: the first, or the first with a decision. Empty the ID of the other to have it read as a new line.';

/** Whether somebody typed a decision or units: of two rows of a line, that one counts. */
function hasTyped(row: TableRow): boolean {
  return ['Decision', 'Shipped', 'Received'].some((column) => !isBlank(row.cell(column)));
}

/** The line of a row; null if its names are unknown. Invalid cells are reported where firm rows are read. */
function lineOf(row: TableRow, draft: NetworkDraft): Line | null {
  const find = (column: string, index: NetworkDraft['products']['index']): number => {
    const cell = row.cell(column);
    return typeof cell === 'string' || typeof cell === 'number' ? index.find(cell) : -1;
  };
  const product = find('Product', draft.products.index);
  const from = find('From', draft.locations.index);
  const to = find('To', draft.locations.index);
  if (product < 0 || from < 0 || to < 0) return null;
  return { product, from, to, quantity: unitsIn(row.cell('Quantity')) ?? NaN };
}

function rowNow(row: TableRow, id: string): RowNow {
  const text = (column: string): string => {
    const cell = row.cell(column);
    return cell === null || typeof cell === 'object' ? '' : String(cell).trim();
  };
  const content = contentOfRow((column) => row.cell(column));
  return {
    ...{ table: 'Transfers', kind: 'transfer', id, content, status: text('Status') },
    isAsPlanned: !row.has('Check') || row.cell('Check') === checkOf(content),
    ...{ decision: text('Decision'), decidedBy: text('Decided by'), comment: text('Comment') },
    ...{ shipped: unitsIn(row.cell('Shipped')), received: unitsIn(row.cell('Received')) },
  };
}

function unitsIn(cell: Cell): number | null {
  const reading = readNumber(cell);
  return reading.kind === 'value' ? reading.value : null;
}

function contextOf(
  line: Line,
  { moment, rules, unitCost, family, region }: SigningFacts,
  proposedBy: string | null,
): TakeUpContext {
  return {
    ...moment,
    rules,
    line: {
      value: line.quantity * unitCost(line.product),
      regions: [region(line.from), region(line.to)],
      family: family(line.product),
      proposedBy,
    },
  };
}

/** Who ran the last plan. */
function proposerOf(entries: readonly LogEntry[]): string | null {
  const runs = entries.flatMap(({ content }) => planRunFrom(content) ?? []);
  return runs.at(-1)?.who ?? null;
}

/** The row of a line that is no longer in any table; null if the line is done. */
function restoredRow(record: RecordedLine, draft: NetworkDraft): SignOffRow | null {
  const { state, content, table, id } = record;
  const isDone = ['withdrawn', 'received', 'cancelled', 'lost'].includes(state.status);
  const values = contentByColumn(content);
  if (isDone || table !== 'Transfers' || values === null) return null;
  const product = draft.products.index.find(values.get('Product')!);
  const from = draft.locations.index.find(values.get('From')!);
  const to = draft.locations.index.find(values.get('To')!);
  if (product < 0 || from < 0 || to < 0) return null;
  const names = new Set(['Transfer ID', 'Product', 'From', 'To', 'Tier']);
  const cells = new Map<string, Cell>(
    [...values].map(([column, value]) => [column, names.has(column) ? value : Number(value)]),
  );
  return {
    ...{ id, product, from, to, state, content, record, cells },
    ...{ isNewlyDecided: false, isDecisionKept: false, isLatest: true },
  };
}

function moveStock({ product, from, to, state }: SignOffRow, draft: NetworkDraft): void {
  const { status, quantity, moved, received, missing } = state;
  if (status === 'approved') {
    draft.transfersInTransit.add(draft.positionOf(product, from), -quantity);
    draft.transfersInTransit.add(draft.positionOf(product, to), quantity);
  } else if (status === 'shipped' || status === 'partlyReceived') {
    const underWay = Math.max(0, moved - received - missing);
    draft.transfersInTransit.add(draft.positionOf(product, to), underWay);
  }
}
