import fc from 'fast-check';
import highsLoader from 'highs';
import { solveFixedChargeFlow } from '../../../src/planning/flow/branch-and-bound';
import { flowSaving } from '../../../src/planning/flow/flow-rules';
import { bestFixedChargeSaving } from './brute-force';
import { expectWithinRules } from './expect-feasible';
import { solveWithHighs } from './fixed-charge-model';
import { anyFixedChargeFlow, both, destination, fixedCharge, line, origin } from './flow-instances';

const tiny = anyFixedChargeFlow({ maxNodes: 4, maxLines: 4, maxPacks: 4 });
/** A destination to cover from origins of different sizes and fixed charges: a knapsack. */
const covering = fc
  .record({
    sizes: fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 6, maxLength: 6 }),
    lineCosts: fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 6, maxLength: 6 }),
    demand: fc.integer({ min: 8, max: 24 }),
    minPacks: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ sizes, lineCosts, demand, minPacks }) => {
    const origins = sizes.map((size, i) => origin(...Array<number>(size).fill(i % 3)));
    const lines = lineCosts.map((cost, i) => line(i, sizes.length, 0, cost));
    const values = Array.from({ length: demand }, (_, pack) => 20 - pack / 4);
    return fixedCharge([...origins, destination(...values)], lines, { minPacks });
  });
const medium = anyFixedChargeFlow({ maxNodes: 6, maxLines: 14, maxPacks: 8 });

describe('a fixed-charge flow, worked by hand', () => {
  it('does not use a line that saves less than its fixed charge', () => {
    const nodes = [origin(0, 0), destination(5, 5)];

    expect(solveFixedChargeFlow(fixedCharge(nodes, [line(0, 1, 1, 9)]))).toEqual({
      packs: Int32Array.of(0),
      saving: 0,
      savingUpperBound: 0,
    });
    expect(solveFixedChargeFlow(fixedCharge(nodes, [line(0, 1, 1, 7)]))).toEqual({
      packs: Int32Array.of(2),
      saving: 1,
      savingUpperBound: 1,
    });
  });

  it('weighs a fixed charge against the freight of a line', () => {
    const nodes = [origin(0, 0), origin(0, 0), destination(20, 20, 20, 20)];
    const lines = [line(0, 2, 1, 10, 2), line(1, 2, 4, 10), line(1, 2, 12, 0)];

    const { packs, saving } = solveFixedChargeFlow(fixedCharge(nodes, lines));

    // Two packs from each origin. The line of freight 4 costs 18, that of freight 12 costs 24.
    expect([...packs]).toEqual([2, 2, 0]);
    expect(saving).toBe(80 - 12 - 18);
  });

  it('fills a line to the minimum quantity if the whole line pays', () => {
    const nodes = [origin(0, 0, 0), destination(9, 1, -2)];
    const lines = [line(0, 1, 1, 0)];

    const { packs, saving } = solveFixedChargeFlow(fixedCharge(nodes, lines, { minPacks: 3 }));

    expect([...packs]).toEqual([3]);
    expect(saving).toBe(9 + 1 - 2 - 3);
  });

  it('lets a location either ship or receive, whichever saves more', () => {
    const nodes = [origin(0, 0), both([1, 1], [6, 6]), destination(9, 9)];
    const lines = [line(0, 1, 0, 0), line(1, 2, 0, 0)];

    const { packs, saving } = solveFixedChargeFlow(fixedCharge(nodes, lines));

    expect([...packs]).toEqual([0, 2]);
    expect(saving).toBe(2 * (9 - 1));
  });

  it('lets a hub do both', () => {
    const nodes = [origin(0, 0), both([6, 6], [6, 6]), destination(9, 9)];
    const lines = [line(0, 1, 0, 0), line(1, 2, 0, 0)];
    const isHub = [false, true, false];

    const { packs, saving } = solveFixedChargeFlow(fixedCharge(nodes, lines, { isHub }));

    // Each pack that the hub ships is replaced by one that it receives.
    expect([...packs]).toEqual([2, 2]);
    expect(saving).toBe(18);
  });
});

describe('a fixed-charge flow by branch and bound', () => {
  it('saves as much as the best of all flows, and proves it', () => {
    fc.assert(
      fc.property(tiny, (problem) => {
        const { packs, saving, savingUpperBound } = solveFixedChargeFlow(problem);
        expectWithinRules(problem, packs);
        expect(saving).toBeCloseTo(bestFixedChargeSaving(problem), 9);
        expect(savingUpperBound).toBeCloseTo(saving, 6);
      }),
      { numRuns: 150 },
    );
  });

  it('saves as much as the integer programme of HiGHS', async () => {
    const highs = await highsLoader();
    fc.assert(
      fc.property(medium, (problem) => {
        const { saving } = solveFixedChargeFlow(problem, { nodeLimit: 500 });
        expect(saving).toBeCloseTo(solveWithHighs(highs, problem), 6);
      }),
      { numRuns: 10 },
    );
  });

  it('stops at any node limit with a feasible incumbent and a valid upper bound', () => {
    fc.assert(
      fc.property(tiny, fc.nat({ max: 3 }), (problem, nodeLimit) => {
        const best = bestFixedChargeSaving(problem);
        const { packs, saving, savingUpperBound } = solveFixedChargeFlow(problem, { nodeLimit });
        expectWithinRules(problem, packs);
        expect(saving).toBeLessThanOrEqual(best + 1e-9);
        expect(savingUpperBound).toBeGreaterThanOrEqual(best - 1e-6);
      }),
      { numRuns: 100 },
    );
  });

  it('has a valid upper bound at every node limit where much is branched on', () => {
    fc.assert(
      fc.property(covering, fc.nat({ max: 12 }), (problem, nodeLimit) => {
        const { saving } = solveFixedChargeFlow(problem, { nodeLimit: 200 });
        const { savingUpperBound } = solveFixedChargeFlow(problem, { nodeLimit });
        expect(savingUpperBound).toBeGreaterThanOrEqual(saving - 1e-6);
      }),
      { numRuns: 30 },
    );
  });

  it('never has a worse incumbent or a worse bound with more nodes', () => {
    fc.assert(
      fc.property(medium, (problem) => {
        const few = solveFixedChargeFlow(problem, { nodeLimit: 1 });
        const many = solveFixedChargeFlow(problem, { nodeLimit: 20 });
        expect(many.saving).toBeGreaterThanOrEqual(few.saving);
        expect(many.savingUpperBound).toBeLessThanOrEqual(few.savingUpperBound + 1e-6);
      }),
      { numRuns: 50 },
    );
  });

  it('stops early within a relative tolerance', () => {
    fc.assert(
      fc.property(medium, (problem) => {
        const exact = solveFixedChargeFlow(problem, { nodeLimit: 500 }).saving;
        const { saving } = solveFixedChargeFlow(problem, { nodeLimit: 500, tolerance: 0.1 });
        expect(exact - saving).toBeLessThanOrEqual(0.1 * (1 + saving) + 1e-6);
      }),
      { numRuns: 50 },
    );
  });

  it('reports the saving of its own flow', () => {
    fc.assert(
      fc.property(medium, (problem) => {
        const { packs, saving } = solveFixedChargeFlow(problem);
        expectWithinRules(problem, packs);
        expect(saving).toBe(flowSaving(problem, packs));
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same flow each time', () => {
    fc.assert(
      fc.property(medium, (problem) => {
        expect(solveFixedChargeFlow(problem)).toEqual(solveFixedChargeFlow(problem));
      }),
      { numRuns: 20 },
    );
  });
});
