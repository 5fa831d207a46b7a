import fc from 'fast-check';
import { networkSlice } from '../../../../src/planning/network/network-slice';
import { cleanHistory } from '../../../../src/planning/demand/cleaning/clean-history';
import {
  ADJUSTMENT_KINDS,
  type AdjustmentKind,
} from '../../../../src/planning/demand/cleaning/adjustments';
import { defaultSettings, type PlanSettings } from '../../../../src/planning/network/settings';
import { PLAN_DATE } from '../../../support/random-network';
import { smallNetwork, type Sale, type SmallPosition } from '../../small-network';

const weekly: PlanSettings = { ...defaultSettings(PLAN_DATE), periodDays: 7, historyDays: 371 };

/** Units a week, latest last, with its mark: `!` a stockout, `%` a promotion. */
type Week = number | `${number}!` | `${number}%`;

function salesOf(weeks: readonly Week[]): readonly Sale[] {
  return weeks.map((week, t) => {
    const text = String(week);
    return {
      daysAgo: 7 * (weeks.length - t),
      quantity: parseFloat(text),
      isStockout: text.endsWith('!'),
      isPromotion: text.endsWith('%'),
    };
  });
}

/** The clean weeks of one position, in stock by default. */
function cleaned(weeks: readonly Week[], position: Partial<SmallPosition> = { onHand: 9 }) {
  const network = smallNetwork({
    locations: [{}],
    positions: [{ location: 0, sales: salesOf(weeks), ...position }],
  });
  const history = cleanHistory(network, weekly);
  const { demand, isObserved } = history.series(0);
  const { kind, before, after, day } = history.adjustments;
  return {
    demand: [...demand],
    isObserved: [...isObserved],
    adjustments: [...kind].map((index, row): [AdjustmentKind, number, number, number] => [
      ADJUSTMENT_KINDS[index]!,
      Math.round((PLAN_DATE - day[row]!) / 7),
      before[row]!,
      after[row]!,
    ]),
  };
}

const observed = (weeks: number) => new Array<number>(weeks).fill(1);

describe('a clean history', () => {
  it.each<[string, Week[]]>([
    ['of steady sales', [4, 6, 5, 4, 5, 6, 5]],
    ['of rare sales', [3, 0, 0, 0, 2, 0, 0, 4, 0, 0, 0, 0, 1, 0, 3]],
    ['of a few sales', [2, 0, 1]],
    ['of sales in bursts', [1, 9, 2, 0, 14, 3, 1, 1, 20, 0, 2, 7, 1, 0, 3]],
  ])('%s equals sales', (_title, weeks) => {
    expect(cleaned(weeks)).toEqual({
      demand: weeks,
      isObserved: observed(weeks.length),
      adjustments: [],
    });
  });
});

describe('a week with a stockout', () => {
  it('is replaced by typical demand', () => {
    const { demand, isObserved, adjustments } = cleaned([4, 6, 5, '1!', 5, 4, 6]);

    expect(demand).toEqual([4, 6, 5, 5, 5, 4, 6]);
    expect(isObserved).toEqual([1, 1, 1, 0, 1, 1, 1]);
    expect(adjustments).toEqual([['stockout', 4, 1, 5]]);
  });

  it('is never below its sales', () => {
    expect(cleaned([4, 6, 5, '8!', 5, 4, 6]).demand).toEqual([4, 6, 5, 8, 5, 4, 6]);
  });

  it('has the level of its season', () => {
    const summer = new Array<number>(14).fill(20);
    const winter = new Array<number>(10).fill(2);

    const { demand } = cleaned([...summer, '0!', ...summer, ...winter, '0!', ...winter]);

    expect([demand[14], demand[39]]).toEqual([20, 2]);
  });

  it('keeps its sales if no week shows typical demand', () => {
    expect(cleaned(['3!', '2!']).demand).toEqual([3, 2]);
  });
});

describe('weeks without a sale at the end', () => {
  const steady: Week[] = [4, 6, 5, 4, 5, 6, 5, 4, 6, 5];

  it('are an inferred stockout if nothing is available and they are unusually long', () => {
    const { demand, isObserved, adjustments } = cleaned([...steady, 0, 0], { onHand: 0 });

    expect(demand.slice(10)).toEqual([5, 5]);
    expect(isObserved).toEqual([...observed(10), 0, 0]);
    expect(adjustments.map(([kind, , before, after]) => [kind, before, after])).toEqual([
      ['inferred stockout', 0, 5],
      ['inferred stockout', 0, 5],
    ]);
  });

  it.each<[string, Week[], Partial<SmallPosition>]>([
    ['if there is stock', [...steady, 0, 0], { onHand: 3 }],
    ['if they may be chance', [4, 0, 5, 0, 0, 6, 0, 4, 0, 3, 0, 0], { onHand: 0 }],
    ['with too few sales before', [4, 4, 0, 0, 0], { onHand: 0 }],
    [
      'if they are so long that sales have ended',
      [...steady, ...new Array<number>(14).fill(0)],
      { onHand: 0 },
    ],
  ])('are no demand %s', (_title, weeks, position) => {
    expect(cleaned(weeks, position).demand).toEqual(weeks);
  });

  it('are no stockout of a phase-out product', () => {
    const network = smallNetwork({
      products: [{ isPhaseOut: true }],
      locations: [{}],
      positions: [{ location: 0, sales: salesOf([...steady, 0, 0]), onHand: 0 }],
    });

    expect([...cleanHistory(network, weekly).series(0).demand].slice(10)).toEqual([0, 0]);
  });
});

describe('a promoted week', () => {
  it('is replaced by typical demand even if it sold more', () => {
    const { demand, isObserved, adjustments } = cleaned([4, 6, 5, '19%', 5, 4, 6]);

    expect(demand).toEqual([4, 6, 5, 5, 5, 4, 6]);
    expect(isObserved).toEqual([1, 1, 1, 0, 1, 1, 1]);
    expect(adjustments).toEqual([['promotion', 4, 19, 5]]);
  });

  it('is plain demand if more weeks are promoted than not', () => {
    const weeks: Week[] = ['9%', '11%', 3, '10%', '9%', 4];

    expect(cleaned(weeks)).toMatchObject({ demand: [9, 11, 3, 10, 9, 4], adjustments: [] });
  });
});

describe('outliers', () => {
  it('are capped and recorded', () => {
    const { demand, isObserved, adjustments } = cleaned([5, 4, 5, 400, 6, 5, 4, 5]);

    // (1 + 12 × 0.2)² times the median.
    expect(demand[3]!).toBeCloseTo(5 * 3.4 ** 2, 9);
    expect(isObserved).toEqual(observed(8));
    expect(adjustments).toEqual([['outlier', 5, 400, demand[3]!]]);
  });

  it('count with their cap in typical demand', () => {
    const { demand } = cleaned([5, 5, 5, 5, 500, '0!', 5, 5, 5, 5]);

    expect(demand[5]!).toBeCloseTo((8 * 5 + 5 * 3.4 ** 2) / 9, 9);
  });
});

describe('returns', () => {
  it.each<[string, Week[], number[]]>([
    ['are netted against the week before', [5, 8, -3, 4], [5, 5, 0, 4]],
    ['are netted against as many weeks as needed', [5, 2, -3, 4], [4, 0, 0, 4]],
    ['are dropped beyond all sales', [2, -5, 4], [0, 0, 4]],
  ])('%s', (_title, weeks, expected) => {
    const { demand, adjustments } = cleaned(weeks);

    expect(demand).toEqual(expected);
    expect(adjustments.every(([kind]) => kind === 'return')).toBe(true);
  });
});

describe('any history', () => {
  const week = fc.oneof(
    { weight: 6, arbitrary: fc.nat({ max: 30 }) },
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -9, max: 900 }) },
    { weight: 1, arbitrary: fc.nat({ max: 40 }).map((units): Week => `${units}!`) },
    { weight: 1, arbitrary: fc.nat({ max: 90 }).map((units): Week => `${units}%`) },
  );
  // The first week has a sale, so the history begins with it.
  const history = fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.array(week, { maxLength: 40 }))
    .map(([first, rest]): Week[] => [first, ...rest]);
  const stock = fc.constantFrom({ onHand: 0 }, { onHand: 5 });

  it('differs from sales by its adjustments only', () => {
    fc.assert(
      fc.property(history, stock, (weeks, position) => {
        const { demand, adjustments } = cleaned(weeks, position);
        const sum = (units: readonly number[]) => units.reduce((total, one) => total + one, 0);
        const adjusted = sum(adjustments.map(([, , before, after]) => after - before));

        expect(sum(demand)).toBeCloseTo(
          sum(weeks.map((one) => parseFloat(String(one)))) + adjusted,
          8,
        );
        expect(demand.every((units) => units >= 0)).toBe(true);
      }),
    );
  });

  it('scales with the unit', () => {
    fc.assert(
      fc.property(history, stock, (weeks, position) => {
        const twice = weeks.map((one) =>
          typeof one === 'number' ? 2 * one : (`${2 * parseFloat(one)}${one.at(-1)!}` as Week),
        );
        const single = cleaned(weeks, position);
        const double = cleaned(twice, position);

        expect(double.isObserved).toEqual(single.isObserved);
        double.demand.forEach((units, t) => {
          expect(units).toBeCloseTo(2 * single.demand[t]!, 8);
        });
      }),
    );
  });

  it('does not depend on the date', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 900 }), (weeks, later) => {
        const network = smallNetwork({
          locations: [{}],
          positions: [{ location: 0, sales: salesOf(weeks) }],
        });
        const { positions } = network;
        const moved = {
          ...network,
          positions: {
            ...positions,
            history: { ...positions.history, day: positions.history.day.map((d) => d + 7 * later) },
          },
        };
        const now = cleanHistory(network, weekly);
        const then = cleanHistory(moved, { ...weekly, planDate: PLAN_DATE + 7 * later });

        expect([...then.series(0).demand]).toEqual([...now.series(0).demand]);
        expect(then.adjustments.after).toEqual(now.adjustments.after);
      }),
    );
  });

  it('is not changed by later weeks without a sale', () => {
    const sales = fc.array(fc.nat({ max: 900 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(sales, fc.integer({ min: 1, max: 20 }), (weeks, empty) => {
        fc.pre(weeks[0]! > 0);
        const longer = cleaned([...weeks, ...new Array<number>(empty).fill(0)]).demand;

        expect(longer.slice(0, weeks.length)).toEqual(cleaned(weeks).demand);
      }),
    );
  });

  it('does not change when cleaned again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 900 }), { minLength: 1, maxLength: 40 }), (weeks) => {
        fc.pre(weeks[0]! > 0);
        const once = cleaned(weeks).demand;

        expect(cleaned(once).demand).toEqual(once);
      }),
    );
  });
});

it('gives the series of each position in any order', () => {
  const network = smallNetwork({
    products: [{}, {}],
    locations: [{}, {}],
    positions: [
      { product: 0, location: 0, sales: salesOf([5, '0!', 4, 6]), onHand: 1 },
      { product: 0, location: 1, onHand: 1 },
      { product: 1, location: 0, sales: salesOf([7, 8]), onHand: 1 },
    ],
  });
  const history = cleanHistory(network, weekly);
  const demand = (p: number) => [...history.series(p).demand];

  expect([demand(2), demand(0), demand(1), demand(0)]).toEqual([
    [7, 8],
    [5, 5, 4, 6],
    [0, 0, 0, 0],
    [5, 5, 4, 6],
  ]);
  expect([...history.periods]).toEqual([4, 4, 2]);
  expect([...history.productPeriods]).toEqual([4, 4, 2]);
  expect([...history.unitsSold]).toEqual([15, 0, 15]);
});

it('cleans a part of the network as the whole', () => {
  const spike = salesOf([5, 4, 6, 5, 5, 4, 600, '0!', 5]);
  const network = smallNetwork({
    products: [{}, {}],
    locations: [{}, {}],
    positions: [0, 1].flatMap((product) =>
      [0, 1].map((location) => ({ product, location, sales: spike, onHand: 1 })),
    ),
  });
  const whole = cleanHistory(network, weekly);
  const part = cleanHistory(networkSlice(network, { start: 2, end: 4 }), weekly);

  for (const p of [2, 3]) {
    const expected = [...whole.series(p).demand];
    expect([...part.series(p - 2).demand]).toEqual(expected);
  }
  expect([...part.adjustments.start]).toEqual([0, 2, 4]);
});
