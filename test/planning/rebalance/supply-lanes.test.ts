import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { laneTerms } from '../../../src/planning/network/lane-terms';
import { defaultSettings } from '../../../src/planning/network/settings';
import { assemblePosition } from '../../../src/planning/rebalance/assemble-position';
import { productSites } from '../../../src/planning/rebalance/product-sites';
import { plainLanes, SupplyLanes } from '../../../src/planning/rebalance/supply-lanes';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

const settings = defaultSettings(PLAN_DATE);

/** Two DCs (0, 1) with a store each (2, 3); lanes: feed, return, across. */
const network = smallNetwork({
  products: [{ unitCost: 10, price: 15, salvageValue: 0 }],
  locations: [{ type: 'dc' }, { type: 'dc' }, {}, {}],
  lanes: [
    { from: 0, to: 2 },
    { from: 2, to: 0 },
    { from: 0, to: 3 },
  ],
  positions: [
    { location: 0, onHand: 50, mean: 0 },
    { location: 1, onHand: 0, mean: 0 },
    { location: 2, onHand: 10, mean: 2, sd: 2, source: 0 },
    { location: 3, onHand: 5, mean: 2, sd: 2, source: 1 },
  ],
});
const demand = estimateDemand(network, settings);
const positions = [0, 1, 2, 3].map((p) => assemblePosition(network, settings, demand, p));
const range = { product: 0, start: 0, end: 4 };
const { sites, supply } = productSites(network, laneTerms(network), range, positions);
const lanes = new SupplyLanes(network, supply!, sites, 1);
const feed = { lane: 0, from: 0, to: 2 };
const back = { lane: 1, from: 2, to: 0 };
const across = { lane: 2, from: 0, to: 3 };

describe('the lanes of a supply forest', () => {
  it('are taken at their cost on the way down, and at 1.5 times off it', () => {
    expect([feed, back, across].map(lanes.caution)).toEqual([1, 1.5, 1.5]);
    expect(new SupplyLanes(network, supply!, sites, 2).caution(across)).toBe(2);
  });

  it('pay for the shortage that a store and its echelon both count', () => {
    const store = supply!.values[3]!;
    const echelon = supply!.values[1]!.echelon!;

    expect(lanes.surcharge(across)).toBeCloseTo(
      5 * store.local.firstUnitNeeded() * echelon.firstUnitNeeded(),
      12,
    );
    expect(lanes.surcharge(across)).toBeGreaterThan(0);
    expect([feed, back].map(lanes.surcharge)).toEqual([0, 0]);
  });

  it('are weighed at their true cost for a bound', () => {
    const trueCost = new SupplyLanes(network, supply!, sites, null);

    expect([feed, back, across].map(trueCost.caution)).toEqual([1, 1, 1]);
    expect(trueCost.surcharge(across)).toBe(0);
  });

  it('gain nothing in the pools within an echelon, and may across', () => {
    expect([feed, back].map(lanes.maxPoolGain)).toEqual([0, 0]);
    expect(lanes.maxPoolGain(across)).toBeGreaterThan(5 - 1);
  });

  it('are all alike without a forest', () => {
    const plain = plainLanes(1.2);

    expect([plain.caution(across), plain.surcharge(across), plain.maxPoolGain(across)]).toEqual([
      1.2, 0, 0,
    ]);
  });
});
