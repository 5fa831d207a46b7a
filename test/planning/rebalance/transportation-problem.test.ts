import fc from 'fast-check';
import { Refusal } from '../../../src/planning/base/refusal';
import {
  solveTransportationProblem,
  type TransportationLine,
  type TransportationProblem,
} from '../../../src/planning/rebalance/transportation-problem';
import { solveWithLp, type TransportationOptimum } from './transportation-model';

const NO_LANE = NaN;

interface Instance extends Required<TransportationProblem> {
  readonly stock: readonly number[];
  readonly need: readonly number[];
  readonly unitCost: readonly number[];
}

function transfersOf(instance: Instance): readonly TransportationLine[] {
  const found = solveTransportationProblem(instance);
  if (found instanceof Refusal) throw new Error(found.message);
  return found;
}

function unitsMet({ stock, need }: Instance, transfers: readonly TransportationLine[]): number {
  return need.reduce((met, needed, i) => {
    const shortage = Math.max(0, needed - stock[i]!);
    const received = transfers.reduce(
      (sum, { to, quantity }) => sum + (to === i ? quantity : 0),
      0,
    );
    return met + Math.min(shortage, received);
  }, 0);
}

const costOf = (transfers: readonly TransportationLine[]) =>
  transfers.reduce((sum, { cost }) => sum + cost, 0);

/** The optimum over all plans, tried one by one. */
function bestOfAllPlans(instance: Instance): TransportationOptimum {
  const { stock, need, unitCost, packSize, minQuantity } = instance;
  const count = stock.length;
  const lanes = unitCost.flatMap((cost, at) => {
    const from = Math.floor(at / count);
    const to = at % count;
    const usable = stock[from]! - need[from]! >= packSize && need[to]! > stock[to]!;
    return Number.isNaN(cost) || !usable ? [] : [{ from, to, cost }];
  });
  let best = { met: 0, cost: 0 };
  const left = stock.map((units, i) => units - need[i]!);
  const chosen: TransportationLine[] = [];
  const choose = (at: number): void => {
    const lane = lanes[at];
    if (lane === undefined) {
      const met = unitsMet(instance, chosen);
      const cost = costOf(chosen);
      const isBetter = met > best.met || (met === best.met && cost < best.cost - 1e-9);
      if (isBetter) best = { met, cost };
      return;
    }
    choose(at + 1);
    const { from, to, cost } = lane;
    for (let quantity = packSize; quantity <= left[from]!; quantity += packSize) {
      if (quantity < minQuantity) continue;
      left[from]! -= quantity;
      chosen.push({ from, to, quantity, cost: cost * quantity });
      choose(at + 1);
      chosen.pop();
      left[from]! += quantity;
    }
  };
  choose(0);
  return best;
}

const tiny: fc.Arbitrary<Instance> = fc
  .record({
    stock: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 4 }),
    seed: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
    costs: fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: 16, maxLength: 16 }),
    packSize: fc.integer({ min: 1, max: 3 }),
    minQuantity: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ stock, seed, costs, packSize, minQuantity }) => ({
    stock,
    need: seed.slice(0, stock.length),
    unitCost: costs.slice(0, stock.length ** 2).map((cost) => cost ?? NO_LANE),
    packSize,
    minQuantity,
  }));

/** Larger problems, with integer data. */
const instance = ({ maxCount, packs, minima }: Shape): fc.Arbitrary<Instance> =>
  fc.integer({ min: 4, max: maxCount }).chain((count) => {
    const units = fc.integer({ min: 0, max: 40 });
    const cost = fc.option(fc.integer({ min: 0, max: 12 }), { freq: 4, nil: NO_LANE });
    return fc.record({
      stock: fc.array(units, { minLength: count, maxLength: count }),
      need: fc.array(units, { minLength: count, maxLength: count }),
      unitCost: fc.array(cost, { minLength: count ** 2, maxLength: count ** 2 }),
      packSize: fc.integer({ min: 1, max: packs }),
      minQuantity: fc.integer({ min: 0, max: minima }),
    });
  });

interface Shape {
  readonly maxCount: number;
  readonly packs: number;
  readonly minima: number;
}

describe('the transportation problem, worked by hand', () => {
  const threeSites = { stock: [10, 10, 0], need: [0, 0, 6], unitCost: [0, 0, 3, 0, 0, 2, 0, 0, 0] };

  it('ships on the cheaper of two lanes', () => {
    expect(solveTransportationProblem(threeSites)).toEqual([
      { from: 1, to: 2, quantity: 6, cost: 12 },
    ]);
  });

  it('ships at any cost rather than leave a need unmet', () => {
    const found = solveTransportationProblem({
      stock: [5, 0],
      need: [0, 5],
      unitCost: [NO_LANE, 1_000_000, NO_LANE, NO_LANE],
    });

    expect(found).toEqual([{ from: 0, to: 1, quantity: 5, cost: 5_000_000 }]);
  });

  it('ships nothing that the origin needs itself', () => {
    const found = solveTransportationProblem({
      stock: [5, 0],
      need: [5, 5],
      unitCost: [0, 1, 1, 0],
    });

    expect(found).toEqual([]);
  });

  it('rounds the last pack up and counts its whole cost', () => {
    expect(solveTransportationProblem({ ...threeSites, packSize: 4 })).toEqual([
      { from: 1, to: 2, quantity: 8, cost: 16 },
    ]);
  });

  it('ships the minimum quantity even if that exceeds the need', () => {
    expect(solveTransportationProblem({ ...threeSites, minQuantity: 9 })).toEqual([
      { from: 1, to: 2, quantity: 9, cost: 18 },
    ]);
  });

  it('ships no fraction of a unit, and meets a fractional need', () => {
    const found = solveTransportationProblem({
      stock: [3.9, 0],
      need: [0, 2.1],
      unitCost: [NO_LANE, 1, NO_LANE, NO_LANE],
    });

    expect(found).toEqual([{ from: 0, to: 1, quantity: 3, cost: 3 }]);
  });
});

describe('the transportation problem', () => {
  it('meets as much need, as cheaply, as the best of all plans', () => {
    fc.assert(
      fc.property(tiny, (problem) => {
        expectOptimal(problem, bestOfAllPlans(problem));
      }),
      { numRuns: 300 },
    );
  });

  it('has the optimum of the linear programme of javascript-lp-solver', () => {
    fc.assert(
      fc.property(instance({ maxCount: 12, packs: 1, minima: 0 }), (problem) => {
        expectOptimal(problem, solveWithLp(problem));
      }),
      { numRuns: 60 },
    );
  });

  it('has the optimum of the integer programme, with packs and a minimum quantity', () => {
    fc.assert(
      fc.property(instance({ maxCount: 6, packs: 6, minima: 15 }), (problem) => {
        expectOptimal(problem, solveWithLp(problem));
      }),
      { numRuns: 40 },
    );
  });

  it('ships whole packs and at least the minimum quantity', () => {
    fc.assert(
      fc.property(tiny, (problem) => {
        for (const { quantity } of transfersOf(problem)) {
          expect(quantity % problem.packSize).toBe(0);
          expect(quantity).toBeGreaterThanOrEqual(problem.minQuantity);
        }
      }),
    );
  });

  it('is solved for a hundred locations and a million units', () => {
    const count = 100;
    const stock = Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 20_000 : 0));
    const need = stock.map((units) => 20_000 - units);
    const unitCost = Array.from({ length: count * count }, (_, at) => (at * 7919) % 101);

    const found = transfersOf({ stock, need, unitCost, packSize: 1, minQuantity: 0 });

    expect(found.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(1_000_000);
  });

  const valid = { stock: [1, 2], need: [1, 2], unitCost: [0, 0, 0, 0] };

  it.each([
    ['sizes that differ', { need: [1] }, 'Stock and need must have'],
    ['costs that are not square', { unitCost: [0, 0, 0] }, 'unit_cost must be square'],
    ['a backlog', { stock: [-1, 2] }, 'Stock must be 0 or more'],
    ['a negative need', { need: [1, -2] }, 'Need must be 0 or more'],
    ['a negative cost', { unitCost: [0, -1, 0, 0] }, 'A unit cost must be 0 or more'],
    ['half a pack', { packSize: 0.5 }, 'pack_size must be a whole number'],
    ['a negative minimum quantity', { minQuantity: -1 }, 'min_quantity must be'],
  ])('refuses %s', (_, wrong, sentence) => {
    const refusal = solveTransportationProblem({ ...valid, ...wrong });

    expect(refusal).toMatchObject({ message: expect.stringContaining(sentence) as string });
  });
});

function expectOptimal(problem: Instance, { met, cost }: TransportationOptimum): void {
  const found = transfersOf(problem);
  expect(unitsMet(problem, found)).toBeCloseTo(met, 6);
  expect(costOf(found)).toBeCloseTo(cost, 6);
}
