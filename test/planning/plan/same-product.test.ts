import type { Lane, Location, Network } from '../../../src/planning/network/network';
import { productRanges } from '../../../src/planning/network/product-ranges';
import type { PlanSettings } from '../../../src/planning/network/settings';
import { SameProducts } from '../../../src/planning/plan/same-product';
import { inputsOf, settings, twoProducts, withPosition } from './planner-parts';

const network = twoProducts({
  locations: [{}, {}, {}],
  lanes: [
    { from: 0, to: 1 },
    { from: 0, to: 2 },
  ],
  positions: [
    { product: 0, location: 0, onHand: 60, mean: 0.1, sd: 0.3 },
    { product: 0, location: 1, mean: 1, sd: 1 },
    { product: 1, location: 0, onHand: 60, mean: 0.1, sd: 0.3 },
    { product: 1, location: 2, mean: 1, sd: 1, lots: [[20, 1]] },
  ],
});

/** The products that are the same in the changed network. */
function sameIn(changed: Network, within: PlanSettings = settings): number[] {
  const same = new SameProducts(inputsOf(network), inputsOf(changed, within));
  return productRanges(changed.positions)
    .filter((range) => same.earlierRange(range) !== null)
    .map(({ product }) => product);
}

function withLane(lane: number, change: Partial<Lane>): Network {
  const lanes = network.lanes.map((one, i) => (i === lane ? { ...one, ...change } : one));
  return { ...network, lanes };
}

function withLocation(location: number, change: Partial<Location>): Network {
  const locations = network.locations.map((one, i) =>
    i === location ? { ...one, ...change } : one,
  );
  return { ...network, locations };
}

describe('the products that are the same as in an earlier plan', () => {
  it('are all of them if nothing has changed', () => {
    expect(sameIn(structuredClone(network))).toEqual([0, 1]);
  });

  it('are those without the changed position', () => {
    expect(sameIn(withPosition(network, 'onHand', 0, 59))).toEqual([1]);
    expect(sameIn(withPosition(network, 'forecastMean', 3, 2))).toEqual([0]);
  });

  it('are those without other known demand', () => {
    const known = [null, null, Float64Array.of(1), null];
    const inputs = inputsOf(network);
    const sameWith = (other: typeof known) => {
      const withKnown = { ...inputs, demand: { ...inputs.demand, known: other } };
      const same = new SameProducts({ ...inputs, demand: { ...inputs.demand, known } }, withKnown);
      return productRanges(network.positions).map((range) => same.earlierRange(range) !== null);
    };

    expect(sameWith([...known])).toEqual([true, true]);
    expect(sameWith([null, null, Float64Array.of(2), null])).toEqual([true, false]);
    expect(sameWith([null, null, null, null])).toEqual([true, false]);
  });

  it('are those without other rates by which positions order', () => {
    const inputs = inputsOf(network);
    const orderingBy = (mean: Float64Array) => ({
      ...inputs,
      demand: { ...inputs.demand, ordering: { ...inputs.demand, mean } },
    });
    const { mean } = inputs.demand;
    const sameWith = (other: Float64Array) => {
      const same = new SameProducts(orderingBy(mean), orderingBy(other));
      return productRanges(network.positions).map((range) => same.earlierRange(range) !== null);
    };

    expect(sameWith(mean.slice())).toEqual([true, true]);
    expect(sameWith(mean.map((each, p) => (p === 3 ? each + 1 : each)))).toEqual([true, false]);
  });

  it('are those without the changed lot', () => {
    const lots = { ...network.positions.lots, quantity: Float64Array.of(2) };

    expect(sameIn({ ...network, positions: { ...network.positions, lots } })).toEqual([0]);
  });

  it('are those that are not stocked at the destination of a changed lane', () => {
    expect(sameIn(withLane(0, { costPerUnit: 2 }))).toEqual([1]);
    expect(sameIn(withLane(1, { leadTimeDays: 2 }))).toEqual([0]);
  });

  it('are those that are not stocked at a changed location', () => {
    expect(sameIn(withLocation(1, { handlingCost: 3 }))).toEqual([1]);
    expect(sameIn(withLocation(0, { canShip: false }))).toEqual([]);
  });

  it('are all of them if only shared limits have changed', () => {
    expect(sameIn(withLane(0, { capacity: 9, maxShipments: 2, fixedCost: 5 }))).toEqual([0, 1]);
    expect(sameIn(withLocation(1, { inboundLimit: 9 }))).toEqual([0, 1]);
    expect(sameIn(network, { ...settings, transferBudget: 10, effort: 2 })).toEqual([0, 1]);
  });

  it('depend on the service level of their own class only', () => {
    const levels = settings.serviceLevel;
    const within = (change: Partial<typeof levels>): PlanSettings => ({
      ...settings,
      serviceLevel: { ...levels, ...change },
    });

    expect(sameIn(network, within({ critical: 0.9 }))).toEqual([0, 1]);
    expect(sameIn(network, within({ standard: 0.9 }))).toEqual([]);
  });

  it('are those without a new firm line', () => {
    const row = { product: 1, from: 0, to: 2, quantity: 3 };
    const firm = { ...row, id: null, why: 'marked', cell: null } as const;

    expect(sameIn({ ...network, firmTransfers: [firm] })).toEqual([0]);
  });

  it('are none if the lanes lead elsewhere, or a cost of all products has changed', () => {
    expect(sameIn(withLane(1, { to: 1, from: 2 }))).toEqual([]);
    expect(sameIn(network, { ...settings, holdingRate: 0.4 })).toEqual([]);
  });

  it('are found at their earlier rows if the rows before them have changed', () => {
    const shorter = twoProducts({
      locations: [{}, {}, {}],
      lanes: network.lanes,
      positions: [
        { product: 0, location: 0, onHand: 60, mean: 0.1, sd: 0.3 },
        { product: 1, location: 0, onHand: 60, mean: 0.1, sd: 0.3 },
        { product: 1, location: 2, mean: 1, sd: 1, lots: [[20, 1]] },
      ],
    });
    const same = new SameProducts(inputsOf(network), inputsOf(shorter));

    expect(same.earlierRange({ product: 1, start: 1, end: 3 })).toEqual({
      product: 1,
      start: 2,
      end: 4,
    });
    expect(same.earlierRange({ product: 0, start: 0, end: 1 })).toBeNull();
  });
});
