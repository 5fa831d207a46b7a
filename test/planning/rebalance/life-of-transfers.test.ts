import { lifeOfTransfers } from '../../../src/planning/rebalance/life-of-transfers';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type SmallPosition } from '../small-network';

/** The life at the first of three locations of what comes from the other two. */
function lifeAtFirst(
  second: Omit<SmallPosition, 'location'>,
  third: Omit<SmallPosition, 'location'>,
  first: Omit<SmallPosition, 'location'> = { onHand: 0 },
): number {
  const { positions } = smallNetwork({
    products: [{}],
    locations: [{}, {}, {}],
    positions: [first, second, third].map((position, location) => ({ ...position, location })),
  });
  return lifeOfTransfers(positions, PLAN_DATE, 0, 30);
}

describe('the life of what transfers bring', () => {
  it('is that of the freshest lot elsewhere', () => {
    const second = {
      onHand: 12,
      lots: [
        [4, 5],
        [9, 7],
      ] as const,
    };

    expect(lifeAtFirst(second, { onHand: 5, lots: [[11, 5]] })).toBe(11);
    expect(lifeAtFirst(second, { onHand: 0 })).toBe(9);
  });

  it('is never longer than that of undated stock', () => {
    expect(lifeAtFirst({ onHand: 5, lots: [[99, 5]] }, { onHand: 0 })).toBe(30);
  });

  it('is that of undated stock if some elsewhere has no date', () => {
    expect(lifeAtFirst({ onHand: 6, lots: [[4, 5]] }, { onHand: 0 })).toBe(30);
  });

  it('does not depend on the stock of the location itself', () => {
    const own = { onHand: 6, lots: [[25, 6]] as const };

    expect(lifeAtFirst({ onHand: 5, lots: [[4, 5]] }, { onHand: 0 }, own)).toBe(4);
  });

  it('is that of undated stock where nothing can come', () => {
    expect(lifeAtFirst({ onHand: 0 }, { onHand: 3, lots: [[-1, 3]] })).toBe(30);
  });
});
