import type { Network } from '../network/network';
import type { ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import type { CleanHistory } from './cleaning/clean-history';
import { forecastPeriodDays } from './forecast-periods';
import { groupForecast, type GroupForecast } from './group-forecast';
import { LikeForLike } from './like-for-like';
import { positionStatistics, type PositionStatistics } from './position-statistics';
import { protectionDays } from './protection-days';

/** Statistics of a product's positions: each alone, and the sparse ones pooled. */
export interface ProductStatistics {
  /** One a position of the range; null without history. */
  readonly positions: readonly (PositionStatistics | null)[];
  /** Positions whose history is too sparse for a forecast, or that need none. */
  readonly sparse: readonly number[];
  /** The pooled forecast of these; null if even their total is too sparse. */
  readonly pooled: GroupForecast | null;
}

export function productStatistics(
  network: Network,
  settings: PlanSettings,
  history: CleanHistory,
  { start, end }: ProductRange,
): ProductStatistics {
  const periodDays = forecastPeriodDays(history.periodDays);
  const positions: (PositionStatistics | null)[] = [];
  const sparse: number[] = [];
  let longest = 0;
  let days = 0;
  for (let p = start; p < end; p += 1) {
    if (history.periods[p] === 0) {
      positions.push(null);
      continue;
    }
    const isGiven = !Number.isNaN(network.positions.forecastMean[p]!);
    const horizon = protectionDays(network, settings, p);
    const statistics = positionStatistics(history, p, isGiven ? null : horizon);
    positions.push(statistics);
    if (statistics.forecast !== null) continue;
    sparse.push(p);
    days += horizon;
    longest = Math.max(longest, statistics.series.demand.length);
  }
  if (sparse.length === 0) return { positions, sparse, pooled: null };
  const index = new LikeForLike(longest);
  for (const p of sparse) {
    const { series, moments } = positions[p - start]!;
    if (moments.days > 0) index.add(series, (moments.units / moments.days) * periodDays);
  }
  const meanHorizon = days / sparse.length / periodDays;
  return { positions, sparse, pooled: groupForecast(index.index(), meanHorizon, periodDays) };
}
