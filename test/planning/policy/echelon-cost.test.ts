import { EchelonCost } from '../../../src/planning/policy/echelon-cost';
import { CountDemand } from '../../../src/planning/probability/count-demand';
import { expectWithin } from '../../support/expect-within';

const poisson = { family: 'poisson', mean: 4, sd: 2, resolution: 2 } as const;
const normal = { family: 'normal', mean: 4, sd: 2, resolution: 2 } as const;

describe('the cost function of an echelon', () => {
  it('costs nothing at the customer with a base stock of 0', () => {
    const customer = EchelonCost.ofBackorders(10, poisson);
    expect([customer.baseStock, customer.minCost]).toEqual([0, 0]);
  });

  it('of one stage is h·(S − λL) plus the penalty on its expected backorders', () => {
    const stage = EchelonCost.ofBackorders(10, poisson).upstream(1, 1)!;
    const demand = new CountDemand(4, 4);
    const costs = Array.from({ length: 20 }, (_, y) => y - 4 + 10 * demand.loss(y));
    expect(stage.baseStock).toBe(costs.indexOf(Math.min(...costs)));
    expectWithin(stage.minCost, Math.min(...costs), 1e-12);
  });

  it('of one stage under normal demand has the newsvendor quantile as base stock', () => {
    // P(D ≤ S) = 1 − h ÷ penalty = 0.9.
    const stage = EchelonCost.ofBackorders(10, normal).upstream(1, 1)!;
    expectWithin(stage.baseStock, 4 + 2 * 1.2815515655446006, 1e-10);
  });

  it('increases upstream, as each stage adds its holding cost', () => {
    for (const demand of [poisson, normal]) {
      const first = EchelonCost.ofBackorders(10, demand).upstream(1, 1)!;
      const second = first.upstream(0.5, 2)!;
      expect(second.minCost).toBeGreaterThan(first.minCost);
      expect(second.baseStock).toBeGreaterThan(first.baseStock);
    }
  });

  it('is null if it needs too many points', () => {
    const fine = { ...normal, resolution: 1e-6 };
    expect(EchelonCost.ofBackorders(10, fine).upstream(1, 1)).toBeNull();
  });
});
