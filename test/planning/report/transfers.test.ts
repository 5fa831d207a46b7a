import { transfersInParts, type LinesView } from '../../../src/planning/report/transfers';
import { defaultSettings } from '../../../src/planning/network/settings';
import type { FirmLine } from '../../../src/planning/rebalance/firm-lines';
import type { PlannedLine } from '../../../src/planning/rebalance/planned-lines';
import { emptyStockState } from '../../../src/planning/valuation/stock-state';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

const network = smallNetwork({
  products: [{ unitCost: 10 }],
  locations: [{ id: 'Leeds' }, { id: 'York' }],
  lanes: [
    { from: 0, to: 1, leadTimeDays: 3 },
    { from: 1, to: 0 },
  ],
  positions: [{ location: 0 }, { location: 1 }],
});
const before = emptyStockState(2);
before.available.set([60, 0]);
before.coverDays.set([60, 0]);
before.stockoutRisk.set([0, 0.9]);
const after = emptyStockState(2);
after.available.set([40, 20]);
after.coverDays.set([40, 10]);
after.stockoutRisk.set([0, 0.2]);

const view: LinesView = {
  network,
  settings: defaultSettings(PLAN_DATE),
  before,
  after,
  serviceLevel: Float64Array.of(0.95, 0.95),
  suppliesOthers: () => false,
  isAskedFor: () => true,
  positionOf: (_, location) => location,
  transferOf: (_, write) => write(),
};

function line(lane: number, quantity: number, benefit: number): PlannedLine {
  return {
    ...{ product: 0, lane, quantity, transferCost: 5, benefit, originSaving: 0 },
    ...{ lotLife: null, firm: null },
  };
}

function transfers(lines: readonly PlannedLine[], blocked: readonly FirmLine[] = []) {
  return [...transfersInParts(view, lines, blocked)].flat();
}

describe('the transfers of a plan', () => {
  it('are ranked by net benefit', () => {
    const listed = transfers([line(0, 3, 50), line(1, 3, 80)]);

    expect(listed.map(({ rank, from, netBenefit }) => [rank, from, netBenefit])).toEqual([
      [1, 1, 75],
      [2, 0, 45],
    ]);
  });

  it('have the value, dates, risk and cover of their ends', () => {
    expect(transfers([line(0, 20, 50)])[0]).toMatchObject({
      value: 200,
      shipByDay: PLAN_DATE,
      arrivesDay: PLAN_DATE + 3,
      stockoutRiskBefore: 0.9,
      stockoutRiskAfter: 0.2,
      coverFrom: 40,
      coverTo: 10,
      reason:
        'Stockout risk at York falls from 90% to 20%. Leeds has 60 days of cover now, 40 days of cover after. Moving 20 saves 50; freight costs 5.',
    });
  });

  it('list firm rows without a lane at their quantity, without benefit', () => {
    const row = { product: 0, from: 1, to: 0, quantity: 7, id: 'T-1', why: 'marked', cell: null };
    const blocked = { row, lane: null, moved: 0 } as FirmLine;

    expect(transfers([line(0, 20, 50)], [blocked])[1]).toMatchObject({
      ...{ rank: 2, id: 'T-1', quantity: 7, isFirm: true, benefit: 0, transferCost: 0 },
      arrivesDay: PLAN_DATE,
    });
  });

  it('come in parts, with ranks that go on', () => {
    const many = Array.from({ length: 1200 }, (_, i) => line(0, 1, i));
    const parts = [...transfersInParts(view, many, [])];

    expect(parts.map(({ length }) => length)).toEqual([500, 500, 200]);
    expect(parts[2]![199]!.rank).toBe(1200);
  });

  it('keep a reused transfer but for its rank', () => {
    const [first] = transfers([line(0, 20, 50)]);
    const reused = { ...first!, reason: 'as before' };
    const cached = { ...view, transferOf: () => reused };
    const [, second] = [...transfersInParts(cached, [line(0, 1, 9), line(1, 1, 8)], [])].flat();

    expect(second).toEqual({ ...reused, rank: 2 });
  });
});
