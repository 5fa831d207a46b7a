import fc from 'fast-check';
import { packUpperBounds } from '../../../src/planning/flow/pack-upper-bounds';
import { bestFixedChargeSaving } from './brute-force';
import { anyFixedChargeFlow, both, destination, fixedCharge, line, origin } from './flow-instances';

const noRelay = [false, false];

describe('upper bounds on the packs of a line, worked by hand', () => {
  it.each([
    ['where the next pack costs as much as it is worth', line(0, 1, 2, 0), 2],
    ['at the capacity of the line', line(0, 1, 0, 0, 1), 1],
    ['at 1 pack, even if no pack is worthwhile', line(0, 1, 20, 0), 1],
    ['regardless of the fixed charge', line(0, 1, 2, 100), 2],
  ])('end %s', (_, only, bound) => {
    const nodes = [origin(1, 2, 3, 4), destination(10, 8, 5, 4)];

    expect([...packUpperBounds(fixedCharge(nodes, [only]), noRelay)]).toEqual([bound]);
  });

  it('end at the supply of the origin', () => {
    const nodes = [{ ...origin(0, 0, 0), shippable: 2 }, destination(9, 9, 9)];

    expect([...packUpperBounds(fixedCharge(nodes, [line(0, 1, 0, 0)]), noRelay)]).toEqual([2]);
  });

  it('allow the minimum quantity, because the whole line can be worthwhile', () => {
    const nodes = [origin(0, 0, 0, 0), destination(9, 0, 0, 0)];
    const problem = fixedCharge(nodes, [line(0, 1, 1, 0)], { minPacks: 3 });

    expect([...packUpperBounds(problem, noRelay)]).toEqual([3]);
  });

  it('count what a relay can earn with the packs further on', () => {
    const nodes = [origin(0, 0, 0), both([5, 5, 5], [5, 0, 0]), destination(9, 9, 9)];
    const problem = fixedCharge(nodes, [line(0, 1, 1, 0), line(1, 2, 1, 0)]);

    expect(packUpperBounds(problem, [false, false, false])[0]).toBe(1);
    expect(packUpperBounds(problem, [false, true, false])[0]).toBe(3);
  });

  it('count what packs cost that a relay receives', () => {
    const nodes = [origin(0, 0, 0), both([5, 8, 8], []), destination(7, 7, 7)];
    const problem = fixedCharge(nodes, [line(0, 1, 1, 0), line(1, 2, 1, 0)]);

    expect(packUpperBounds(problem, [false, false, false])[1]).toBe(1);
    expect(packUpperBounds(problem, [false, true, false])[1]).toBe(3);
  });

  it('do not limit packs through a relay if a line may have to be filled', () => {
    const nodes = [origin(0, 0, 0), both([5, 5, 5], [5, 0, 0]), destination(0, 0, 0)];
    const lines = [line(0, 1, 1, 0), line(1, 2, 1, 0)];
    const isRelay = [false, true, false];

    expect(packUpperBounds(fixedCharge(nodes, lines), isRelay)[0]).toBe(1);
    expect(packUpperBounds(fixedCharge(nodes, lines, { minPacks: 2 }), isRelay)[0]).toBe(3);
  });
});

describe('upper bounds on the packs of a line', () => {
  it('exclude no optimum: some best flow is within all of them', () => {
    const tiny = anyFixedChargeFlow({ maxNodes: 4, maxLines: 4, maxPacks: 4 });
    fc.assert(
      fc.property(tiny, (problem) => {
        const maxPacks = packUpperBounds(problem, problem.isHub);
        const best = bestFixedChargeSaving(problem);
        expect(bestFixedChargeSaving(problem, { maxPacks })).toBeCloseTo(best, 9);
      }),
      { numRuns: 200 },
    );
  });
});
