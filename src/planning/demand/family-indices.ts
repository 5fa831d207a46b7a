import type { Network } from '../network/network';
import type { CleanSeries } from './cleaning/clean-history';
import { groupForecast, growthFactor } from './group-forecast';
import { SEASON_DAYS } from './demand-rate';
import { LikeForLike } from './like-for-like';

const YEAR_DAYS = 365;
/** Whole weeks of a year's history, one cut short at either end. */
const MIN_YEAR_DAYS = 350;
/** With fewer products in a family, what it does may be what one of them does. */
const MIN_PRODUCTS = 5;

/** Positions of one family in one region. */
interface Cell {
  readonly index: LikeForLike;
  readonly products: Set<number>;
  readonly members: number[];
  /** Positions whose product is too thin at all its locations together. */
  readonly waiting: { readonly position: number; readonly periods: number }[];
  horizons: number;
}

/** How the families sell in each region: the last resort for what sells too thinly elsewhere. */
export class FamilyIndices {
  private readonly cells = new Map<string, Cell>();

  /** @param longest periods in the longest series */
  constructor(
    private readonly network: Network,
    private readonly longest: number,
  ) {}

  /** @param usual units a period over the series */
  add(position: number, series: CleanSeries, usual: number): void {
    const cell = this.cellOf(position);
    if (cell === null) return;
    cell.index.add(series, usual);
    cell.members.push(position);
    cell.products.add(this.network.positions.product[position]!);
  }

  /** Notes a position that is to follow its family. A product without a family stays as it is. */
  addSparse(position: number, periods: number, horizon: number): void {
    const cell = this.cellOf(position);
    if (cell === null) return;
    cell.waiting.push({ position, periods });
    cell.horizons += horizon;
  }

  /** Writes what is to come over what was for the positions that wait. */
  writeGrowth(growth: Float64Array, periodDays: number): void {
    for (const { index, waiting, horizons } of this.cells.values()) {
      if (waiting.length === 0) continue;
      const forecast = groupForecast(index.index(), horizons / waiting.length, periodDays);
      if (forecast === null) continue;
      for (const { position, periods } of waiting)
        growth[position] = growthFactor(forecast, periods);
    }
  }

  /**
   * Writes how many times as fast demand comes once the season is over. What a whole family will sell
   * soon over what it sold in the last year is taken for its season, which passes: then the year's mean
   * comes again. A fall or a rise of one product alone is taken for good. 1 where less than a year is
   * known, or the family has too few products to tell the one from the other.
   */
  writePostSeasonFactor(pace: Float64Array, periodDays: number): void {
    const year = Math.floor(MIN_YEAR_DAYS / periodDays);
    for (const { index, members, products } of this.cells.values()) {
      if (products.size < MIN_PRODUCTS) continue;
      const series = index.index();
      if (series.length < year) continue;
      const forecast = groupForecast(series, SEASON_DAYS / periodDays, periodDays);
      if (forecast === null) continue;
      const growth = growthFactor(forecast, Math.round(YEAR_DAYS / periodDays));
      for (const position of members) pace[position] = 1 / growth;
    }
  }

  private cellOf(position: number): Cell | null {
    const { positions, products, locations } = this.network;
    const { family } = products[positions.product[position]!]!;
    if (family === '') return null;
    const { region } = locations[positions.location[position]!]!;
    const key = JSON.stringify([family, region]);
    const known = this.cells.get(key);
    if (known !== undefined) return known;
    const cell: Cell = {
      index: new LikeForLike(this.longest),
      products: new Set(),
      members: [],
      waiting: [],
      horizons: 0,
    };
    this.cells.set(key, cell);
    return cell;
  }
}
