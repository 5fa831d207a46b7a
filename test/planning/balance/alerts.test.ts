import type { Location, Product } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import type { Alert } from '../../../src/planning/plan-result';
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
      { onHand: 40, mean: 1, sd: 1, lots: [[12, 40]] },
    ],
  ])('%s raises %s and nothing else', async (_, kind, position) => {
    const alerts = await alertsOf(position);

    expect(alerts.map((alert) => alert.kind)).toEqual([kind]);
    expect(alerts[0]).toMatchObject({ product: 0, location: 0 });
  });

  it('in balance raises none', async () => {
    expect(await alertsOf({ onHand: 40, mean: 1, sd: 1 })).toEqual([]);
  });

  it('that sells nothing while others do is dead stock, by what it has cost', async () => {
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
      value: 120,
      message: expect.stringContaining('12 units stay') as string,
    });
  });

  it('is told the gravest first', async () => {
    const alerts = await alertsOf({ onHand: 1, mean: 1, sd: 1, leadTime: 9 });

    expect(alerts.map(({ severity, kind }) => [severity, kind])).toEqual([
      ['high', 'Stockout risk'],
      ['medium', 'Critical stock level'],
    ]);
  });
});

describe('a limit that the plan does not keep', () => {
  async function limitAlerts(
    changed: Partial<PlanSettings>,
    from: Partial<Location> = {},
    to: Partial<Location> = {},
    capacity: number | null = null,
  ): Promise<readonly string[]> {
    const network = smallNetwork({
      locations: [from, to],
      lanes: [{ from: 0, to: 1, costPerUnit: 0.5, capacity }],
      positions: [
        { location: 0, onHand: 300, mean: 0.1, sd: 0.4 },
        { location: 1, onHand: 5, mean: 1, sd: 1, leadTime: 20 },
      ],
    });
    const result = await plan(network, { ...settings, ...changed });
    expect(result.transfers).toHaveLength(1);
    return result.alerts.filter(({ product }) => product === null).map(({ kind }) => kind);
  }

  it.each<[string, readonly string[], Parameters<typeof limitAlerts>]>([
    ['none where there is no limit', [], [{}]],
    ['none where the limit is kept', [], [{ transferBudget: 1e6, maxShipments: 1 }]],
    ['Transfer budget', ['Transfer budget'], [{ transferBudget: 1 }]],
    ['Max shipments', ['Max shipments'], [{ maxShipments: 0 }]],
    ['Outbound limit', ['Outbound limit'], [{}, { outboundLimit: 1 }]],
    ['Inbound limit', ['Inbound limit'], [{}, {}, { inboundLimit: 1 }]],
    ['Lane capacity', ['Lane capacity'], [{}, {}, {}, 1]],
  ])('is said: %s', async (_, kinds, limits) => {
    expect(await limitAlerts(...limits)).toEqual(kinds);
  });
});
