import { bestPoolFlow } from '../../../src/planning/flow/stock-pools';
import { SupplyPools } from '../../../src/planning/valuation/supply-pools';
import { supplyValues } from '../../../src/planning/valuation/supply-values';
import { supplied } from './supplied-positions';

/** A DC, a store, and a store with far more than it sells; the fourth site stands alone. */
const positions = [
  supplied(30, 0, -1),
  supplied(20, 4, 0),
  supplied(900, 0.5, 0),
  supplied(30, 2, -1),
];
const order = Int32Array.of(3, 2, 1, 0);
const values = supplyValues(positions, order, () => 2);
const pools = (packSize = 1, firm = [0, 0, 0, 0]) => new SupplyPools(values, order, packSize, firm);

describe('the pools of a supply forest', () => {
  it('leave out a position that neither supplies nor is supplied', () => {
    expect(values[3]).toBeNull();
    expect(pools().poolAt[3]).toBe(-1);
  });

  it('neither gain nor lose by a move within the echelon', () => {
    expect(pools().savingOf([-10, 10, 0, 0])).toBeCloseTo(0, 12);
  });

  it('lose what the echelon loses by stock that leaves it', () => {
    expect(pools().savingOf([-10, 0, 0, 0])).toBeCloseTo(-values[0]!.echelon!.costOfChange(-10), 9);
    expect(pools().savingOf([0, 5, 0, 0])).toBeCloseTo(-values[0]!.echelon!.costOfChange(5), 9);
  });

  it('save the carrying cost of stuck units that move on, and count them in the echelon', () => {
    const { carrying, usable } = values[2]!;
    expect(usable).toBeLessThan(900);

    const saved = carrying.at(900) + carrying.at(899);
    const gained = -values[0]!.echelon!.costOfChange(2);
    expect(pools().savingOf([0, 2, -2, 0])).toBeCloseTo(saved + gained, 9);
  });

  it('state the same by position, and the stock that is left', () => {
    const changes = [0, 2, -2, 0];
    const costs = pools().costsOf(changes);

    expect(costs[0]! + costs[2]!).toBeCloseTo(-pools().savingOf(changes), 9);
    expect([costs[1], costs[3]]).toEqual([0, 0]);
    const [dc, store, slow, alone] = pools().stockAfter(changes);
    expect(dc).toEqual({ available: 30, echelon: 32, stuck: 0 });
    expect(store).toMatchObject({ available: 22, echelon: 22 });
    expect(slow!.stuck).toBe(900 - values[2]!.usable - 2);
    expect(alone).toBeNull();
  });

  it('are worth the same in packs, counted from the stock after firm lines', () => {
    const firm = [-5, 3, 0, 2];
    const inPacks = pools(4, firm);
    const gains = new Float64Array(inPacks.pools.count);
    gains[inPacks.poolAt[0]!] = -2;
    gains[inPacks.poolAt[1]!] = 1;

    const { saving } = bestPoolFlow(inPacks.pools, gains);

    const after = inPacks.savingOf([-5 - 8, 3 + 4, 0, 2]);
    expect(saving).toBeCloseTo(after - inPacks.savingOf(firm), 9);
    expect(bestPoolFlow(inPacks.pools, new Float64Array(inPacks.pools.count)).saving).toBe(0);
  });
});
