import type { Network } from '../network/network';
import type { CleanSeries } from './cleaning/clean-history';
import { groupForecast, growthOf } from './group-forecast';
import { LikeForLike } from './like-for-like';

/** Positions of one family in one region. */
interface Cell {
  readonly index: LikeForLike;
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
    this.cellOf(position)?.index.add(series, usual);
  }

  /** Notes a position that is to follow its family. A product without a family stays as it is. */
  await(position: number, periods: number, horizon: number): void {
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
      for (const { position, periods } of waiting) growth[position] = growthOf(forecast, periods);
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
    const cell = { index: new LikeForLike(this.longest), waiting: [], horizons: 0 };
    this.cells.set(key, cell);
    return cell;
  }
}
