import { laneTerms } from '../../../src/planning/network/lane-terms';
import { costOfFirmLines, plannedLines } from '../../../src/planning/rebalance/planned-lines';
import {
  productProblem,
  type ProductProblem,
} from '../../../src/planning/rebalance/product-problem';
import { smallNetwork } from '../small-network';
import { stockPosition } from '../valuation/stock-positions';
import { tableCurve } from '../valuation/table-curve';

const network = smallNetwork({
  locations: [{ handlingCost: 0.5 }, {}],
  lanes: [{ from: 0, to: 1, costPerUnit: 1, lineCost: 3 }],
  positions: [],
});

/** The origin loses 1, 2, 3 … by sending, the destination gains 10, 8, 6 … */
function problemOf(): ProductProblem {
  const origin = tableCurve([1, 2, 3, 4], [0]);
  const destination = tableCurve([20], [10, 8, 6, 4]);
  return productProblem({
    network,
    terms: laneTerms(network),
    product: 0,
    sites: [origin, destination].map((curve, location) => ({
      location,
      curve,
      shippable: 4,
      freeUnits: 8,
      canReceive: true,
    })),
    settings: { caution: 1, minNetBenefit: 0 },
  })!;
}

describe('the planned lines of a product', () => {
  it('have units, transfer cost with line cost, benefit and the saving of the origin', () => {
    const outcome = { product: 0, problem: problemOf(), packs: Int32Array.of(3) };

    expect(plannedLines(network, outcome)).toEqual([
      {
        product: 0,
        lane: 0,
        quantity: 3,
        transferCost: 3 * 1.5 + 3,
        benefit: 24 - 6,
        originSaving: -6,
        lotLife: null,
        firm: null,
      },
    ]);
  });

  it('leave out lines without packs', () => {
    const outcome = { product: 0, problem: problemOf(), packs: Int32Array.of(0) };

    expect(plannedLines(network, outcome)).toEqual([]);
  });

  it.each([
    [1, 40],
    [2, 40],
    [3, 9],
  ])('send the freshest lots: with %p units the oldest lot has %p days left', (packs, life) => {
    const lots = [
      { lastUnit: 6, life: 9 },
      { lastUnit: 8, life: 40 },
    ];
    const problem = problemOf();
    const sites = problem.sites.map((site, i) =>
      i === 0 ? { ...site, curve: tableCurve([1], [0], stockPosition({ lots })) } : site,
    );
    const [line] = plannedLines(network, {
      product: 0,
      problem: { ...problem, sites },
      packs: Int32Array.of(packs),
    });

    expect(line!.lotLife).toBe(life);
  });
});

describe('the cost of firm lines', () => {
  it('is the change of the curves, freight, line cost and delay', () => {
    const problem = problemOf();
    const row = { row: {} as never, lane: 0, moved: 2 };
    const fixed = { firm: row, lane: 0, from: 0, to: 1, unitCost: 1.5, unitDelayCost: 0.25 };
    const sites = problem.sites.map((site, i) => ({ ...site, firmChange: i === 0 ? -2 : 2 }));

    expect(costOfFirmLines(network, { ...problem, sites, firm: [fixed] })).toBe(
      3 - 18 + 2 * 1.5 + 3 + 2 * 0.25,
    );
  });
});
