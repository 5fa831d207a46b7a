import type { Location, Product } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import type { Alert } from '../../../src/planning/network/plan-result';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type SmallPosition } from '../small-network';

const settings = defaultSettings(PLAN_DATE);

async function alertsOf(
  position: Omit<SmallPosition, 'location'>,
  product: Partial<Product> = {},
): Promise<readonly Alert[]> {
  const network = smallNetwork({
    products: [product],
    locations: [{}],
    positions: [{ location: 0, ...position }],
  });
  return (await plan(network, settings)).alerts;
}

describe('a position', () => {
  it.each<[string, string, Omit<SmallPosition, 'location'>]>([
    ['likely to run short', 'Stockout risk', { onHand: 6, mean: 1, sd: 1, leadTime: 9 }],
    ['with hardly a unit left', 'Critical stock level', { onHand: 4, mean: 0.5, sd: 1 }],
    ['with stock for months', 'Overstock', { onHand: 200, mean: 1, sd: 1 }],
    [
      'with a lot that will not sell in time',
      'Expiring',
      { onHand: 40, mean: 1, sd: 1, lots: [[12, 25]] },
    ],
  ])('%s raises %s and nothing else', async (_, kind, position) => {
    const alerts = await alertsOf(position);

    expect(alerts.map((alert) => alert.kind)).toEqual([kind]);
    expect(alerts[0]).toMatchObject({ product: 0, location: 0 });
  });

  it('in balance raises none', async () => {
    expect(await alertsOf({ onHand: 40, mean: 1, sd: 1 })).toEqual([]);
  });

  it('that sells nothing while others do is dead stock, by what it will cost to keep', async () => {
    const network = smallNetwork({
      locations: [{}, {}],
      positions: [
        { location: 0, onHand: 30, sales: [{ daysAgo: 300, quantity: 20 }] },
        { location: 1, onHand: 12 },
      ],
    });
    const { alerts } = await plan(network, settings);

    expect(alerts.find(({ kind }) => kind === 'Dead stock')).toMatchObject({
      location: 1,
      // 12 units of 10 for a year at 25 %.
      cost: 30,
      message: expect.stringContaining('12 units left') as string,
    });
  });

  it('is told once where it has too little', async () => {
    const alerts = await alertsOf({ onHand: 1, mean: 1, sd: 1, leadTime: 9 });

    expect(alerts.map(({ severity, kind }) => [severity, kind])).toEqual([
      ['high', 'Stockout risk'],
    ]);
  });
});

describe('after the plan', () => {
  const lanes = [{ from: 0, to: 1, costPerUnit: 0.5 }];

  it('what the plan cures raises nothing', async () => {
    const network = smallNetwork({
      locations: [{}, {}],
      lanes,
      positions: [
        { location: 0, onHand: 100, mean: 1, sd: 1 },
        { location: 1, onHand: 1, mean: 1, sd: 1 },
      ],
    });
    const { alerts, positions } = await plan(network, settings);

    expect(positions.flag).toEqual(['Overstock', 'Stockout risk']);
    expect(alerts).toEqual([]);
  });

  it('many locations of a product share one alert, which names the most costly', async () => {
    const network = smallNetwork({
      locations: ['A', 'B', 'C', 'D', 'E'].map((id) => ({ id })),
      positions: [2, 3, 4, 1, 0].map((onHand, location) => ({
        ...{ location, onHand, mean: location === 4 ? 0 : 1, sd: 1, leadTime: 20 },
      })),
    });
    const { alerts } = await plan(network, settings);

    expect(alerts).toHaveLength(1);
    expect(alerts[0]).toMatchObject({ kind: 'Stockout risk', product: 0, location: null });
    expect(alerts[0]!.message).toBe(
      'Stockouts are likely at 4 of 5 locations before new supply can arrive (risk after the plan: D over 99%, A over 99%, B over 99% and 1 more): order now.',
    );
  });

  it('a DC is judged by all that it supplies, and the stores by whether it can help', async () => {
    const chain = (dc: number) =>
      smallNetwork({
        locations: [{ id: 'DC', type: 'dc' }, { id: 'North' }, { id: 'South' }],
        positions: [
          { location: 0, onHand: dc, mean: 0, sd: 0, leadTime: 14 },
          { location: 1, onHand: 2, mean: 2, sd: 1.5, leadTime: 1, source: 0 },
          { location: 2, onHand: 80, mean: 3, sd: 2, leadTime: 1, source: 0 },
        ],
      });
    const messages = async (dc: number) =>
      (await plan(chain(dc), settings)).alerts.map(({ location, message }) => [location, message]);

    expect(await messages(200)).toEqual([
      [
        1,
        'A stockout is likely before the next feed can arrive (over 99% after the plan): order from DC.',
      ],
    ]);
    expect(await messages(3)).toEqual([
      [
        0,
        'Demand at DC and what it supplies will probably exceed its stock before new supply can arrive (over 99% after the plan): order now.',
      ],
      [
        1,
        'A stockout is likely before the next feed can arrive (over 99% after the plan): DC is short too, so order there now.',
      ],
    ]);
  });
});

describe('a limit', () => {
  async function limitAlerts(
    changed: Partial<PlanSettings>,
    to: Partial<Location> = {},
  ): Promise<readonly Alert[]> {
    const network = smallNetwork({
      products: [{}, {}],
      locations: [{}, to],
      lanes: [{ from: 0, to: 1, costPerUnit: 0.5 }],
      positions: [0, 1].flatMap((product) => [
        { product, location: 0, onHand: 300, mean: 0.1, sd: 0.4 },
        { product, location: 1, onHand: 5, mean: 1, sd: 1, leadTime: 20 },
      ]),
    });
    const { alerts } = await plan(network, { ...settings, ...changed });
    return alerts.filter(({ product }) => product === null);
  }

  it('that is wide enough raises nothing', async () => {
    expect(await limitAlerts({ transferBudget: 500, maxShipments: 3 })).toEqual([]);
    expect(await limitAlerts({}, { inboundLimit: 1_000, volumeCapacity: 1_000 })).toEqual([]);
  });

  it.each<[string, RegExp, Partial<PlanSettings>, Partial<Location>]>([
    [
      'the budget',
      /^Each 1 more in the transfer budget of 3, net of that 1, would save (about|at most) [\d.]+( \(an estimate; at most [\d.]+\))?\.$/,
      { transferBudget: 3 },
      {},
    ],
    [
      'the number of shipments',
      /^One more shipment than the 0 allowed, net of its cost, would save [\d,]+\.$/,
      { maxShipments: 0 },
      {},
    ],
    [
      'what a location may receive',
      /^One more unit into L1 than its limit of 1 would save (about|at most) [\d.]+( \(an estimate; at most [\d.]+\))?\.$/,
      {},
      { inboundLimit: 1 },
    ],
    [
      'the room at a location',
      /^One more unit of volume at L1, where 1 is free before the plan, would save (about|at most) [\d.]+( \(an estimate; at most [\d.]+\))?\.$/,
      {},
      { volumeCapacity: 11 },
    ],
  ])(
    'that holds the plan back tells what one more of %s would save',
    async (_, words, changed, to) => {
      const [alert, ...others] = await limitAlerts(changed, to);

      expect(alert).toMatchObject({ severity: 'low', kind: 'Limit holds back' });
      expect(alert!.message).toMatch(words);
      expect(alert!.value).toBeGreaterThan(0);
      expect(others).toEqual([]);
    },
  );

  it('that is exceeded before anything is sent is said, with how much must leave', async () => {
    const [alert] = await limitAlerts({}, { volumeCapacity: 9 });

    expect(alert).toMatchObject({ kind: 'Volume capacity', location: 1, value: 1 });
    expect(alert!.message).toContain('a volume of 10, above the capacity of 9');
  });
});
