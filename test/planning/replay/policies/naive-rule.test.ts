import { defaultSettings } from '../../../../src/planning/network/settings';
import { naiveRule, type NaiveRule } from '../../../../src/planning/replay/policies/naive-rule';
import type { Move } from '../../../../src/planning/replay/replay-policy';
import { PLAN_DATE } from '../../../support/random-network';
import { smallNetwork, type SmallNetwork } from '../../small-network';

// Lead time 7 and review period 7: a cover of 1 is 14 days of demand, of 1 unit a day unless stated.
const RULE: NaiveRule = {
  keep: 1,
  short: 0.5,
  fill: 1,
  safetyFactor: 0,
  minQuantity: 1,
  first: 'nearest',
  countsOnOrder: false,
  fillsBelow: false,
  maxFreightShare: 1,
};

function moves(rule: Partial<NaiveRule>, small: SmallNetwork): readonly Move[] {
  const network = smallNetwork(small);
  const { count, forecastMean } = network.positions;
  const mean = forecastMean.map((given) => (Number.isNaN(given) ? 1 : given));
  return naiveRule({ ...RULE, ...rule }).decide({
    day: 0,
    network,
    settings: defaultSettings(PLAN_DATE),
    rates: {
      mean,
      variance: mean.slice(),
      levelVariance: new Float64Array(count),
      postSeasonFactor: new Float64Array(count).fill(1),
      tail: new Array<null>(count).fill(null),
    },
  }).transfers;
}

const TWO_SITES = { locations: [{}, {}], lanes: [{ from: 0, to: 1 }] };
const stocks = (...onHand: readonly number[]) =>
  onHand.map((units, location) => ({ location, onHand: units }));

describe('naiveRule', () => {
  it('fills a site below half of its cover with what another has above its own', () => {
    // Keep 14: an excess of 6. Short below 7; filled to 14 it wants 10.
    expect(moves({}, { ...TWO_SITES, positions: stocks(20, 4) })).toEqual([
      { product: 0, from: 0, to: 1, quantity: 6 },
    ]);
  });

  it('keeps no more at a site that closes than it sells until then', () => {
    // Three days of demand: an excess of 17.
    const locations = [{ closingDay: PLAN_DATE + 3 }, {}];

    expect(moves({}, { ...TWO_SITES, locations, positions: stocks(20, 0) })[0]!.quantity).toBe(14);
    expect(moves({}, { ...TWO_SITES, locations, positions: stocks(13, 0) })[0]!.quantity).toBe(10);
  });

  it('moves no more than the short site wants', () => {
    expect(moves({}, { ...TWO_SITES, positions: stocks(50, 4) })[0]!.quantity).toBe(10);
  });

  it('moves nothing to a site that is not short', () => {
    expect(moves({}, { ...TWO_SITES, positions: stocks(50, 7) })).toEqual([]);
  });

  it('keeps safety stock: standard deviations of demand over the cover', () => {
    // Poisson demand of 9 days has variance 9: keep 9 + 1 × 3 = 12.
    const cover = { keep: 9 / 14, fill: 9 / 14, safetyFactor: 1 };
    const [move] = moves(cover, { ...TWO_SITES, positions: stocks(20, 0) });
    expect(move!.quantity).toBe(20 - 12);
  });

  it('serves the cheapest lane first, or the largest shortage', () => {
    const small = {
      locations: [{}, {}, {}],
      lanes: [
        { from: 0, to: 1, costPerUnit: 1 },
        { from: 0, to: 2, costPerUnit: 2 },
      ],
      positions: stocks(20, 4, 0),
    };
    expect(moves({ first: 'nearest' }, small)).toEqual([
      { product: 0, from: 0, to: 1, quantity: 6 },
    ]);
    expect(moves({ first: 'largest' }, small)).toEqual([
      { product: 0, from: 0, to: 2, quantity: 6 },
    ]);
  });

  it('lets the largest excess go first', () => {
    const lanes = [
      { from: 0, to: 2 },
      { from: 1, to: 2 },
    ];
    const positions = stocks(20, 30, 2);
    expect(moves({}, { locations: [{}, {}, {}], lanes, positions })).toEqual([
      { product: 0, from: 1, to: 2, quantity: 12 },
    ]);
  });

  it('leaves out a line below the minimum quantity', () => {
    const small = { ...TWO_SITES, positions: stocks(20, 4) };
    expect(moves({ minQuantity: 6 }, small)).toHaveLength(1);
    expect(moves({ minQuantity: 7 }, small)).toEqual([]);
  });

  it('moves whole packs', () => {
    const [move] = moves(
      {},
      { ...TWO_SITES, products: [{ packSize: 4 }], positions: stocks(20, 4) },
    );
    expect(move!.quantity).toBe(4);
  });

  it('leaves out a line whose cost reaches its share of the purchase cost', () => {
    // 6 units at 1 and a line cost of 9 are 15; the goods are worth 6 × 10 = 60.
    const lanes = [{ from: 0, to: 1, costPerUnit: 1, lineCost: 9 }];
    const small = { locations: [{}, {}], lanes, positions: stocks(20, 4) };
    expect(moves({ maxFreightShare: 0.26 }, small)).toHaveLength(1);
    expect(moves({ maxFreightShare: 0.25 }, small)).toEqual([]);
  });

  it('counts supply on order only if told to', () => {
    const positions = [
      { location: 0, onHand: 20 },
      { location: 1, onHand: 4, receipts: [[9, 5]] as const },
    ];
    expect(moves({ countsOnOrder: true }, { ...TWO_SITES, positions })).toEqual([]);
    expect(moves({ countsOnOrder: false }, { ...TWO_SITES, positions })).toHaveLength(1);
  });

  it('sends only stock that is there', () => {
    const positions = [
      { location: 0, onHand: 3, receipts: [[9, 50]] as const },
      { location: 1, onHand: 4 },
    ];
    const [move] = moves({ countsOnOrder: true }, { ...TWO_SITES, positions });
    expect(move!.quantity).toBe(3);
  });

  it.each([
    ['a closed donor', [{ isOpen: false }, {}]],
    ['a donor that may not ship', [{ canShip: false }, {}]],
    ['a closed short site', [{}, { isOpen: false }]],
    ['a short site that may not receive', [{}, { canReceive: false }]],
    ['a donor that must keep its stock', [{ keepAtLeast: { units: 20 } }, {}]],
    ['a donor that must keep 20 days', [{ keepAtLeast: { days: 20 } }, {}]],
  ])('moves nothing with %s', (_, locations) => {
    expect(moves({}, { locations, lanes: [{ from: 0, to: 1 }], positions: stocks(20, 4) })).toEqual(
      [],
    );
  });

  it('covers no more than the days that a phase-out can still be sold', () => {
    // The last lot expires in 5 days: 5 units are kept, and the short site wants 5.
    const positions = [
      { location: 0, onHand: 20, lots: [[5, 20]] as const },
      { location: 1, onHand: 0 },
    ];
    const [move] = moves({}, { ...TWO_SITES, products: [{ isPhaseOut: true }], positions });
    expect(move!.quantity).toBe(5);
  });

  describe('with a site that supplies others', () => {
    // Warehouses 0 and 3; warehouse 0 supplies 1 and 2 in a day and sells nothing itself.
    const warehouse = { type: 'warehouse' as const };
    const network = (onHand: readonly number[]): SmallNetwork => ({
      locations: [warehouse, {}, {}, {}],
      lanes: [
        { from: 0, to: 1 },
        { from: 0, to: 2 },
        { from: 0, to: 3 },
        { from: 1, to: 2 },
      ],
      positions: [
        { location: 0, onHand: onHand[0]!, mean: 0 },
        { location: 1, onHand: onHand[1]!, source: 0 },
        { location: 2, onHand: onHand[2]!, source: 0 },
        { location: 3, onHand: onHand[3]! },
      ],
    });

    it('keeps its echelon demand: 2 a day over 7 + 1 + 7 days', () => {
      // The echelon holds 40 + 8 + 8 = 56 against 30: 26 may leave. Site 3 wants 14.
      expect(moves({}, network([40, 8, 8, 0]))).toEqual([
        { product: 0, from: 0, to: 3, quantity: 14 },
      ]);
      expect(moves({}, network([20, 8, 8, 0]))[0]!.quantity).toBe(20 + 16 - 30);
    });

    it('leaves the sites below it to their orders', () => {
      expect(moves({}, network([40, 8, 3, 14]))).toEqual([]);
    });

    it('fills the sites below it from all its free stock if told to', () => {
      // A cover of 2 is 16 days for site 2, which is short below 8. Its DC has 5 units and no excess.
      const rule = { fillsBelow: true, keep: 2, short: 1, fill: 2 };
      expect(moves(rule, network([5, 8, 3, 14]))).toEqual([
        { product: 0, from: 0, to: 2, quantity: 5 },
      ]);
    });

    it('sends nothing back up', () => {
      const small = network([0, 40, 8, 40]);
      const lanes = [{ from: 1, to: 0 }];
      expect(moves({}, { ...small, lanes })).toEqual([]);
    });

    it('judges the sites below it by the days on the lane', () => {
      // A day and the review period are 8 days: site 1 keeps 8 of 20, site 2 is short below 4.
      expect(moves({}, network([40, 20, 3, 14]))).toEqual([
        { product: 0, from: 1, to: 2, quantity: 5 },
      ]);
    });
  });
});
