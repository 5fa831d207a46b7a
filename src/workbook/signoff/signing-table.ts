import type { Network } from '../../planning/network/network';
import type { PlanSettings } from '../../planning/network/settings';
import { contentByColumn } from '../../planning/signoff/changed-columns';
import type { Approver } from '../../planning/signoff/approver';
import type { SigningRules } from '../../planning/signoff/authorise';
import { ledgerOf, type RecordedLine } from '../../planning/signoff/ledger';
import { proposedLine, type LineState } from '../../planning/signoff/line-state';
import type { LogEntry } from '../../planning/signoff/log-entry';
import { planRunFrom } from '../../planning/signoff/plan-run';
import type { LineOnDesk } from '../../planning/signoff/sign-lines';
import { rankOf, tierLadder, tierOfValue } from '../../planning/signoff/tier-ladder';
import type { Workbook } from '../port';
import { tiersOf } from '../read-approvers';
import { readLog } from './read-log';
import { readSignedRows, type SignedRow } from './signed-rows';

/** What decides on signatures, as read from the user's tables. */
export interface SigningBook {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly approvers: readonly Approver[];
}

/** A line of Transfers that a person may act on, with its row. */
export interface TableLine extends LineOnDesk {
  readonly row: SignedRow;
  /** Whether the row was changed since it was planned or signed: the next plan takes that up first. */
  readonly isEdited: boolean;
  /** The last decision of a person; null without one. */
  readonly decision: LogEntry | null;
}

export interface SigningTable {
  readonly entries: readonly LogEntry[];
  readonly lines: readonly TableLine[];
}

/** Who may sign what, by the settings and the table Approvers. */
export function rulesOf({ settings, approvers }: SigningBook): SigningRules {
  return { ladder: tierLadder(settings, tiersOf(approvers)), approvers };
}

/** Reads Transfers and the audit log as they stand now. */
export async function readSigningTable(
  workbook: Pick<Workbook, 'listTables' | 'readArea'>,
  book: SigningBook,
): Promise<SigningTable> {
  const { entries } = await readLog(workbook);
  const { lines: records } = ledgerOf(entries);
  const lastRun = entries.filter(({ content }) => planRunFrom(content) !== null).at(-1);
  const facts = factsOf(book);
  const rules = rulesOf(book);
  const lines: TableLine[] = [];
  for (const row of await readSignedRows(workbook, 'Transfers')) {
    const record = records.get(row.id);
    const quantity = Number(row.cell('Quantity') ?? NaN);
    if (row.id === '' || !(quantity >= 0)) continue;
    const value = quantity * facts.unitCost(row.cell('Product'));
    lines.push({
      ...{ id: row.id, table: 'Transfers', row, content: row.content },
      state: record?.state ?? plannedState(row, value, rules),
      isContentInLog: (record?.content ?? '') !== '',
      planRun: record?.planRun || (lastRun?.planRun ?? ''),
      isEdited: isEdited(row, record),
      decision: record?.decision ?? null,
      line: {
        value,
        regions: [facts.region(row.cell('From')), facts.region(row.cell('To'))],
        family: facts.family(row.cell('Product')),
        proposedBy: lastRun?.who ?? null,
      },
    });
  }
  return { entries, lines };
}

function isEdited(row: SignedRow, record: RecordedLine | undefined): boolean {
  const content = record?.content ?? '';
  return content === '' ? !row.isAsPlanned : content !== row.content;
}

/** Where the plan has put a row without entries. A tier lower than the value asks for is not believed. */
function plannedState(row: SignedRow, value: number, { ladder }: SigningRules): LineState {
  const stated = contentByColumn(row.content)?.get('Tier') ?? '';
  const byValue = tierOfValue(ladder, value).name;
  const tier = rankOf(ladder, stated) > rankOf(ladder, byValue) ? stated : byValue;
  const state = proposedLine('transfer', tier, Number(row.cell('Quantity')));
  return { ...state, status: rankOf(ladder, tier) === 0 ? 'autoApproved' : 'pending' };
}

function factsOf({ network }: SigningBook) {
  const nameOf = (cell: unknown): string => String(cell).trim().toLowerCase();
  const products = new Map(network.products.map((product) => [nameOf(product.id), product]));
  const locations = new Map(network.locations.map((location) => [nameOf(location.id), location]));
  return {
    unitCost: (cell: unknown) => products.get(nameOf(cell))?.unitCost ?? NaN,
    family: (cell: unknown) => products.get(nameOf(cell))?.family ?? '',
    region: (cell: unknown) => locations.get(nameOf(cell))?.region ?? '',
  };
}
