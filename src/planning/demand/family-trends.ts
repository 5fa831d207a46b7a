import type { Network } from '../network/network';
import { productRanges, type ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import type { CleanHistory } from './cleaning/clean-history';
import type { DemandStatistics } from './demand-statistics';
import { FamilyIndices } from './family-indices';
import { forecastPeriodDays } from './forecast-periods';
import { plainSeries } from './position-statistics';
import { protectionDays } from './protection-days';

/** Trends that positions take from their product or family, one element a position. */
export interface Trends {
  /** Future demand over past demand; 1 for a position with a forecast of its own. */
  readonly growth: Float64Array;
  /** Mean demand after the season over mean demand now. */
  readonly postSeasonFactor: Float64Array;
}

/** Positions between two steps: some milliseconds of work. */
const POSITIONS_A_STEP = 1_000;

/**
 * Trends of every position. A product that is too sparse to be forecast, even pooled over its
 * locations, follows its family in the region. Every position has its family's season. Each step gives
 * the number of positions done.
 */
export function* familyTrends(
  network: Network,
  settings: PlanSettings,
  history: CleanHistory,
  statistics: DemandStatistics,
): Generator<number, Trends, void> {
  const { positions } = network;
  const periodDays = forecastPeriodDays(history.periodDays);
  const families = new FamilyIndices(network, longestSeries(history, periodDays));
  let done = 0;
  for (const range of productRanges(positions)) {
    const horizon = meanHorizon(network, settings, statistics, range) / periodDays;
    for (let p = range.start; p < range.end; p += 1) {
      const isUnknown = Number.isNaN(statistics.growth[p]!);
      if (!isUnknown && !(statistics.days[p]! > 0)) continue;
      const series = plainSeries(history, p, !Number.isNaN(statistics.positionForecastMean[p]!));
      if (statistics.days[p]! > 0) families.add(p, series, statistics.historyMean[p]! * periodDays);
      if (isUnknown) families.addSparse(p, series.demand.length, horizon);
    }
    if (range.end - done < POSITIONS_A_STEP) continue;
    done = range.end;
    yield done;
  }
  const growth = statistics.growth.map((known) => (Number.isNaN(known) ? 1 : known));
  const postSeasonFactor = new Float64Array(positions.count).fill(1);
  yield positions.count;
  families.writeGrowth(growth, periodDays);
  yield positions.count;
  families.writePostSeasonFactor(postSeasonFactor, periodDays);
  return { growth, postSeasonFactor };
}

/** Mean protection interval, in days, of the product's positions whose growth is unknown. */
function meanHorizon(
  network: Network,
  settings: PlanSettings,
  { growth }: DemandStatistics,
  { start, end }: ProductRange,
): number {
  let unknown = 0;
  let days = 0;
  for (let p = start; p < end; p += 1) {
    if (!Number.isNaN(growth[p]!)) continue;
    unknown += 1;
    days += protectionDays(network, settings, p);
  }
  return days / unknown;
}

function longestSeries(history: CleanHistory, periodDays: number): number {
  let longest = 0;
  for (const periods of history.periods) longest = Math.max(longest, periods);
  return Math.floor((longest * history.periodDays) / periodDays);
}
