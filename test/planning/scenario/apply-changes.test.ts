import { Refusal } from '../../../src/planning/base/refusal';
import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { applyChanges } from '../../../src/planning/scenario/apply-changes';
import type { ScenarioChange } from '../../../src/planning/scenario/scenario-change';
import { PLAN_DATE } from '../../support/random-network';
import { variedNetwork } from '../varied-network';

const settings = defaultSettings(PLAN_DATE);
const network = variedNetwork({ seed: 7, products: 4, locations: 5 });
const [first, second] = network.locations as [
  (typeof network.locations)[0],
  (typeof network.locations)[0],
];

function changed(...changes: ScenarioChange[]) {
  const input = applyChanges({ network, settings }, changes);
  if (input instanceof Refusal) throw new Error(input.message);
  return input;
}

describe('A scenario', () => {
  it('without changes is the workbook', () => {
    expect(changed()).toEqual({ network, settings });
  });

  it('changes settings: service level, budget and shipments', () => {
    const { settings: given } = changed(
      { kind: 'service level', serviceClass: 'high', level: 0.9 },
      { kind: 'transfer budget', limit: 900 },
      { kind: 'max shipments', limit: 3 },
    );

    expect(given).toEqual({
      ...settings,
      serviceLevel: { ...settings.serviceLevel, high: 0.9 },
      transferBudget: 900,
      maxShipments: 3,
    });
  });

  it('closes one lane and no other', () => {
    const { from, to } = network.lanes[0]!;

    const { network: given } = changed({
      kind: 'lane closed',
      from: network.locations[from]!.id,
      to: network.locations[to]!.id,
    });

    expect(given.lanes).toEqual(network.lanes.slice(1));
  });

  it('closes a location: nothing goes there, and its stock may leave', () => {
    const { network: given } = changed({ kind: 'location closed', location: first.id });

    expect(given.locations[0]!.isOpen).toBe(false);
    expect(given.lanes.some(({ to }) => to === 0)).toBe(false);
    expect(given.lanes.filter(({ from }) => from === 0)).toEqual(
      network.lanes.filter(({ from }) => from === 0),
    );
  });

  it('raises demand in one region: history and forecast of its positions, and no others', () => {
    const placed = {
      ...network,
      locations: network.locations.map((location, at) => ({
        ...location,
        region: at === 1 ? 'North' : 'South',
      })),
    };
    const input = applyChanges({ network: placed, settings }, [
      { kind: 'demand', region: 'North', factor: 1.2 },
    ]);
    if (input instanceof Refusal) throw new Error(input.message);
    const { positions } = input.network;

    for (let p = 0; p < positions.count; p += 1) {
      const factor = positions.location[p] === 1 ? 1.2 : 1;
      const { start } = positions.history;
      for (let row = start[p]!; row < start[p + 1]!; row += 1) {
        expect(positions.history.quantity[row]).toBeCloseTo(
          factor * network.positions.history.quantity[row]!,
        );
      }
    }
    expect(second.id).not.toBe(first.id);
  });

  it('delays what comes from outside, and multiplies every cost of a lane', () => {
    const { network: given } = changed(
      { kind: 'suppliers late', days: 5 },
      { kind: 'freight', factor: 2 },
    );

    expect(given.positions.supplierLeadTime[0]).toBe(network.positions.supplierLeadTime[0]! + 5);
    expect(given.lanes[0]).toMatchObject({
      costPerUnit: 2 * network.lanes[0]!.costPerUnit,
      fixedCost: 2 * network.lanes[0]!.fixedCost,
      lineCost: 2 * network.lanes[0]!.lineCost,
      leadTimeDays: network.lanes[0]!.leadTimeDays,
    });
  });

  it('leaves the given network as it was', () => {
    const before = structuredClone(network);

    changed({ kind: 'demand', region: null, factor: 3 }, { kind: 'suppliers late', days: 9 });

    expect(network).toEqual(before);
  });

  it.each<[ScenarioChange, RegExp]>([
    [{ kind: 'location closed', location: 'Atlantis' }, /no location “Atlantis”/],
    [{ kind: 'demand', region: 'Nowhere', factor: 1 }, /no region “Nowhere”/],
    [{ kind: 'service level', serviceClass: 'high', level: 1 }, /below 100%/],
    [{ kind: 'suppliers late', days: -1 }, /whole number of days/],
    [{ kind: 'freight', factor: -0.1 }, /at least −100%/],
    [{ kind: 'max shipments', limit: -1 }, /0 or more/],
  ])('is refused with the reason: %j', (change, reason) => {
    const input = applyChanges({ network, settings }, [change]);

    expect(input).toBeInstanceOf(Refusal);
    expect((input as Refusal).message).toMatch(reason);
  });

  it('with dearer freight never costs less, and with free freight never more', async () => {
    const cost = async (factor: number) => {
      const input = changed({ kind: 'freight', factor });
      const { objective } = await plan(input.network, input.settings);
      return objective;
    };
    const [free, today, dear] = [await cost(0), await cost(1), await cost(3)];

    expect(free.lowerBound).toBeLessThanOrEqual(today.after + 1e-9);
    expect(today.lowerBound).toBeLessThanOrEqual(dear.after + 1e-9);
  });
});
