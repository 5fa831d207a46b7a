import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { defaultSettings } from '../../../src/planning/network/settings';
import { assemblePosition } from '../../../src/planning/rebalance/assemble-position';
import { productSupply } from '../../../src/planning/rebalance/product-supply';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type SmallNetwork } from '../small-network';

const settings = defaultSettings(PLAN_DATE);

function supplyOf(small: SmallNetwork) {
  const network = smallNetwork(small);
  const demand = estimateDemand(network, settings);
  const positions = small.positions.map((_, p) => assemblePosition(network, settings, demand, p));
  return productSupply(network, { product: 0, start: 0, end: positions.length }, positions);
}

describe('the supply of a product', () => {
  it('is null where every position is supplied from outside', () => {
    expect(
      supplyOf({ locations: [{}, {}], positions: [{ location: 0 }, { location: 1 }] }),
    ).toBeNull();
  });

  it('takes days and freight from the lane of the source', () => {
    const supply = supplyOf({
      locations: [{ handlingCost: 0.5 }, {}, {}],
      lanes: [
        { from: 2, to: 1, leadTimeDays: 1 },
        { from: 0, to: 1, leadTimeDays: 3, costPerUnit: 2, lineCost: 4 },
      ],
      positions: [{ location: 0 }, { location: 1, mean: 1, source: 0 }, { location: 2 }],
    })!;

    expect([...supply.feedLane]).toEqual([-1, 1, -1]);
    expect(supply.values[1]!.terms).toMatchObject({ feedDays: 3, feedCost: 2.5, feedLineCost: 4 });
    expect(supply.values[2]).toBeNull();
  });

  it('takes the lead time of the supplier where no lane leads from the source', () => {
    const supply = supplyOf({
      locations: [{}, {}],
      positions: [{ location: 0 }, { location: 1, mean: 1, leadTime: 9, source: 0 }],
    })!;

    expect(supply.values[1]!.terms).toMatchObject({ feedDays: 9, feedCost: 0, feedLineCost: 0 });
  });
});
