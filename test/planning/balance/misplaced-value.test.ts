import { misplacedValue } from '../../../src/planning/balance/misplaced-value';
import { examplePlan } from '../../support/example-plan';

/** One product of unit cost 4 at three locations that need 10, 20 and 10 units. */
function scene(needs = [10, 20, 10]) {
  const { network, result } = examplePlan(1, 3);
  const [product] = network.products;
  const priced = { ...network, products: [{ ...product!, unitCost: 4 }] };
  return { network: priced, columns: { ...result.positions, need: Float64Array.from(needs) } };
}

describe('The value in the wrong place', () => {
  it('is the imbalance times the value of the product’s stock', () => {
    const { network, columns } = scene();

    // 60, 20 and 20 of 100 units, where 25, 50 and 25 % are needed; all units are worth 400.
    const value = misplacedValue(network, columns, Float64Array.of(60, 20, 20));

    expect([...value].map((amount) => Math.round(amount))).toEqual([140, -120, -20]);
  });

  it('counts a backlog as no stock', () => {
    const { network, columns } = scene();

    const value = misplacedValue(network, columns, Float64Array.of(100, -30, 0));

    expect([...value].map((amount) => Math.round(amount))).toEqual([300, -200, -100]);
  });

  it('is 0 where nothing is in stock, or nothing is needed', () => {
    const { network, columns } = scene();
    expect([...misplacedValue(network, columns, new Float64Array(3))]).toEqual([0, 0, 0]);
    const idle = scene([0, 0, 0]);
    expect([...misplacedValue(idle.network, idle.columns, Float64Array.of(5, 5, 5))]).toEqual([
      0, 0, 0,
    ]);
  });
});
