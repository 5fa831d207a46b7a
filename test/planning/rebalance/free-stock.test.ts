import { expiredUnits, freeStock } from '../../../src/planning/rebalance/free-stock';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type SmallPosition } from '../small-network';

function positions(position: Partial<SmallPosition>) {
  return smallNetwork({ locations: [{}], positions: [{ location: 0, ...position }] }).positions;
}

describe('free stock', () => {
  it.each<[string, Partial<SmallPosition>, number]>([
    ['is the stock on hand', { onHand: 9 }, 9],
    ['leaves out reserved units', { onHand: 9, reserved: 4 }, 5],
    ['leaves out units committed to an outbound transfer', { onHand: 9, underWay: -2 }, 7],
    ['leaves out units in transit to the position', { onHand: 9, underWay: 5 }, 9],
    ['leaves out lots that expire today or before', { onHand: 9, lots: [[0, 3]] }, 6],
    ['includes lots that expire later', { onHand: 9, lots: [[1, 3]] }, 9],
    ['is whole units', { onHand: 9.9 }, 9],
    ['is never below 0', { onHand: 3, reserved: 5 }, 0],
  ])('%s', (_, position, units) => {
    expect(freeStock(positions(position), PLAN_DATE, 0)).toBe(units);
  });

  it('counts expired lots only', () => {
    const lots = [
      [-2, 3],
      [0, 4],
      [5, 6],
    ] as const;

    expect(expiredUnits(positions({ onHand: 13, lots }), PLAN_DATE, 0)).toBe(7);
  });
});
