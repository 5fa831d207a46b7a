import type { Network } from '../network/network';
import type { ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import type { CleanHistory } from './cleaning/clean-history';
import { forecastPeriodDays } from './forecast-periods';
import { groupForecast, type GroupForecast } from './group-forecast';
import { LikeForLike } from './like-for-like';
import { positionStatistics, type PositionStatistics } from './position-statistics';
import { protectionDays } from './protection-days';

/** What the histories of a product's positions say, each by itself and the thin ones together. */
export interface ProductStatistics {
  /** One a position of the range; null where there is no history. */
  readonly positions: readonly (PositionStatistics | null)[];
  /** Positions with a history too thin for a forecast of their own. */
  readonly sparse: readonly number[];
  /** How these sell together; null where they are too thin together, too. */
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
  const thin: number[] = [];
  let longest = 0;
  let days = 0;
  for (let p = start; p < end; p += 1) {
    if (history.periods[p] === 0) {
      positions.push(null);
      continue;
    }
    const isGiven = !Number.isNaN(network.positions.forecastMean[p]!);
    const horizon = protectionDays(network, settings, p);
    const evidence = positionStatistics(history, p, isGiven ? null : horizon);
    positions.push(evidence);
    if (evidence.forecast !== null) continue;
    thin.push(p);
    days += horizon;
    longest = Math.max(longest, evidence.series.demand.length);
  }
  if (thin.length === 0) return { positions, sparse: thin, pooled: null };
  const index = new LikeForLike(longest);
  for (const p of thin) {
    const { series, moments } = positions[p - start]!;
    if (moments.days > 0) index.add(series, (moments.units / moments.days) * periodDays);
  }
  const meanHorizon = days / thin.length / periodDays;
  return { positions, sparse: thin, pooled: groupForecast(index.index(), meanHorizon, periodDays) };
}
