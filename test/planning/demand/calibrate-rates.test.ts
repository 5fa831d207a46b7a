import { demandQuantile } from '../../../src/planning/demand/demand-distribution';
import {
  demandRate,
  type DemandRate,
  varianceOver,
} from '../../../src/planning/demand/demand-rate';
import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';
import { noise } from './forecast/series';

const settings = { ...defaultSettings(PLAN_DATE), periodDays: 7, reviewPeriod: 7 };
const WEEKS = 52;
const PRODUCTS = 180;

/** About a hundred a week; the last two weeks of each product times a factor. */
function weekly(product: number, times: number, unit: number) {
  return Array.from(noise(WEEKS, product + 1), (chance, week) => ({
    daysAgo: 7 * (WEEKS - week) - 3,
    quantity: Math.round((80 + 40 * chance) * (week >= WEEKS - 2 ? times : 1)) * unit,
  }));
}

interface Case {
  readonly products?: number;
  /** Demand of the last two weeks over the usual. */
  readonly lately?: (product: number) => number;
  /** Whether the product began to sell four times as much at a second location two weeks ago. */
  readonly begins?: (product: number) => boolean;
  readonly forecast?: boolean;
  readonly unit?: number;
  readonly reversed?: boolean;
}

/** Estimated demand for a product. */
function rateOf(product: number, { products = PRODUCTS, ...one }: Case): DemandRate {
  const {
    lately = () => 1,
    begins = () => false,
    forecast = false,
    unit = 1,
    reversed = false,
  } = one;
  const order = Array.from({ length: products }, (_, i) => (reversed ? products - 1 - i : i));
  const positions = order.flatMap((i, index) => {
    const usual = { product: index, location: 0, onHand: 10_000 };
    const first = {
      ...usual,
      sales: weekly(i, lately(i), unit),
      ...(forecast && { mean: 10, sd: 5 }),
    };
    return begins(i)
      ? [first, { ...usual, location: 1, sales: weekly(i, 4, 1).slice(-2) }]
      : [first];
  });
  const network = smallNetwork({
    products: order.map((i) => ({ id: `P${i}` })),
    locations: [{}, {}],
    positions,
  });
  const position = positions.findIndex((one) => one.product === order.indexOf(product));
  return demandRate(estimateDemand(network, settings), position);
}

/** Coefficient of variation of two weeks of a product. */
function variation(product: number, one: Case): number {
  const rate = rateOf(product, one);
  return Math.sqrt(varianceOver(rate, 14)) / (14 * rate.mean);
}

/** Recently a fifth of the products sold one and a half times as much, a fifth half as much. */
const unsteady = (product: number) => [1, 1.5, 1, 0.5, 1][Math.floor(product / 3) % 5]!;
/** A product without change. */
const CALM = 6;

describe('calibrated demand rates', () => {
  it('vary more than the own history says if other products missed their forecasts', () => {
    const alone = variation(CALM, { lately: unsteady, products: 30 });
    const amongOthers = variation(CALM, { lately: unsteady });

    expect(amongOthers / alone).toBeGreaterThan(1.3);
    expect(amongOthers / alone).toBeLessThanOrEqual(2);
  });

  it('vary about as the own history says if demand followed the forecasts', () => {
    const ratio = variation(CALM, {}) / variation(CALM, { products: 30 });

    expect(ratio).toBeGreaterThan(0.75);
    expect(ratio).toBeLessThan(1.25);
  });

  it('have a heavier tail if a few products recently sold many times as much', () => {
    const rate = rateOf(CALM, { lately: (product) => (product % 18 === 0 ? 3 : 1) });
    const family = { ...rate, tail: null };

    expect(demandQuantile(0.99, rate, 14)).toBeGreaterThan(demandQuantile(0.99, family, 14));
  });

  it('are not affected by positions that began to sell recently', () => {
    const steady = rateOf(CALM, {});
    const withNew = rateOf(CALM, { begins: (product) => product % 5 === 0 });

    expect(withNew.tail![2]).toBeLessThan(1.3 * steady.tail![2]!);
  });

  it('are those of the Forecast table where it has a row', () => {
    const given = { forecast: true, lately: unsteady };

    expect(rateOf(CALM, given).tail).toBeNull();
    expect(variation(CALM, given)).toBeCloseTo(variation(CALM, { ...given, products: 30 }), 12);
  });

  it('do not depend on the order of products, nor on their unit', () => {
    const once = variation(CALM, { lately: unsteady });

    expect(variation(CALM, { lately: unsteady, reversed: true })).toBeCloseTo(once, 6);
    expect(variation(CALM, { lately: unsteady, unit: 10 }) / once).toBeCloseTo(1, 1);
  });
});
