import type { ProductRow } from '../network-workbook/planner-tables';
import { seededRandom, type Random } from '../network-workbook/random';
import { FAMILIES, type Family } from './families';

/** The demand pattern: the four classes of Syntetos, Boylan and Croston 2005. */
export type Pattern = 'smooth' | 'erratic' | 'intermittent' | 'lumpy';

/** A product of the sample network and the parameters of its demand. */
export interface SampleProduct extends ProductRow {
  readonly familyTraits: Family;
  readonly pattern: Pattern;
  /** Mean units a week in the whole network, before season, launch, decline and promotions. */
  readonly weeklyDemand: number;
  /** The first week with sales; 0 is the oldest week. */
  readonly launchWeek: number;
  /** From this week on demand halves every six weeks; null: no decline. */
  readonly declineWeek: number | null;
}

const BEST_SELLER_PER_WEEK = 240;
const ZIPF_EXPONENT = 0.85;

const LAUNCH_WEEKS: ReadonlyMap<string, number> = new Map([
  ['KIT-012', 41],
  ['LIG-010', 38],
  ['TOY-011', 44],
]);

const DECLINE_WEEKS: ReadonlyMap<string, number> = new Map([
  ['HOU-012', 12],
  ['LIG-012', 20],
  ['STA-014', 8],
  ['BAT-009', 24],
]);

/** The 150 products. Demand follows Zipf's law over a random ranking. */
export function sampleProducts(seed: number): SampleProduct[] {
  const random = seededRandom(seed, 'products');
  const listed = FAMILIES.flatMap((family) =>
    family.descriptions.map((description, index) => ({
      family,
      description,
      product: `${family.code}-${String(index + 1).padStart(3, '0')}`,
    })),
  );
  const rankOf = new Map(random.shuffled(listed).map(({ product }, index) => [product, index + 1]));
  return listed.map(({ family, description, product }) => {
    const rank = rankOf.get(product)!;
    const weeklyDemand = BEST_SELLER_PER_WEEK * rank ** -ZIPF_EXPONENT;
    return {
      product,
      description,
      family: family.name,
      ...economics(family, weeklyDemand, random),
      serviceClass: rank <= 12 ? 'critical' : rank <= 45 ? 'high' : 'standard',
      lifecycle: DECLINE_WEEKS.has(product) ? 'phase-out' : 'active',
      familyTraits: family,
      pattern: patternOf(rank, random),
      weeklyDemand,
      launchWeek: LAUNCH_WEEKS.get(product) ?? 0,
      declineWeek: DECLINE_WEEKS.get(product) ?? null,
    };
  });
}

function economics(family: Family, weeklyDemand: number, random: Random) {
  const unitCost = roundTo(random.lognormal(family.medianCost, 0.55), 0.05);
  const packs = family.packSizes.filter((size) => size <= weeklyDemand / 2);
  const packSize = random.pick(packs.length > 0 ? packs : [Math.min(...family.packSizes)]);
  return {
    unitCost,
    price: Math.ceil(unitCost * (1.45 + random.lognormal(0.5, 0.4))) - 0.01,
    salvageValue: family.shelfLifeDays
      ? roundTo(unitCost * 0.1, 0.01)
      : random.chance(0.5)
        ? roundTo(unitCost * random.between(0.25, 0.6), 0.01)
        : null,
    volume: roundTo(random.lognormal(family.medianVolume, 0.6), 0.05),
    weight: roundTo(random.lognormal(family.medianWeight, 0.5), 0.05),
    packSize,
    minTransferQuantity: random.chance(0.3) ? packSize * random.wholeBetween(2, 3) : packSize,
    shelfLifeDays: family.shelfLifeDays
      ? roundTo(random.between(...family.shelfLifeDays), 15)
      : null,
  };
}

function patternOf(rank: number, random: Random): Pattern {
  if (rank <= 40) return random.chance(0.7) ? 'smooth' : 'erratic';
  if (rank <= 90) return random.pick(['smooth', 'erratic', 'intermittent']);
  return random.pick(['erratic', 'intermittent', 'lumpy', 'lumpy']);
}

/** The nearest multiple of `step`, at least one step, without binary rounding error. */
function roundTo(value: number, step: number): number {
  return Number((Math.max(1, Math.round(value / step)) * step).toFixed(2));
}
