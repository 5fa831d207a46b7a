import type { OutputColumn } from '../port';
import { DECISIONS, plannedStatus, STATUS_TONES, tierName } from './transfer-status';

/** The approval columns, from Tier to Check. */
export function signingColumns<Row extends { readonly tier: string }>(
  rows: readonly Row[],
  check: (row: Row) => string,
): readonly OutputColumn[] {
  const text = (
    header: string,
    cells: OutputColumn['cells'],
    more: Partial<OutputColumn> = {},
  ): OutputColumn => ({ header, format: 'text', cells, ...more });
  const blank = rows.map(() => null);
  return [
    text(
      'Tier',
      rows.map(({ tier }) => tierName(tier)),
    ),
    text(
      'Status',
      rows.map(({ tier }) => plannedStatus(tier)),
      { highlight: { kind: 'words', tones: STATUS_TONES }, width: 18 },
    ),
    text('Decision', blank, { choices: DECISIONS, width: 13 }),
    text('Decided by', blank, { width: 22 }),
    { header: 'Decided at', format: 'dateTime', cells: blank, width: 17 },
    text('Comment', blank, { width: 36 }),
    text('Check', rows.map(check)),
  ];
}
