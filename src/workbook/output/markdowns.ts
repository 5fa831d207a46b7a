import type { Markdown } from '../../planning/network/plan-result';
import { markdownDigest } from '../../planning/signoff/row-digest';
import type { OutputColumn, OutputSheet } from '../port';
import type { PlannedNetwork } from './planned-network';
import { signingColumns } from './signing-columns';
import { tierName } from './transfer-status';

/** The markdowns, best first, with columns for the decision. */
export function markdownsSheet(
  { network }: PlannedNetwork,
  markdowns: readonly Markdown[],
): OutputSheet {
  const column = (
    header: string,
    format: OutputColumn['format'],
    cell: (markdown: Markdown) => OutputColumn['cells'][number],
    more: Partial<OutputColumn> = {},
  ): OutputColumn => ({ header, format, cells: markdowns.map(cell), ...more });
  const product = (markdown: Markdown): string => network.products[markdown.product]!.id;
  const location = (markdown: Markdown): string => network.locations[markdown.location]!.id;

  return {
    name: 'Markdowns',
    tableName: 'Markdowns',
    columns: [
      column('Product', 'text', product),
      column('Location', 'text', location),
      column('Quantity', 'units', (m) => m.quantity, { isTotalled: true }),
      column('Value', 'money', (m) => m.value, { isTotalled: true }),
      column('Salvage', 'money', (m) => m.salvage, { isTotalled: true }),
      column('Loss', 'money', (m) => m.loss, { isTotalled: true }),
      column('Saved', 'money', (m) => m.netBenefit, {
        highlight: { kind: 'dataBar', colour: 'A9D18E' },
      }),
      column('Reason', 'text', (m) => m.reason, { width: 105 }),
      ...signingColumns(markdowns, (m) =>
        markdownDigest({
          product: product(m),
          location: location(m),
          quantity: m.quantity,
          value: m.value,
          salvage: m.salvage,
          loss: m.loss,
          saved: m.netBenefit,
          tier: tierName(m.tier),
        }),
      ),
    ],
  };
}
