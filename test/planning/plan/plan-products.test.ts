import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { networkSlice } from '../../../src/planning/network/network-slice';
import { productRanges } from '../../../src/planning/network/product-ranges';
import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import type { ParallelPlanner } from '../../../src/planning/plan/parallel-planner';
import { planProducts } from '../../../src/planning/plan/plan-products';
import { PLAN_DATE, randomNetwork } from '../../support/random-network';

const settings = defaultSettings(PLAN_DATE);
const network = randomNetwork({ seed: 8, products: 6, locations: 5, lineCost: 4, maxPackSize: 3 });
const planned = planProducts(network, settings, estimateDemand(network, settings));

/** Gives the finished plan of some products. */
function plannerOf(products: readonly number[]): ParallelPlanner {
  return {
    find: ({ product, start }) =>
      products.includes(product) ? { ...planned, ...planned.products.get(product)!, start } : null,
    plannedAhead: () => 0,
  };
}

describe('products planned separately', () => {
  it.each([[[0, 1, 2, 3, 4, 5]], [[1, 4]]])(
    'give the plan of the whole network if products %j come from another thread',
    async (products) => {
      const parallelPlanner = plannerOf(products);

      expect(await plan(network, settings, { parallelPlanner })).toEqual(
        await plan(network, settings),
      );
    },
  );

  it('do not depend on the other products of the network', () => {
    const { start, end } = productRanges(network.positions)[3]!;
    const alone = networkSlice(network, { start, end });
    const { products, after } = planProducts(alone, settings, estimateDemand(alone, settings));

    expect([...products.keys()]).toEqual([3]);
    expect(products.get(3)).toEqual(planned.products.get(3));
    expect(after.available).toEqual(planned.after.available.slice(start, end));
  });

  it('are not requested from another thread if they share limits', async () => {
    const find = jest.fn();
    const parallelPlanner = { find, plannedAhead: () => 0 };
    await plan(network, { ...settings, transferBudget: 50 }, { parallelPlanner });

    expect(find).not.toHaveBeenCalled();
  });
});
