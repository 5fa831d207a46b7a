import { defaultSettings, type PlanSettings } from '../../../../src/planning/network/settings';
import { plan } from '../../../../src/planning/plan';
import type { PlanResult } from '../../../../src/planning/network/plan-result';
import { PLAN_DATE } from '../../../support/random-network';
import { smallNetwork, type SmallNetwork } from '../../small-network';

const both: PlanSettings = {
  ...defaultSettings(PLAN_DATE),
  allowPurchases: true,
  allowMarkdowns: true,
};

const LEEDS = 0;
const YORK = 1;
const BOTH_WAYS = [
  { from: LEEDS, to: YORK },
  { from: YORK, to: LEEDS },
];

/** Leeds holds so much, York so much; one a day is asked for where nothing else is said. */
function shops(
  leeds: Partial<SmallNetwork['positions'][number]>,
  york: Partial<SmallNetwork['positions'][number]>,
  more: Partial<SmallNetwork> & { readonly orderCost?: number } = {},
) {
  const { orderCost = 5, ...rest } = more;
  const network = smallNetwork({
    locations: [{ id: 'Leeds' }, { id: 'York' }],
    lanes: BOTH_WAYS,
    products: [{ salvageValue: 5 }],
    positions: [
      { location: LEEDS, mean: 1, sd: 1.5, ...leeds },
      { location: YORK, mean: 1, sd: 1.5, ...york },
    ],
    ...rest,
  });
  const { positions } = network;
  return {
    ...network,
    positions: { ...positions, orderCost: positions.orderCost.fill(orderCost) },
  };
}

/** What a plan does, in words. */
function deeds({ transfers, purchases = [], markdowns = [] }: PlanResult): readonly string[] {
  const name = ['Leeds', 'York'];
  return [
    ...transfers.map(({ from, to }) => `${name[from]!} sends to ${name[to]!}`),
    ...purchases.map(({ location }) => `${name[location]!} buys`).sort(),
    ...markdowns.map(({ location }) => `${name[location]!} marks down`).sort(),
  ];
}

describe('transfer, buy, mark down or wait, whichever costs least', () => {
  it.each([
    ['waits where every shop has what it needs', shops({ onHand: 40 }, { onHand: 40 }), []],
    [
      'buys where no shop has anything to spare',
      shops({ onHand: 0 }, { onHand: 0 }),
      ['Leeds buys', 'York buys'],
    ],
    [
      'moves stock where another shop has plenty of it, and does not buy what it can still move',
      shops({ onHand: 90 }, { onHand: 0 }, { orderCost: 30 }),
      ['Leeds sends to York'],
    ],
    [
      'buys where the freight costs more than the order',
      shops(
        { onHand: 90 },
        { onHand: 8 },
        { lanes: BOTH_WAYS.map((lane) => ({ ...lane, costPerUnit: 11 })) },
      ),
      ['York buys'],
    ],
    [
      'waits where an order costs more than the sales that it saves',
      shops({ onHand: 2 }, { onHand: 2 }, { orderCost: 500 }),
      [],
    ],
    [
      'never buys what is phased out',
      shops({ onHand: 0 }, { onHand: 0 }, { products: [{ isPhaseOut: true }] }),
      [],
    ],
    [
      'marks down what nobody asks for, and keeps what sells',
      shops(
        { onHand: 30, mean: 0, sd: 0 },
        { onHand: 30 },
        { products: [{ salvageValue: 5 }], lanes: [] },
      ),
      ['Leeds marks down'],
    ],
    [
      'keeps what sells slowly, as long as it sells',
      shops({ onHand: 5, mean: 0.03, sd: 0.2 }, { onHand: 30 }, { lanes: [] }),
      [],
    ],
    [
      'sends dead stock where it sells rather than to mark it down',
      shops(
        { onHand: 10, mean: 0, sd: 0 },
        { onHand: 0 },
        { products: [{ salvageValue: 5, isPhaseOut: true }] },
      ),
      ['Leeds sends to York'],
    ],
  ])('%s', async (_, network, expected) => {
    expect(deeds(await plan(network, both))).toEqual(expected);
  });

  it.each([
    ['purchases', { ...both, allowPurchases: false }, shops({ onHand: 0 }, { onHand: 0 })],
    [
      'markdowns',
      { ...both, allowMarkdowns: false },
      shops({ onHand: 30, mean: 0, sd: 0 }, { onHand: 30 }, { lanes: [] }),
    ],
  ] as const)(
    'leaves %s alone where the scenario does not allow them',
    async (name, settings, network) => {
      const result = await plan(network, settings);

      expect(result[name]).toBeUndefined();
      expect(deeds(result)).toEqual([]);
    },
  );

  it('orders what the supplier sells: the least quantity, in whole multiples', async () => {
    const network = shops({ onHand: 0 }, { onHand: 0 });
    const { positions } = network;
    const { purchases } = await plan(
      {
        ...network,
        positions: {
          ...positions,
          minOrderQuantity: positions.minOrderQuantity.fill(10),
          orderMultiple: positions.orderMultiple.fill(6),
        },
      },
      both,
    );

    expect(purchases!.length).toBe(2);
    for (const { quantity } of purchases!) {
      expect(quantity).toBeGreaterThanOrEqual(12);
      expect(quantity % 6).toBe(0);
    }
  });

  it('names the supplier, says when the order must be placed and arrives, and why', async () => {
    const network = shops({ onHand: 0 }, { onHand: 0, leadTime: 9.5 });
    const { positions } = network;
    const { purchases } = await plan(
      {
        ...network,
        suppliers: ['Acme', 'Brown'],
        positions: { ...positions, supplier: Int32Array.of(-1, 1) },
      },
      both,
    );
    const york = purchases!.find(({ location }) => location === YORK)!;

    expect(york).toMatchObject({ supplier: 1, orderByDay: PLAN_DATE, arrivesDay: PLAN_DATE + 10 });
    expect(york.netBenefit).toBeCloseTo(york.benefit - york.orderCost - york.premium, 9);
    expect(york.reason).toMatch(
      /^Stockout risk at York (falls from .*% to|stays at) .*%\. Buying \d+ saves .*; the order costs 5\.$/,
    );
  });

  it('pays a dearer supplier only as far as the sales are worth it', async () => {
    const network = shops({ onHand: 0 }, { onHand: 0 });
    const { positions } = network;
    const at = (cost: number) => ({
      ...network,
      positions: { ...positions, supplierUnitCost: Float64Array.of(cost, cost) },
    });
    const [usual, dear, tooDear] = await Promise.all(
      [10, 16, 23].map((cost) => plan(at(cost), both)),
    );
    const units = ({ purchases }: PlanResult): number =>
      purchases!.reduce((sum, { quantity }) => sum + quantity, 0);

    expect(units(dear!)).toBeLessThan(units(usual!));
    expect(units(dear!)).toBeGreaterThan(0);
    expect(dear!.purchases![0]!.premium).toBeCloseTo(6 * dear!.purchases![0]!.quantity, 9);
    expect(units(tooDear!)).toBe(0);
  });

  it('buys no more than a location has room for', async () => {
    const roomy = shops({ onHand: 0 }, { onHand: 0 });
    const free = await plan(roomy, both);
    const wanted = free.purchases!.find(({ location }) => location === YORK)!.quantity;
    const within = (room: number) =>
      plan(
        shops(
          { onHand: 0 },
          { onHand: 0 },
          { locations: [{ id: 'Leeds' }, { id: 'York', volumeCapacity: room }] },
        ),
        both,
      );

    expect(deeds(await within(wanted))).toContain('York buys');
    expect(deeds(await within(wanted - 1))).toEqual(['Leeds buys']);
  });
});
