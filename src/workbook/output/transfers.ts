import type { Transfer } from '../../planning/network/plan-result';
import { transferDigest } from '../../planning/signoff/row-digest';
import type { OutputColumn, OutputSheet } from '../port';
import { finite } from './finite';
import type { PlannedNetwork } from './planned-network';
import { DECISIONS, FIRM, PLANNED_STATUS, STATUS_TONES, TIER_NAMES } from './transfer-status';

/** The lines to approve, best first, with columns for the decision. */
export function transfersSheet({ network, result }: PlannedNetwork): OutputSheet {
  const { transfers } = result;
  const column = (
    header: string,
    format: OutputColumn['format'],
    cell: (transfer: Transfer) => OutputColumn['cells'][number],
    more: Partial<OutputColumn> = {},
  ): OutputColumn => ({ header, format, cells: transfers.map(cell), ...more });
  const product = (transfer: Transfer) => network.products[transfer.product]!;
  const location = (index: number): string => network.locations[index]!.id;
  const blank = (): null => null;

  return {
    name: 'Transfers',
    tableName: 'Transfers',
    columns: [
      column('Transfer ID', 'text', (t) => t.id),
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
      column('Tier', 'text', (t) => TIER_NAMES[t.tier]),
      column('Status', 'text', (t) => PLANNED_STATUS[t.tier], {
        highlight: { kind: 'words', tones: STATUS_TONES },
        width: 18,
      }),
      column('Decision', 'text', blank, { choices: DECISIONS, width: 13 }),
      column('Firm', 'text', (t) => (t.isFirm ? FIRM : null), { choices: [FIRM], width: 8 }),
      column('Decided by', 'text', blank, { width: 22 }),
      column('Decided at', 'dateTime', blank, { width: 17 }),
      column('Comment', 'text', blank, { width: 36 }),
      column('Check', 'text', (t) =>
        transferDigest({
          transferId: t.id,
          product: product(t).id,
          from: location(t.from),
          to: location(t.to),
          quantity: t.quantity,
          value: t.value,
          transferCost: t.transferCost,
          benefit: t.benefit,
          netBenefit: t.netBenefit,
          shipBy: t.shipByDay,
          arrives: t.arrivesDay,
          tier: TIER_NAMES[t.tier],
        }),
      ),
    ],
  };
}
