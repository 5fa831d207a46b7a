import { transferContent } from '../../../src/planning/signoff/row-digest';
import { isInForce } from '../../../src/workbook/signoff/rejection';
import type { SignOffRow } from '../../../src/workbook/signoff/sign-off';

function contentOf(quantity: number, benefit: number): string {
  return transferContent({
    ...{ transferId: 'T-1', product: 'Tea', from: 'Leeds', to: 'York', tier: 'Manager' },
    ...{ quantity, benefit, value: 9, transferCost: 1, netBenefit: benefit - 1 },
    ...{ shipBy: 46_349, arrives: 46_351 },
  });
}

/** Whether a rejection of 100 units with a benefit of 1,000, on 1 November, holds. */
function holds(proposal: string, when: string): boolean {
  const decision = { when: '2026-11-01T09:00:00Z' };
  const row = { content: contentOf(100, 1_000), record: { decision } } as unknown as SignOffRow;
  const moment = { now: 46_349, when, runner: '' };
  return isInForce(row, proposal, moment, { days: 28, change: 0.25 });
}

it.each([
  ['the same line', contentOf(100, 1_000), '2026-11-02T09:00:00Z', true],
  ['a little more', contentOf(125, 1_200), '2026-11-02T09:00:00Z', true],
  ['much more', contentOf(126, 1_000), '2026-11-02T09:00:00Z', false],
  ['much less', contentOf(74, 1_000), '2026-11-02T09:00:00Z', false],
  ['a much higher benefit', contentOf(100, 1_251), '2026-11-02T09:00:00Z', false],
  ['the same line on the last day', contentOf(100, 1_000), '2026-11-29T09:00:00Z', true],
  ['the same line after it', contentOf(100, 1_000), '2026-11-29T09:00:01Z', false],
  ['the same line, by a clock set back', contentOf(100, 1_000), '2026-10-01T09:00:00Z', true],
])('a rejection against %s', (_title, proposal, when, expected) => {
  expect(holds(proposal, when)).toBe(expected);
});
