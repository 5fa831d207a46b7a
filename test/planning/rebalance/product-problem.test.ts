import { laneTerms } from '../../../src/planning/network/lane-terms';
import type { Lane, Location, Product } from '../../../src/planning/network/network';
import { productProblem } from '../../../src/planning/rebalance/product-problem';
import { smallNetwork } from '../small-network';
import { tableCurve } from '../valuation/table-curve';

interface Case {
  readonly product?: Partial<Product>;
  readonly locations?: readonly Partial<Location>[];
  readonly lanes?: readonly (Pick<Lane, 'from' | 'to'> & Partial<Lane>)[];
  readonly settings?: { readonly caution: number; readonly minNetBenefit: number };
  readonly shippable?: readonly number[];
}

/** Site 0 loses 1, 2, 3 … by sending; site 2 gains 9, 8, 7 … by receiving; site 1 loses and gains 5. */
function problemOf({ product = {}, locations = [{}, {}, {}], ...rest }: Case = {}) {
  const { lanes = [{ from: 0, to: 2 }], shippable = [6, 6, 6] } = rest;
  const network = smallNetwork({ products: [product], locations, lanes, positions: [] });
  const rising = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const curves = [
    tableCurve(rising, [0]),
    tableCurve([5], [5]),
    tableCurve(
      [20],
      [...rising].reverse().map((value) => value - 1),
    ),
  ];
  return productProblem({
    network,
    terms: laneTerms(network),
    product: 0,
    sites: curves.map((curve, location) => ({
      location,
      curve,
      shippable: shippable[location]!,
      canReceive: true,
    })),
    settings: rest.settings ?? { caution: 1, minNetBenefit: 0 },
  });
}

describe('the transfer problem of a product', () => {
  it('has a line where the first pack gains more than it loses and costs', () => {
    expect(problemOf()!.lines).toEqual([
      { lane: 0, from: 0, to: 1, unitCost: 1, unitDelayCost: 0, packCost: 1, lineCost: 0 },
    ]);
  });

  it.each<[string, Case]>([
    ['freight takes the whole gain', { lanes: [{ from: 0, to: 2, costPerUnit: 8 }] }],
    ['caution raises freight to the gain', { settings: { caution: 8, minNetBenefit: 0 } }],
    ['the delay takes the gain', { lanes: [{ from: 0, to: 2, leadTimeDays: 9.5 }] }],
    ['the origin has nothing to ship', { shippable: [0, 0, 0] }],
    ['the origin has less than the minimum quantity', { product: { minTransferQuantity: 7 } }],
    ['the lane leads the wrong way', { lanes: [{ from: 2, to: 0 }] }],
  ])('is empty if %s', (_, given) => {
    expect(problemOf(given)).toBeNull();
  });

  it('charges caution and the minimum net benefit to lines', () => {
    const [line] = problemOf({
      lanes: [{ from: 0, to: 2, lineCost: 3 }],
      settings: { caution: 2, minNetBenefit: 10 },
    })!.lines;

    expect(line).toMatchObject({ unitCost: 1, packCost: 2, lineCost: 16 });
  });

  it('drops sites without a line, and numbers the others anew', () => {
    expect(problemOf()!.sites.map(({ location }) => location)).toEqual([0, 2]);
  });

  it('ends curves where no further pack can pay', () => {
    const [origin, destination] = problemOf()!.nodes;
    const ends = (totals: { valueAt(k: number): number | undefined }): number => {
      let packs = 0;
      while (totals.valueAt(packs + 1) !== undefined) packs += 1;
      return packs;
    };

    // The best price is 9 − 1 = 8, but only 6 units are shippable; a unit costs 1 + 1 delivered.
    expect(ends(origin!.supplyCost)).toBe(6);
    expect(ends(destination!.demandValue)).toBe(6);
  });

  it('counts in packs, and rounds the minimum quantity up to packs', () => {
    const { packSize, minPacks, lines } = problemOf({
      product: { packSize: 2, minTransferQuantity: 3 },
    })!;

    expect([packSize, minPacks, lines[0]!.packCost]).toEqual([2, 2, 2]);
  });

  it('keeps a chain through a hub whose own lanes would not pay alone', () => {
    const chain = [
      { from: 0, to: 1, costPerUnit: 4.5 },
      { from: 1, to: 2, costPerUnit: 3.2 },
    ];
    const hub = problemOf({ locations: [{}, { type: 'dc' }, {}], lanes: chain });
    const store = problemOf({ locations: [{}, { type: 'store' }, {}], lanes: chain });

    expect(hub!.lines.map(({ lane }) => lane)).toEqual([0, 1]);
    expect(store!.lines.map(({ lane }) => lane)).toEqual([1]);
  });
});
