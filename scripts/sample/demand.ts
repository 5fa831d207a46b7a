import type { DaySerial } from '../network-workbook/calendar';
import type { DemandRow } from '../network-workbook/planner-tables';
import { seededRandom, type Random } from '../network-workbook/random';
import type { Pattern, SampleProduct } from './products';
import { seasonFactors } from './season';
import type { Site } from './sites';

/** The products that each site carries, as `product|location`. */
export type Assortment = ReadonlySet<string>;

export function assortmentKey(product: string, location: string): string {
  return `${product}|${location}`;
}

/** Each site carries a random part of the range. Popular products are more likely than slow movers. */
export function sampleAssortment(
  seed: number,
  products: readonly SampleProduct[],
  sites: readonly Site[],
): Assortment {
  const random = seededRandom(seed, 'assortment');
  const carried = new Set<string>();
  for (const { product, weeklyDemand } of products)
    for (const { location, assortment } of sites) {
      const popularity = weeklyDemand > 12 ? 1.25 : weeklyDemand > 6 ? 1 : 0.8;
      if (assortment === 1 || random.chance(assortment * popularity))
        carried.add(assortmentKey(product, location));
    }
  return carried;
}

const PROMOTED_PRODUCTS = 36;
/** The share of its products that a hub sells. Its trade customers order seldom and in bulk. */
const TRADED_SHARE = 0.45;

/** The data behind the Demand table. */
export interface DemandSource {
  readonly products: readonly SampleProduct[];
  readonly sites: readonly Site[];
  readonly assortment: Assortment;
  /** The Mondays of the weeks, oldest first. */
  readonly weeks: readonly DaySerial[];
}

/** Weekly sales of every product at every site. A week without sales or stockout has no row. */
export function sampleDemand(
  seed: number,
  { products, sites, assortment, weeks }: DemandSource,
): DemandRow[] {
  const random = seededRandom(seed, 'demand');
  const campaigns = promotions(random, products, weeks.length);
  const totalWeight = sites.reduce((sum, site) => sum + site.demandWeight, 0);
  return products.flatMap((product) => {
    const season = seasonFactors(product.familyTraits, weeks);
    return sites.flatMap((site) => {
      const isHub = site.cluster === 'Hub';
      if (!assortment.has(assortmentKey(product.product, site.location))) return [];
      if (isHub && !random.chance(TRADED_SHARE)) return [];
      const level =
        ((product.weeklyDemand * site.demandWeight) / totalWeight) * random.lognormal(1, 0.4);
      const drift = site.drift + random.normal(0.5);
      const pattern = isHub ? 'lumpy' : product.pattern;
      const empty = stockouts(random, weeks.length);
      return weeks.flatMap((date, week) => {
        const campaign = isHub ? undefined : campaigns.get(`${product.product}|${week}`);
        const mean =
          level *
          Math.exp(drift * (week / weeks.length - 0.5)) *
          season[week]! *
          lifecycleFactor(product, week) *
          (campaign ?? 1);
        const demand = demandOf(pattern, mean, random);
        const isStockout = empty.has(week) && mean > 0;
        const quantity = isStockout ? Math.floor(demand * random.between(0, 0.6)) : demand;
        if (quantity === 0 && !isStockout) return [];
        const isPromotion = campaign !== undefined;
        return [
          {
            product: product.product,
            location: site.location,
            date,
            quantity,
            isStockout,
            isPromotion,
          },
        ];
      });
    });
  });
}

/** A week's demand in units. Intermittent and lumpy products sell in a few weeks only. */
function demandOf(pattern: Pattern, mean: number, random: Random): number {
  switch (pattern) {
    case 'smooth':
      return random.negativeBinomial(mean, 9);
    case 'erratic':
      return random.negativeBinomial(mean, 1.2);
    case 'intermittent':
      return random.chance(0.3) ? random.negativeBinomial(mean / 0.3, 12) : 0;
    case 'lumpy':
      return random.chance(0.15) ? random.negativeBinomial(mean / 0.15, 1) : 0;
  }
}

function lifecycleFactor(product: SampleProduct, week: number): number {
  if (week < product.launchWeek) return 0;
  if (product.declineWeek === null || week < product.declineWeek) return 1;
  return 0.5 ** ((week - product.declineWeek) / 6);
}

/** `product|week` to the lift of the promotion in that week; one to three promotions of one or two weeks. */
function promotions(
  random: Random,
  products: readonly SampleProduct[],
  weeks: number,
): Map<string, number> {
  const lifts = new Map<string, number>();
  for (const { product } of random.shuffled(products).slice(0, PROMOTED_PRODUCTS))
    for (let campaign = random.wholeBetween(1, 3); campaign > 0; campaign--) {
      const start = random.wholeBetween(2, weeks - 3);
      const length = random.wholeBetween(1, 2);
      const lift = random.between(1.7, 3.2);
      for (let week = start; week < start + length; week++) lifts.set(`${product}|${week}`, lift);
    }
  return lifts;
}

/** The weeks with a stockout: runs of one to three weeks that start at random. */
function stockouts(random: Random, weeks: number): Set<number> {
  const empty = new Set<number>();
  for (let week = 0; week < weeks; week++)
    if (random.chance(0.006))
      for (let length = random.wholeBetween(1, 3); length > 0; length--)
        empty.add(week + length - 1);
  return empty;
}
