import type { Network } from '../network/network';
import type { CleanSeries } from './cleaning/clean-history';
import { SEASON_DAYS } from './season-days';
import { groupForecast, growthFactor } from './group-forecast';
import { LikeForLike } from './like-for-like';

const YEAR_DAYS = 365;
/** A year's history in whole weeks, one of them cut short at either end. */
const MIN_YEAR_DAYS = 350;
/** In a smaller family one product may account for the whole change. */
const MIN_PRODUCTS = 5;

/** The positions of one family in one region. */
interface FamilyInRegion {
  readonly index: LikeForLike;
  readonly products: Set<number>;
  readonly members: number[];
  /** Positions whose product is too sparse for a pooled forecast. */
  readonly sparse: { readonly position: number; readonly periods: number }[];
  /** Sum of the horizons of these, in periods. */
  horizons: number;
}

/** Like-for-like demand indices of each family in each region, and the trends that follow from them. */
export class FamilyIndices {
  private readonly groups = new Map<string, FamilyInRegion>();

  /** @param longest periods in the longest series */
  constructor(
    private readonly network: Network,
    private readonly longest: number,
  ) {}

  /**
   * Adds the series of a position to its family's index.
   *
   * @param mean units a period over the series
   */
  add(position: number, series: CleanSeries, mean: number): void {
    const group = this.groupOf(position);
    if (group === null) return;
    group.index.add(series, mean);
    group.members.push(position);
    group.products.add(this.network.positions.product[position]!);
  }

  /** Adds a position that takes its family's growth. Without a family, it keeps its mean. */
  addSparse(position: number, periods: number, horizon: number): void {
    const group = this.groupOf(position);
    if (group === null) return;
    group.sparse.push({ position, periods });
    group.horizons += horizon;
  }

  /** Writes future demand over past demand of the sparse positions. */
  writeGrowth(growth: Float64Array, periodDays: number): void {
    for (const { index, sparse, horizons } of this.groups.values()) {
      if (sparse.length === 0) continue;
      const forecast = groupForecast(index.index(), horizons / sparse.length, periodDays);
      if (forecast === null) continue;
      for (const { position, periods } of sparse)
        growth[position] = growthFactor(forecast, periods);
    }
  }

  /**
   * Writes mean demand after the season over mean demand now. If a whole family is forecast to sell
   * more or less than in the last year, we treat it as seasonal: after the season the year's mean
   * returns. A change of one product alone is treated as permanent. The factor stays as it is with
   * less than a year of history, or with too few products in the family.
   */
  writePostSeasonFactor(factors: Float64Array, periodDays: number): void {
    const year = Math.floor(MIN_YEAR_DAYS / periodDays);
    for (const { index, members, products } of this.groups.values()) {
      if (products.size < MIN_PRODUCTS) continue;
      const series = index.index();
      if (series.length < year) continue;
      const forecast = groupForecast(series, SEASON_DAYS / periodDays, periodDays);
      if (forecast === null) continue;
      const growth = growthFactor(forecast, Math.round(YEAR_DAYS / periodDays));
      for (const position of members) factors[position] = 1 / growth;
    }
  }

  private groupOf(position: number): FamilyInRegion | null {
    const { positions, products, locations } = this.network;
    const { family } = products[positions.product[position]!]!;
    if (family === '') return null;
    const { region } = locations[positions.location[position]!]!;
    const key = JSON.stringify([family, region]);
    const existing = this.groups.get(key);
    if (existing !== undefined) return existing;
    const group: FamilyInRegion = {
      index: new LikeForLike(this.longest),
      products: new Set(),
      members: [],
      sparse: [],
      horizons: 0,
    };
    this.groups.set(key, group);
    return group;
  }
}
