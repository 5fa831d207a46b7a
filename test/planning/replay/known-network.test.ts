import { knownNetwork } from '../../../src/planning/replay/known-network';
import { ReplayedNetwork } from '../../../src/planning/replay/replayed-network';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';
import { smallWorld } from './small-world';

const network = smallNetwork({
  locations: [{}, {}],
  lanes: [{ from: 0, to: 1, leadTimeDays: 3 }],
  positions: [
    { location: 0, onHand: 50, sales: [{ daysAgo: 3, quantity: 2 }], lots: [[20, 10]] },
    { location: 1, onHand: 0, receipts: [[4, 6]] },
  ],
});
const world = smallWorld(network, {
  days: 10,
  demand: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], []],
  closures: [{ location: 1, day: 8, announcedOn: 5 }],
  settings: { ...defaultSettings(PLAN_DATE), historyDays: 5 },
});

function after(days: number): ReplayedNetwork {
  const replayed = new ReplayedNetwork(world);
  for (let day = 0; day < days; day += 1) {
    replayed.beginDay(day);
    if (day === 0) replayed.transfer({ product: 0, from: 0, to: 1, quantity: 5 }, 0);
    replayed.meetDemand(day);
  }
  return replayed;
}

describe('knownNetwork', () => {
  const { positions } = knownNetwork(world, after(2), 2);

  it('shows stock, lots and goods on their way as of the morning', () => {
    expect([...positions.onHand]).toEqual([50 - 5 - 1 - 2, 0]);
    expect([...positions.lots.quantity]).toEqual([10 - 3]);
    expect([...positions.lots.expiryDay]).toEqual([PLAN_DATE + 20]);
    expect([...positions.transfersInTransit]).toEqual([0, 5]);
    expect([...positions.receipts.day]).toEqual([PLAN_DATE + 4]);
  });

  it('shows the sales of the past within the history setting, and nothing of the future', () => {
    const { start, day, quantity } = positions.history;
    expect([...quantity.subarray(start[0], start[1])]).toEqual([2, 1, 2]);
    expect(Math.max(...day)).toBeLessThan(PLAN_DATE + 2);
    const later = knownNetwork(world, after(4), 4).positions.history;
    expect([...later.quantity.subarray(later.start[0], later.start[1])]).toEqual([1, 2, 3, 4]);
  });

  it('shows when a location closes from the day it is announced, and as closed from then on', () => {
    const known = (day: number) => knownNetwork(world, after(day), day).locations[1]!;
    const closingDay = PLAN_DATE + 8;

    expect(known(4)).toEqual(network.locations[1]);
    expect(known(5)).toEqual({ ...network.locations[1]!, closingDay });
    expect(known(7)).toEqual({ ...network.locations[1]!, closingDay });
    expect(known(8)).toEqual({ ...network.locations[1]!, isOpen: false });
  });
});
