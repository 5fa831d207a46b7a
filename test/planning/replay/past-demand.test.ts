import type { Network } from '../../../src/planning/network/network';
import { defaultSettings } from '../../../src/planning/network/settings';
import { pastDemand } from '../../../src/planning/replay/past-demand';
import { replayWindow, type ReplayWindow } from '../../../src/planning/replay/replay-window';
import { flatWorld } from '../../support/worlds/flat-world';
import { TINY_CHAIN } from '../../support/worlds/flat-worlds';

const TODAY = 46_356;
const WEEKS = 20;
const FIRST = TODAY - 7 * WEEKS;
/** First day of the 10 replayed weeks. */
const START = TODAY - 70;

/** A day's sales at the only position, and its marks. */
type Sale = readonly [day: number, units: number, mark?: 'stockout' | 'promotion'];

/** One product at one location with these sales. */
function networkOf(sales: readonly Sale[], isOpen = true): Network {
  const { network } = flatWorld({ ...TINY_CHAIN, products: 1, sites: 1 }, 1);
  return {
    ...network,
    locations: network.locations.map((location) => ({ ...location, isOpen })),
    positions: {
      ...network.positions,
      history: {
        start: Int32Array.from([0, sales.length]),
        day: Int32Array.from(sales, ([day]) => day),
        quantity: Float64Array.from(sales, ([, units]) => units),
        isStockout: Uint8Array.from(sales, ([, , mark]) => (mark === 'stockout' ? 1 : 0)),
        isPromotion: Uint8Array.from(sales, ([, , mark]) => (mark === 'promotion' ? 1 : 0)),
      },
    },
  };
}

function past(sales: readonly Sale[], { periodDays = 1, isOpen = true, seed = 1 } = {}) {
  const network = networkOf(sales, isOpen);
  const settings = { ...defaultSettings(TODAY), periodDays };
  const window = replayWindow(network.positions.history, settings) as ReplayWindow;
  return pastDemand({ network, settings, window, seed });
}

/** Sells the same every day or week, except where `other` says otherwise. */
const steady = (units: number, step: number, other: readonly Sale[] = []): Sale[] =>
  Array.from({ length: (7 * WEEKS) / step }, (_, i): Sale => {
    const day = FIRST + step * i;
    return other.find(([given]) => given === day) ?? [day, units];
  });

const rows = ({ day, quantity }: { day: Int32Array; quantity: Float64Array }) =>
  Array.from(day, (each, row) => [each, quantity[row]!] as const);

describe('pastDemand', () => {
  it('takes what was sold for demand, and cuts the history before it', () => {
    const { history, demand } = past(steady(4, 1));
    expect(rows(history)).toEqual(Array.from({ length: 70 }, (_, i) => [FIRST + i, 4]));
    expect(rows(demand)).toEqual(Array.from({ length: 70 }, (_, i) => [i, 4]));
  });

  it('takes typical demand on a day with a stockout', () => {
    const { demand, stockoutDays, unitsAdded } = past(steady(4, 1, [[START + 10, 1, 'stockout']]));
    expect(rows(demand)[10]).toEqual([10, 4]);
    expect({ stockoutDays, unitsAdded }).toEqual({ stockoutDays: 1, unitsAdded: 3 });
  });

  it('keeps sales on a day with a stockout that are above typical demand', () => {
    const { demand, unitsAdded } = past(steady(4, 1, [[START + 10, 5, 'stockout']]));
    expect(rows(demand)[10]).toEqual([10, 5]);
    expect(unitsAdded).toBe(0);
  });

  it('rounds typical demand to whole units, up or down by the seed', () => {
    // Mondays sell 1 and 2 in turn, so a stockout Monday is taken between them.
    const mondays = steady(0, 1).map(([day], i): Sale => [
      day,
      i % 7 === 0 ? 1 + ((i / 7) % 2) : 1,
    ]);
    const other = mondays.map((sale): Sale =>
      sale[0] === START + 14 ? [sale[0], 0, 'stockout'] : sale,
    );
    const found = new Set(
      Array.from({ length: 30 }, (_, seed) => past(other, { seed }).unitsAdded),
    );
    expect(found).toEqual(new Set([1, 2]));
  });

  it('keeps promotions and outliers as they were sold', () => {
    const { demand, history } = past(
      steady(4, 1, [
        [START - 3, 30, 'promotion'],
        [START + 5, 40, 'promotion'],
        [START + 6, 90],
      ]),
    );
    expect(rows(demand)[5]).toEqual([5, 40]);
    expect(rows(demand)[6]).toEqual([6, 90]);
    expect(demand.isPromotion![5]).toBe(1);
    expect(history.isPromotion[67]).toBe(1);
  });

  it('nets a return against the last sale before it', () => {
    const { demand } = past(steady(4, 1, [[START + 10, -3]]));
    expect(rows(demand).slice(8, 11)).toEqual([
      [8, 4],
      [9, 1],
      [11, 4],
    ]);
  });

  it('spreads a week over its days', () => {
    const { history, demand } = past(steady(21, 7), { periodDays: 7 });
    for (let week = 0; week < 10; week += 1) {
      const inWeek = rows(demand).filter(([day]) => Math.floor(day / 7) === week);
      expect(inWeek.reduce((sum, [, units]) => sum + units, 0)).toBe(21);
      expect(inWeek.length).toBeGreaterThan(1);
    }
    expect(history.quantity.reduce((sum, units) => sum + units, 0)).toBe(210);
  });

  it('raises a week with a stockout to a typical week', () => {
    const { demand, stockoutDays } = past(steady(21, 7, [[START + 14, 6, 'stockout']]), {
      periodDays: 7,
    });
    const week = rows(demand).filter(([day]) => Math.floor(day / 7) === 2);
    expect(week.reduce((sum, [, units]) => sum + units, 0)).toBe(21);
    expect(stockoutDays).toBe(7);
  });

  it('leaves out what a closed location sold', () => {
    const { history, demand } = past(steady(4, 1), { isOpen: false });
    expect(history.day).toHaveLength(70);
    expect(demand.day).toHaveLength(0);
  });
});
