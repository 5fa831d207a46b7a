import type { Transfer } from '../../planning/network/plan-result';
import type { OutputColumn, OutputSheet } from '../port';
import type { LivingList, ListedLine } from '../signoff/living-list';
import { digestOfRow } from '../transfer-digest-of-row';
import { finite } from './finite';
import type { PlannedNetwork } from './planned-network';
import { FIRM, plannedStatus, STATUS_TONES, tierName, TRANSFER_DECISIONS } from './transfer-status';

type Shown = OutputColumn['cells'][number];

/**
 * The lines to approve, best first, with columns for the decision. With a list, the lines go on under their ids
 * with what people typed, and the rows that the plan does not touch follow them.
 */
export function transfersSheet(
  { network, result }: PlannedNetwork,
  list?: LivingList,
): OutputSheet {
  const lines = list?.lines ?? result.transfers.map(newLine);
  const carried = list?.carried ?? [];
  const column = (
    header: string,
    format: OutputColumn['format'],
    cell: (transfer: Transfer, line: ListedLine) => Shown,
    more: Partial<OutputColumn> = {},
  ): OutputColumn => ({
    header,
    format,
    cells: [
      ...lines.map((line) => cell(line.transfer, line)),
      ...carried.map((row) => row.cell(header)),
    ],
    ...more,
  });
  const typed = (
    header: string,
    format: OutputColumn['format'],
    more: Partial<OutputColumn>,
  ): OutputColumn =>
    column(header, format, (_transfer, line) => shown(line.typed.get(header)), more);
  const product = (transfer: Transfer) => network.products[transfer.product]!;
  const location = (index: number): string => network.locations[index]!.id;

  const columns = [
    column('Transfer ID', 'text', (_t, { id }) => id),
    column('Rank', 'units', (t) => t.rank),
    column('Product', 'text', (t) => product(t).id),
    column('Description', 'text', (t) => product(t).description),
    column('From', 'text', (t) => location(t.from)),
    column('To', 'text', (t) => location(t.to)),
    column('Quantity', 'units', (t) => t.quantity, { isTotalled: true }),
    column('Value', 'money', (t) => t.value, { isTotalled: true }),
    column('Transfer cost', 'money', (t) => t.transferCost, { isTotalled: true }),
    // No total: each benefit assumes that the other lines stay, so their sum is not the plan's saving.
    column('Benefit', 'money', (t) => t.benefit),
    column('Net benefit', 'money', (t) => t.netBenefit, {
      highlight: { kind: 'dataBar', colour: 'A9D18E' },
    }),
    column('Stockout risk before', 'percent', (t) => t.stockoutRiskBefore, {
      highlight: { kind: 'scale' },
    }),
    column('Stockout risk after', 'percent', (t) => t.stockoutRiskAfter, {
      highlight: { kind: 'scale' },
    }),
    column('Cover from', 'days', (t) => finite(t.coverFrom)),
    column('Cover to', 'days', (t) => finite(t.coverTo)),
    column('Ship by', 'date', (t) => t.shipByDay),
    column('Arrives', 'date', (t) => t.arrivesDay),
    column('Reason', 'text', (t) => t.reason, { width: 105 }),
    column('Tier', 'text', (t) => tierName(t.tier)),
    column('Status', 'text', (_t, { status }) => status, {
      highlight: { kind: 'words', tones: STATUS_TONES },
      width: 18,
    }),
    typed('Decision', 'text', { choices: TRANSFER_DECISIONS, width: 13 }),
    column('Firm', 'text', (t) => (t.isFirm ? FIRM : null), { choices: [FIRM], width: 8 }),
    typed('Decided by', 'text', { width: 22 }),
    typed('Decided at', 'dateTime', { width: 17 }),
    typed('Comment', 'text', { width: 36 }),
    typed('Shipped', 'units', { width: 10 }),
    typed('Received', 'units', { width: 10 }),
  ];
  const check = [
    ...lines.map((_line, r) =>
      digestOfRow((header) => columns.find((c) => c.header === header)?.cells[r] ?? null),
    ),
    ...carried.map((row) => row.cell('Check')),
  ];
  return {
    name: 'Transfers',
    tableName: 'Transfers',
    columns: [...columns, { header: 'Check', format: 'text', cells: check }],
    ...(list ? { replaces: list.replaces, isOnlyOne: true } : {}),
  };
}

/** A line of a plan without a list before it. */
function newLine(transfer: Transfer): ListedLine {
  const { id, tier } = transfer;
  return { transfer, id, status: plannedStatus(tier), typed: new Map() };
}

function shown(cell: ReturnType<ListedLine['typed']['get']>): Shown {
  return typeof cell === 'object' && cell !== null ? cell.error : (cell ?? null);
}
