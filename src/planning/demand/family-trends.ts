import type { Network } from '../network/network';
import { productRanges, type ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import type { CleanHistory } from './cleaning/clean-history';
import { FamilyIndices } from './family-indices';
import { forecastPeriodDays } from './forecast-periods';
import type { DemandStatistics } from './demand-statistics';
import { plainSeries } from './position-statistics';
import { protectionDays } from './protection-days';

/** What positions take over from those that they are like, one element a position. */
export interface Trends {
  /** What is to come over what was; 1 for a position with a forecast of its own. */
  readonly growth: Float64Array;
  /** How many times as fast demand comes once the season is over. */
  readonly postSeasonFactor: Float64Array;
}

/** Positions between two steps: some milliseconds of work. */
const POSITIONS_A_STEP = 1_000;

/**
 * Adds up how the families sell in each region, a step at a time: a product too thin to show by itself
 * where it goes follows its family there, and every product has its family's season. Each step gives
 * the positions that have been looked at.
 */
export function* familyTrends(
  network: Network,
  settings: PlanSettings,
  history: CleanHistory,
  evidence: DemandStatistics,
): Generator<number, Trends, void> {
  const { positions } = network;
  const periodDays = forecastPeriodDays(history.periodDays);
  const families = new FamilyIndices(network, longestSeries(history, periodDays));
  let looked = 0;
  for (const range of productRanges(positions)) {
    const horizon = meanHorizon(network, settings, evidence, range) / periodDays;
    for (let p = range.start; p < range.end; p += 1) {
      const isWaiting = Number.isNaN(evidence.growth[p]!);
      if (!isWaiting && !(evidence.days[p]! > 0)) continue;
      const series = plainSeries(history, p, !Number.isNaN(evidence.positionForecastMean[p]!));
      if (evidence.days[p]! > 0) families.add(p, series, evidence.historyMean[p]! * periodDays);
      if (isWaiting) families.addSparse(p, series.demand.length, horizon);
    }
    if (range.end - looked < POSITIONS_A_STEP) continue;
    looked = range.end;
    yield looked;
  }
  const growth = evidence.growth.map((known) => (Number.isNaN(known) ? 1 : known));
  const postSeasonFactor = new Float64Array(positions.count).fill(1);
  yield positions.count;
  families.writeGrowth(growth, periodDays);
  yield positions.count;
  families.writePostSeasonFactor(postSeasonFactor, periodDays);
  return { growth, postSeasonFactor };
}

/** Mean days that the stock of the product must last where it waits for its family. */
function meanHorizon(
  network: Network,
  settings: PlanSettings,
  { growth }: DemandStatistics,
  { start, end }: ProductRange,
): number {
  let waiting = 0;
  let days = 0;
  for (let p = start; p < end; p += 1) {
    if (!Number.isNaN(growth[p]!)) continue;
    waiting += 1;
    days += protectionDays(network, settings, p);
  }
  return days / waiting;
}

function longestSeries(history: CleanHistory, periodDays: number): number {
  let longest = 0;
  for (const periods of history.periods) longest = Math.max(longest, periods);
  return Math.floor((longest * history.periodDays) / periodDays);
}
