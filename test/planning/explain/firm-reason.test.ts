import { firmReason } from '../../../src/planning/explain/firm-reason';
import type { FirmLine } from '../../../src/planning/rebalance/firm-lines';

const figures = { from: 'Leeds', to: 'York', benefit: 30, transferCost: 4 };

function firm(changes: Partial<FirmLine> = {}, quantity = 10, why = 'marked' as const): FirmLine {
  const row = { product: 0, from: 0, to: 1, quantity, id: null, why, cell: null };
  return { row, lane: 0, moved: 10, ...changes };
}

describe('the reason of a firm line', () => {
  it.each<[string, FirmLine, Partial<typeof figures>, string]>([
    [
      'what it saves',
      firm(),
      {},
      'Set by a planner (row marked Firm). Moving 10 saves 30; freight costs 4.',
    ],
    [
      'what it costs',
      firm(),
      { benefit: -6 },
      'Set by a planner (row marked Firm). Moving 10 costs 6, and freight 4.',
    ],
    [
      'that stock is short',
      firm({ moved: 3 }),
      {},
      'Set by a planner (row marked Firm). Leeds has only 3 units. Moving 3 saves 30; freight costs 4.',
    ],
    [
      'that there is no stock',
      firm({ moved: 0 }),
      {},
      'Set by a planner (row marked Firm), but Leeds has no stock for it.',
    ],
    [
      'that there is no lane',
      firm({ lane: null, moved: 0 }),
      {},
      'Set by a planner (row marked Firm), but nothing can travel from Leeds to York.',
    ],
    [
      'that it is empty',
      firm({ moved: 0 }, 0),
      {},
      'Set by a planner (row marked Firm): nothing moves.',
    ],
  ])('says %s', (_, line, changes, expected) => {
    expect(firmReason(line, { ...figures, ...changes })).toBe(expected);
  });

  it('says if the planner edited the row', () => {
    const line = firm();
    const edited = { ...line, row: { ...line.row, why: 'edited' as const } };

    expect(firmReason(edited, figures)).toMatch(/^Set by a planner \(row edited\)\. /);
  });
});
