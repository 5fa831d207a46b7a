import { markdowns } from '../../../src/planning/report/markdowns';
import { purchases } from '../../../src/planning/report/purchases';
import type { ReportView } from '../../../src/planning/report/transfers';
import { defaultSettings } from '../../../src/planning/network/settings';
import type { DecidedAlternative } from '../../../src/planning/rebalance/alternatives/decided-alternatives';
import { emptyStockState } from '../../../src/planning/valuation/stock-state';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

const before = emptyStockState(2);
before.available.set([400, 2]);
before.coverDays.set([400, 2]);
before.stockoutRisk.set([0, 0.98]);
const after = emptyStockState(2);
after.stockoutRisk.set([0, 0.79]);

const view: ReportView = {
  network: smallNetwork({
    products: [{ unitCost: 10 }],
    locations: [{ id: 'Leeds' }, { id: 'York' }],
    positions: [{ location: 0 }, { location: 1 }],
  }),
  settings: defaultSettings(PLAN_DATE),
  before,
  after,
  serviceLevel: Float64Array.of(0.95, 0.95),
  suppliesOthers: () => false,
  isAskedFor: () => true,
  positionOf: (_, location) => location,
};

function decided(changes: Partial<DecidedAlternative>): DecidedAlternative {
  return {
    ...{ product: 0, location: 1, bought: 0, markedDown: 0, leadTime: 9.5 },
    ...{ orderCost: 0, premium: 0, loss: 0, benefit: 100 },
    ...changes,
  };
}

describe('the purchases of a plan', () => {
  it('have value, net benefit, dates and a reason', () => {
    expect(purchases(view, [decided({ bought: 12, orderCost: 5 })])).toEqual([
      {
        product: 0,
        location: 1,
        supplier: -1,
        quantity: 12,
        value: 120,
        orderCost: 5,
        premium: 0,
        benefit: 100,
        netBenefit: 95,
        orderByDay: PLAN_DATE,
        arrivesDay: PLAN_DATE + 10,
        reason:
          'Stockout risk at York falls from 98% to 79%. Buying 12 saves 100; the order costs 5.',
        tier: 'auto',
      },
    ]);
  });

  it('name a higher price', () => {
    const [purchase] = purchases(view, [decided({ bought: 12, orderCost: 5, premium: 3 })]);

    expect(purchase).toMatchObject({ netBenefit: 92 });
    expect(purchase!.reason).toMatch(/ saves 100; the order and the higher price cost 8\.$/);
  });

  it('are in order of net benefit, without markdowns', () => {
    const all = [
      decided({ bought: 1, benefit: 20 }),
      decided({ markedDown: 1 }),
      decided({ bought: 2, benefit: 30 }),
    ];

    expect(purchases(view, all).map(({ quantity }) => quantity)).toEqual([2, 1]);
  });
});

describe('the markdowns of a plan', () => {
  it('have value, salvage, loss and a reason', () => {
    expect(markdowns(view, [decided({ location: 0, markedDown: 12, loss: 48 })])).toEqual([
      {
        product: 0,
        location: 0,
        quantity: 12,
        value: 120,
        salvage: 72,
        loss: 48,
        netBenefit: 52,
        reason:
          'Leeds has 400 days of cover. Keeping 12 units would cost 100; marking them down costs 48.',
        tier: 'auto',
      },
    ]);
  });
});
