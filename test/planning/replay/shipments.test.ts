import { Shipments } from '../../../src/planning/replay/shipments';
import { smallNetwork } from '../small-network';

const network = smallNetwork({
  locations: [{}, {}],
  lanes: [{ from: 0, to: 1, fixedCost: 30, capacity: 10 }],
  positions: [],
});

describe('Shipments', () => {
  it('shares the vehicles of a lane among all products of the day', () => {
    const shipments = new Shipments(network);
    shipments.load(0, 6);
    shipments.load(0, 4);
    expect(shipments.depart()).toEqual([{ vehicles: 1, cost: 30 }]);
    expect(shipments.depart()).toEqual([]);
  });

  it('takes as many vehicles as the volume needs', () => {
    const shipments = new Shipments(network);
    shipments.load(0, 21);
    expect(shipments.depart()).toEqual([{ vehicles: 3, cost: 90 }]);
  });

  it('finds lanes by their ends and refuses what is no lane', () => {
    const shipments = new Shipments(network);
    expect(shipments.lane(0, 1)).toBe(0);
    expect(() => shipments.lane(1, 0)).toThrow('a lane that does not exist');
  });
});
