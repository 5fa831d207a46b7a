import { laneTerms, unitTransferCost } from '../../../src/planning/network/lane-terms';
import { vehiclesNeeded } from '../../../src/planning/network/vehicles-needed';
import { smallNetwork } from '../small-network';

const network = smallNetwork({
  products: [{ volume: 2, weight: 3 }],
  locations: [{ handlingCost: 0.25 }, { handlingCost: 0.5 }, {}],
  lanes: [
    { from: 0, to: 1, costPerUnit: 1, costPerVolume: 10, costPerWeight: 100, leadTimeDays: 4 },
    { from: 2, to: 1, leadTimeDays: 2 },
  ],
  positions: [],
});

describe('the terms of lanes', () => {
  it('have the fastest lead time into each location', () => {
    expect([...laneTerms(network).fastestInto]).toEqual([Infinity, 2, Infinity]);
  });

  it('charge a unit its freight and handling at both ends', () => {
    expect(unitTransferCost(network, 0, network.products[0]!)).toBe(1 + 20 + 300 + 0.75);
  });
});

describe('the vehicles for a volume', () => {
  it.each([
    [0, 10, 1],
    [10, 10, 1],
    [10.1, 10, 2],
    [30, 10, 3],
    [500, null, 1],
  ])('of %p at capacity %p are %p', (volume, capacity, vehicles) => {
    expect(vehiclesNeeded(volume, capacity)).toBe(vehicles);
  });

  it('are not more for a rounding error', () => {
    expect(vehiclesNeeded(0.1 + 0.2, 0.3)).toBe(1);
  });
});
