import type { ReplayCosts, ReplayResult } from '../../../src/planning/replay/replay-result';
import type { PolicyName } from './policy-named';
import type { ReplayOutcome } from './replay-job';
import { summaryTable, worldTable } from './value-table';

function outcome(
  policy: PolicyName,
  seed: number,
  result: Partial<Omit<ReplayResult, 'costs'>>,
  costs: Partial<ReplayCosts> = {},
): ReplayOutcome {
  return {
    job: { world: 'chain', seed, policy },
    seconds: 1,
    result: {
      ...{ policy, total: 0, demand: 100, unmet: 0, unmetValue: 0, fillRate: 1, stockoutDays: 0 },
      ...{
        averageInventory: 0,
        averageInventoryValue: 0,
        writtenOff: 0,
        transferred: 0,
        markedDown: 0,
      },
      ...{ bought: 0, sold: 0, left: 0, lineCount: 0, shipmentCount: 0, orderCount: 0 },
      ...{ returned: 0, weeks: [], costByProduct: [] },
      ...result,
      costs: {
        ...{ lostMargin: 0, holding: 0, writeOffs: 0, leftover: 0, freight: 0, lines: 0 },
        ...{ shipments: 0, ordering: 0, markdowns: 0 },
        ...costs,
      },
    },
  };
}

const outcomes = [
  outcome('B', 1, { total: 100, fillRate: 0.98 }),
  outcome('B', 2, { total: 200, fillRate: 0.96 }),
  outcome(
    'X',
    1,
    { total: 90, fillRate: 0.99, lineCount: 3, transferred: 40, returned: 10 },
    { freight: 5, lines: 2, shipments: 1, holding: 10, leftover: 4 },
  ),
  outcome('X', 2, { total: 180, fillRate: 0.97, transferred: 0 }),
];

/** The cells of a row, without the blanks around them. */
function cells(table: string, row: number): readonly string[] {
  const line = table.split('\n')[row]!;
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

describe('worldTable', () => {
  const table = worldTable(outcomes, ['B', 'X']);
  const column = (name: string): string => {
    const values = cells(table, 3);
    return values[cells(table, 0).indexOf(name)]!;
  };

  it('gives medians over the seeds', () => {
    expect(column('total')).toBe('135');
    expect(column('unmet %')).toBe('2.00');
  });

  it('compares totals in the same world', () => {
    expect(column('against B')).toBe('−10.0 [−10.0, −10.0] 2/2');
  });

  it('adds line and shipment costs to freight, and leftovers to holding', () => {
    // Of seeds 1 and 2: (8 + 0) ÷ 2 and (14 + 0) ÷ 2.
    expect(column('freight')).toBe('4');
    expect(column('holding')).toBe('7');
  });

  it('gives the share of transferred units that came by transfer, 0 without any', () => {
    expect(column('returned %')).toBe('12.5');
  });
});

describe('summaryTable', () => {
  it('has one line a world, against policy B', () => {
    const table = summaryTable(outcomes, ['B', 'X']);
    expect(cells(table, 2)).toEqual(['chain', '−10.0 [−10.0, −10.0] 2/2', 'B 3.00, X 2.00']);
  });

  it('leaves out what was not replayed', () => {
    const without = outcomes.filter(({ job }) => job.policy === 'B');
    expect(cells(summaryTable(without, ['B', 'X']), 2)[1]).toBe('');
  });
});
