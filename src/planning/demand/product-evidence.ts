import type { Network } from '../network/network';
import type { ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import type { CleanHistory } from './cleaning/clean-history';
import { forecastPeriodDays } from './forecast-periods';
import { groupForecast, type GroupForecast } from './group-forecast';
import { LikeForLike } from './like-for-like';
import { positionEvidence, type PositionEvidence } from './position-evidence';
import { protectionDays } from './protection-days';

/** What the histories of a product's positions say, each by itself and the thin ones together. */
export interface ProductEvidence {
  /** One a position of the range; null where there is no history. */
  readonly positions: readonly (PositionEvidence | null)[];
  /** Positions with a history too thin for a forecast of their own. */
  readonly thin: readonly number[];
  /** How these sell together; null where they are too thin together, too. */
  readonly together: GroupForecast | null;
}

export function productEvidence(
  network: Network,
  settings: PlanSettings,
  history: CleanHistory,
  { start, end }: ProductRange,
): ProductEvidence {
  const periodDays = forecastPeriodDays(history.periodDays);
  const positions: (PositionEvidence | null)[] = [];
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
    const evidence = positionEvidence(history, p, isGiven ? null : horizon);
    positions.push(evidence);
    if (evidence.own !== null) continue;
    thin.push(p);
    days += horizon;
    longest = Math.max(longest, evidence.series.demand.length);
  }
  if (thin.length === 0) return { positions, thin, together: null };
  const index = new LikeForLike(longest);
  for (const p of thin) {
    const { series, moments } = positions[p - start]!;
    if (moments.days > 0) index.add(series, (moments.units / moments.days) * periodDays);
  }
  const meanHorizon = days / thin.length / periodDays;
  return { positions, thin, together: groupForecast(index.index(), meanHorizon, periodDays) };
}
