import fc from 'fast-check';
import { Refusal } from '../../../src/planning/base/refusal';
import {
  solveTransportationProblem,
  type TransportationLine,
} from '../../../src/planning/rebalance/transportation-problem';

const NO_LANE = NaN;

interface Instance {
  readonly stock: readonly number[];
  readonly need: readonly number[];
  readonly unitCost: readonly number[];
  readonly packSize: number;
  readonly minQuantity: number;
}

function transfersOf(instance: Instance): readonly TransportationLine[] {
  const { stock, need, unitCost, packSize, minQuantity } = instance;
  const found = solveTransportationProblem(stock, need, unitCost, packSize, minQuantity);
  if (found instanceof Refusal) throw new Error(found.message);
  return found;
}

function unitsMet({ stock, need }: Instance, transfers: readonly TransportationLine[]): number {
  return need.reduce((met, wanted, i) => {
    const short = Math.max(0, wanted - stock[i]!);
    const got = transfers.reduce((sum, { to, quantity }) => sum + (to === i ? quantity : 0), 0);
    return met + Math.min(short, got);
  }, 0);
}

const total = (transfers: readonly TransportationLine[]) =>
  transfers.reduce((sum, { cost }) => sum + cost, 0);

/** Every plan there is, tried one by one: the most need that can be met, and its least cost. */
function tryAll(instance: Instance): { met: number; cost: number } {
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
      const cost = total(chosen);
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

const instance: fc.Arbitrary<Instance> = fc
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

describe('the transfers of one product that meet the most need', () => {
  it('take the cheaper lane where both would do', () => {
    const found = solveTransportationProblem([10, 10, 0], [0, 0, 6], [0, 0, 3, 0, 0, 2, 0, 0, 0]);

    expect(found).toEqual([{ from: 1, to: 2, quantity: 6, cost: 12 }]);
  });

  it('go a dear way rather than leave a need unmet', () => {
    const found = solveTransportationProblem(
      [5, 0],
      [0, 5],
      [NO_LANE, 1_000_000, NO_LANE, NO_LANE],
    );

    expect(found).toEqual([{ from: 0, to: 1, quantity: 5, cost: 5_000_000 }]);
  });

  it('never take what a location needs itself', () => {
    expect(solveTransportationProblem([5, 0], [5, 5], [0, 1, 1, 0])).toEqual([]);
  });

  it('meet as much, as cheaply, as the best of all plans', () => {
    fc.assert(
      fc.property(instance, (given) => {
        const found = transfersOf(given);
        const best = tryAll(given);
        expect(unitsMet(given, found)).toBe(best.met);
        expect(total(found)).toBeCloseTo(best.cost, 9);
      }),
      { numRuns: 300 },
    );
  });

  it('carry whole packs, and the smallest quantity at least', () => {
    fc.assert(
      fc.property(instance, (given) => {
        for (const { quantity } of transfersOf(given)) {
          expect(quantity % given.packSize).toBe(0);
          expect(quantity).toBeGreaterThanOrEqual(given.minQuantity);
        }
      }),
    );
  });

  it('are found among a hundred locations with a million units', () => {
    const count = 100;
    const stock = Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 20_000 : 0));
    const need = stock.map((units) => 20_000 - units);
    const unitCost = Array.from({ length: count * count }, (_, at) => (at * 7919) % 101);

    const found = solveTransportationProblem(
      stock,
      need,
      unitCost,
    ) as readonly TransportationLine[];

    expect(found.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(1_000_000);
  });

  it.each([
    ['sizes that differ', [1, 2], [1], [0, 0, 0, 0], 1, 0, 'Stock and need must have'],
    ['costs that are not square', [1, 2], [1, 2], [0, 0, 0], 1, 0, 'unit_cost must be square'],
    ['a backlog', [-1, 2], [1, 2], [0, 0, 0, 0], 1, 0, 'Stock must be 0 or more'],
    ['a need below 0', [1, 2], [1, -2], [0, 0, 0, 0], 1, 0, 'Need must be 0 or more'],
    ['a cost below 0', [1, 2], [1, 2], [0, -1, 0, 0], 1, 0, 'A unit cost must be 0 or more'],
    ['half a pack', [1, 2], [1, 2], [0, 0, 0, 0], 0.5, 0, 'pack_size must be a whole number'],
    ['a smallest quantity below 0', [1, 2], [1, 2], [0, 0, 0, 0], 1, -1, 'min_quantity must be'],
  ])('are refused for %s', (_, stock, need, costs, packSize, minQuantity, sentence) => {
    const refusal = solveTransportationProblem(stock, need, costs, packSize, minQuantity);

    expect(refusal).toMatchObject({ message: expect.stringContaining(sentence) as string });
  });
});
