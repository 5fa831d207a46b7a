import type { Network } from '../../network/network';
import type { DemandStatistics } from '../demand-statistics';
import type { SmoothedColumns } from './smoothed-columns';

/** A year's history in whole weeks, one of them cut short at either end. */
const MIN_YEAR_DAYS = 350;
/** In a smaller family one product may account for the whole change. */
const MIN_PRODUCTS = 5;
/** A larger change is too uncertain to pass on. */
const MAX_RATIO = 4;

/** The positions of one family in one region. */
interface FamilyInRegion {
  readonly members: number[];
  readonly products: Set<number>;
  /** Sums over the members with a year of history, in units a day. */
  level: number;
  mean: number;
  /** Variance of level − mean by chance alone. */
  variance: number;
}

/**
 * Mean demand after the season over mean demand now, one element a position. If a whole family sells
 * more or less now than in its year, we treat it as seasonal: after the season the year's mean
 * returns. A change of one product alone is treated as permanent.
 *
 * The ratio r of the family's level to its mean is shrunk towards 1 as far as chance explains it, by
 * the positive-part James–Stein factor 1 − v ÷ (r − 1)². A level and the mean of the same history
 * differ by chance with variance s²·(1 ÷ effective days − 1 ÷ days). So the factor changes as slowly
 * as the levels. It is 1 with less than a year of history, or with too few products in the family.
 *
 * @param evidence of `pooledEvidence`
 */
export function familySeasons(
  network: Network,
  smoothed: SmoothedColumns,
  evidence: DemandStatistics,
): Float64Array {
  const factors = new Float64Array(network.positions.count).fill(1);
  for (const { members, products, level, mean, variance } of familiesOf(
    network,
    smoothed,
    evidence,
  )) {
    if (products.size < MIN_PRODUCTS || !(mean > 0)) continue;
    const change = level / mean - 1;
    const share = change === 0 ? 0 : Math.max(0, 1 - variance / (mean * change) ** 2);
    const ratio = Math.min(MAX_RATIO, Math.max(1 / MAX_RATIO, 1 + share * change));
    for (const p of members) factors[p] = 1 / ratio;
  }
  return factors;
}

function familiesOf(
  { positions, products, locations }: Network,
  { level, effectiveDays, mean, days, span }: SmoothedColumns,
  { historyVariance }: DemandStatistics,
): readonly FamilyInRegion[] {
  const families = new Map<string, Map<string, FamilyInRegion>>();
  const groups: FamilyInRegion[] = [];
  for (let p = 0; p < positions.count; p += 1) {
    const { family } = products[positions.product[p]!]!;
    if (family === '') continue;
    const { region } = locations[positions.location[p]!]!;
    const regions = families.get(family) ?? new Map<string, FamilyInRegion>();
    families.set(family, regions);
    let group = regions.get(region);
    if (group === undefined) {
      group = { members: [], products: new Set(), level: 0, mean: 0, variance: 0 };
      regions.set(region, group);
      groups.push(group);
    }
    group.members.push(p);
    if (span[p]! < MIN_YEAR_DAYS || days[p] === 0) continue;
    group.products.add(positions.product[p]!);
    group.level += level[p]!;
    group.mean += mean[p]!;
    group.variance += historyVariance[p]! * (1 / effectiveDays[p]! - 1 / days[p]!);
  }
  return groups;
}
