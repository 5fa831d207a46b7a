import type { CoupledProduct } from '../../../src/planning/lagrangian/coupled-product';
import { joinLimits, limitUses } from '../../../src/planning/lagrangian/join-limits';
import { sharedLimits } from '../../../src/planning/lagrangian/shared-limits';
import type { Lane, Location, Network, Product } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import type { FixedLine } from '../../../src/planning/rebalance/apply-firm-lines';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';
import { coupledProblem } from './tiny-problem';

function networkOf(
  lane: Partial<Lane>,
  destination: Partial<Location> = {},
  product: Partial<Product> = {},
): Network {
  return smallNetwork({
    products: [{ volume: 2, packSize: 3, ...product }],
    locations: [{}, destination, {}],
    lanes: [
      { from: 0, to: 1, ...lane },
      { from: 0, to: 2 },
    ],
    positions: [0, 1, 2].map((location) => ({ location, onHand: 30, mean: 1, sd: 1 })),
  });
}

const { problem } = coupledProblem({
  products: [{ sites: [{ losses: [0, 0] }, { gains: [9, 8] }, { gains: [9, 8] }], packSize: 3 }],
  lanes: [
    { from: 0, to: 1 },
    { from: 0, to: 2 },
  ],
}).products[0]!;

function joined(network: Network, changed: Partial<PlanSettings> = {}, joining = problem) {
  const shared = sharedLimits(network, { ...defaultSettings(PLAN_DATE), ...changed })!;
  return joinLimits(network, shared, 0, joining);
}

describe('what a pack uses of the limits', () => {
  it('is volume of lanes and locations, units in and out, and freight of the budget', () => {
    const network = networkOf(
      { capacity: 50, costPerUnit: 2 },
      { inboundLimit: 9, volumeCapacity: 90 },
    );
    const shared = sharedLimits(network, {
      ...defaultSettings(PLAN_DATE),
      transferBudget: 100,
    })!;

    expect(limitUses(network, shared, { product: 0, lane: 0, packSize: 3 })).toEqual([
      { limit: shared.laneCapacity[0], perPack: 6 },
      { limit: shared.inbound[1], perPack: 3 },
      { limit: shared.volume[1], perPack: 6 },
      { limit: shared.budget, perPack: 6 },
    ]);
    expect(limitUses(network, shared, { product: 0, lane: 1 })).toEqual([
      { limit: shared.budget, perPack: 1 },
    ]);
  });

  it('leaves out limits that it does not use', () => {
    const network = networkOf({ capacity: 50 }, {}, { volume: 0 });
    const shared = sharedLimits(network, defaultSettings(PLAN_DATE))!;

    expect(limitUses(network, shared, { product: 0, lane: 0 })).toEqual([]);
  });
});

describe('a product joined to the limits', () => {
  it('is unlimited where its lines use none of them', () => {
    const elsewhere = smallNetwork({
      products: [{}],
      locations: [{}, {}, { outboundLimit: 5 }],
      lanes: [
        { from: 0, to: 1 },
        { from: 0, to: 2 },
      ],
      positions: [0, 1, 2].map((location) => ({ location, onHand: 30, mean: 1, sd: 1 })),
    });

    expect(joined(elsewhere)).toBe('unlimited');
  });

  it.each<[string, Partial<Lane>, Partial<PlanSettings>]>([
    ['a lane has a fixed cost', { fixedCost: 5 }, {}],
    ['there is a budget', {}, { transferBudget: 1000 }],
    ['the number of shipments is limited', {}, { maxShipments: 9 }],
  ])('is coupled where %s', (_, lane, settings) => {
    expect(joined(networkOf(lane), settings)).toMatchObject({ product: 0 });
  });

  it('loses the lines for which a limit has no room at all', () => {
    // A pack has volume 6: it does not fit into 5.
    const coupled = joined(networkOf({ capacity: 5 })) as CoupledProduct;

    expect(coupled.problem.lines).toMatchObject([{ lane: 1 }]);
    expect(coupled.uses).toEqual([[]]);
  });

  it('bounds its lines by the limits', () => {
    const coupled = joined(networkOf({ capacity: 8 })) as CoupledProduct;

    expect(coupled.problem.lines[0]).toMatchObject({ lane: 0, maxPacks: 1 });
    expect(coupled.problem.lines[1]).not.toHaveProperty('maxPacks');
  });

  it('is null where no line is left, and empty where it still has firm lines', () => {
    const none = { ...problem, lines: [problem.lines[0]!] };
    expect(joined(networkOf({ capacity: 5 }), {}, none)).toBeNull();

    const firm = [{} as FixedLine];
    expect(joined(networkOf({ capacity: 5 }), {}, { ...none, firm })).toMatchObject({
      problem: { lines: [], firm },
      uses: [],
    });
  });

  it('spends of the budget what each line costs once', () => {
    const coupled = joined(networkOf({ lineCost: 4 }), { transferBudget: 100 });

    expect((coupled as CoupledProduct).lineSpend).toEqual(Float64Array.of(4, 0));
  });
});
