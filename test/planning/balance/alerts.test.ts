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

describe('a limit', () => {
  async function limitAlerts(
    changed: Partial<PlanSettings>,
    to: Partial<Location> = {},
  ): Promise<readonly Alert[]> {
    const network = smallNetwork({
      locations: [{}, to],
      lanes: [{ from: 0, to: 1, costPerUnit: 0.5 }],
      positions: [
        { location: 0, onHand: 300, mean: 0.1, sd: 0.4 },
        { location: 1, onHand: 5, mean: 1, sd: 1, leadTime: 20 },
      ],
    });
    const { alerts } = await plan(network, { ...settings, ...changed });
    return alerts.filter(({ product }) => product === null);
  }

  it('that the plan keeps raises nothing', async () => {
    expect(await limitAlerts({ transferBudget: 3 })).toEqual([]);
    expect(await limitAlerts({ maxShipments: 0 })).toEqual([]);
    expect(await limitAlerts({}, { inboundLimit: 1 })).toEqual([]);
    expect(await limitAlerts({}, { volumeCapacity: 6 })).toEqual([]);
  });

  it('that is exceeded before anything is sent is said, with how much must leave', async () => {
    const [alert] = await limitAlerts({}, { volumeCapacity: 4 });

    expect(alert).toMatchObject({ kind: 'Volume capacity', location: 1, value: 1 });
    expect(alert!.message).toContain('a volume of 5 where 4 fits');
  });
});
