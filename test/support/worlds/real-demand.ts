import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chooseSales } from '../../../scripts/uci/choose';
import { readSales } from '../../../scripts/uci/read-sales';
import { daySerial } from '../../../scripts/network-workbook/calendar';
import type { DemandRow } from '../../../scripts/network-workbook/planner-tables';
import { spreadUnits } from '../../../src/planning/replay/spread-units';
import type { ReplayWorld } from '../../../src/planning/replay/replay-world';
import { assembledWorld } from './assembled-world';
import { drawProduct } from './drawn-product';
import { laneBetween, siteNamed } from './drawn-site';
import { CHAIN } from './flat-worlds';
import { meanOneLognormal } from './mean-one-lognormal';
import type { WorldPosition } from './network-columns';
import { RandomDraws } from './random-draws';
import type { WorldShape, WorldSize } from './world-shape';

const CSV = resolve('../shared/data/uci_online_retail_II_2009_2010_item_country_week.csv');
const FIRST_WEEK = daySerial('2009-11-30');
const WEEKS = 26;
const DAYS = 7 * WEEKS;
const FIRST_DAY = FIRST_WEEK + DAYS;

/** Cheap goods: a transfer line costs as much as a unit, and an order of a dozen units is small. */
const SHAPE: WorldShape = {
  ...CHAIN,
  products: 150,
  sites: 12,
  days: DAYS,
  historyDays: DAYS,
  unitCost: 2.5,
  orderCost: 8,
  leadTime: 21,
  cover: 42,
  misplacement: 1,
  freight: 0.06,
  lineCost: 2.5,
  settings: {},
};

/** The products are drawn from the best-sold ones: three times as many. */
const CANDIDATES = 3;

/** Why the world of real demand cannot be made here; null if it can. */
export function missingSales(): string | null {
  return existsSync(CSV) ? null : `There is no file ${CSV}; it is not part of the repository.`;
}

let sales: readonly DemandRow[] | undefined;

/**
 * Weekly sales of an online retailer by country (UCI, Online Retail II): the 12 countries with most sales
 * as regional warehouses, 26 weeks of history, then 26 weekly plans. The seed draws which products,
 * costs, on which days of a week its units sell, and how the stock is misplaced.
 */
export function realDemandWorld(seed: number, size: WorldSize = {}): ReplayWorld {
  const missing = missingSales();
  if (missing !== null) throw new Error(missing);
  sales ??= readSales(CSV).filter(
    ({ date, location }) => date < FIRST_DAY + DAYS && location !== 'Unspecified',
  );
  const shape = { ...SHAPE, ...size, days: DAYS };
  const draws = new RandomDraws(seed);
  const rows = chooseSales(sales, {
    locations: shape.sites,
    products: CANDIDATES * shape.products,
    excludedLocations: new Set(),
  });
  const countries = [...new Set(rows.map(({ location }) => location))].sort();
  const codes = drawn([...new Set(rows.map(({ product }) => product))].sort(), shape, draws);
  const weekly = weeklySales(rows);
  const products = codes.map((id, i) => ({ ...drawProduct(shape, draws, i), id }));
  const positions: WorldPosition[] = [];
  const meanAfter: number[] = [];
  codes.forEach((code, product) => {
    countries.forEach((country, location) => {
      const weeks = weekly.get(code)?.get(country);
      // A warehouse stocks what it has sold at some time.
      if (weeks === undefined) return;
      const days = daysOf(weeks, seed, positions.length);
      const mean = days.slice(0, DAYS).reduce((sum, units) => sum + units, 0) / DAYS;
      const stock = mean * shape.cover * meanOneLognormal(draws, shape.misplacement);
      positions.push({
        product,
        location,
        onHand: Math.round(stock),
        leadTime: shape.leadTime,
        orderCost: shape.orderCost,
        sold: days.slice(0, DAYS),
        demand: days.slice(DAYS),
      });
      meanAfter.push(days.slice(DAYS).reduce((sum, units) => sum + units, 0) / DAYS);
    });
  });
  const sites = [...countries.keys()];
  const lanes = sites.flatMap((from) =>
    sites.filter((to) => to !== from).map((to) => laneBetween(shape, [from, to])),
  );
  const locations = countries.map((country) => siteNamed(country, 'warehouse'));
  const parts = { products, locations, lanes, positions, meanAfter };
  return assembledWorld(parts, { ...shape, firstDay: FIRST_DAY }, seed);
}

/** As many codes as the shape has products, drawn without replacement, in order. */
function drawn(
  codes: readonly string[],
  { products }: WorldShape,
  draws: RandomDraws,
): readonly string[] {
  return codes
    .map((code) => ({ code, at: draws.uniform() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, products)
    .map(({ code }) => code)
    .sort();
}

/** Units by product, country and week, over both halves of the year. */
function weeklySales(
  rows: readonly DemandRow[],
): ReadonlyMap<string, ReadonlyMap<string, Float64Array>> {
  const byProduct = new Map<string, Map<string, Float64Array>>();
  for (const { product, location, date, quantity } of rows) {
    const byCountry = byProduct.get(product) ?? new Map<string, Float64Array>();
    byProduct.set(product, byCountry);
    const weeks = byCountry.get(location) ?? new Float64Array(2 * WEEKS);
    byCountry.set(location, weeks);
    weeks[(date - FIRST_WEEK) / 7]! += Math.round(quantity);
  }
  return byProduct;
}

function daysOf(weeks: Float64Array, seed: number, position: number): number[] {
  const all: number[] = [];
  weeks.forEach((units, period) => {
    const days = new Float64Array(7);
    spreadUnits(units, days, { seed, position, period });
    all.push(...days);
  });
  return all;
}
