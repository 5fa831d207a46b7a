import type { Network } from '../network/network';
import { networkSlice, type PositionRange } from '../network/network-slice';
import { productRanges, type ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import { mapSteps } from '../base/steps';
import { cleanSteps, type Cleaning, type CleanHistory } from './cleaning/clean-history';
import { observedDays } from './cleaning/observed-days';
import { forecastPeriodDays } from './forecast-periods';
import { growthFactor } from './group-forecast';
import type { PositionStatistics } from './position-statistics';
import { productStatistics } from './product-statistics';

/**
 * Statistics of each position's history, before products are compared. No product depends on another
 * one here, so the columns can be computed in parts, sent to another thread, cached and joined.
 *
 * The pooled estimate needs only the cleaning and the days. Its other columns are those of no history.
 */
export interface DemandStatistics extends Cleaning {
  /** Days of observed history. */
  readonly days: Float64Array;
  /** Mean demand a day over these days; NaN without history. */
  readonly historyMean: Float64Array;
  /** Sample variance of demand, a day; NaN with too few periods. */
  readonly historyVariance: Float64Array;
  /** Mean demand a day by the position's own forecast; NaN where history is too sparse for one. */
  readonly positionForecastMean: Float64Array;
  /** s² of that forecast, a day. */
  readonly positionForecastVariance: Float64Array;
  /** τ² of that forecast, in units² a day²; NaN where it cannot be separated from s². */
  readonly positionForecastLevelVariance: Float64Array;
  /**
   * Of a sparse position: future demand over past demand, by the pooled forecast of its product's
   * sparse positions; NaN where these together are too sparse. 1 for every other position.
   */
  readonly growth: Float64Array;
}

/** Position forecasts between two steps: some milliseconds of work. */
const FORECASTS_A_STEP = 20;
/** Work of a sparse position, in forecasts. */
const SPARSE_WORK = 0.03;

/** Progress of an estimate: positions cleaned, then positions estimated. */
export interface EstimateStep {
  readonly stage: 'Cleaning history' | 'Estimating demand';
  readonly done: number;
}

/**
 * Cleans the history of every position and takes its statistics.
 *
 * @param only a range of whole products, in place of all positions; columns and steps then count from
 * its start
 */
export function* collectStatistics(
  network: Network,
  settings: PlanSettings,
  only?: PositionRange,
): Generator<EstimateStep, DemandStatistics, void> {
  const part = only === undefined ? network : networkSlice(network, only);
  yield { stage: 'Cleaning history', done: 0 };
  const history = yield* mapSteps(cleanSteps(part, settings), (done): EstimateStep => ({
    stage: 'Cleaning history',
    done,
  }));
  if (settings.demandEstimate !== 'individual') {
    yield { stage: 'Estimating demand', done: part.positions.count };
    return { ...withoutStatistics(history), days: observedDays(history) };
  }
  yield { stage: 'Estimating demand', done: 0 };
  const collector = new StatisticsCollector(part, settings, history);
  let work = 0;
  for (const range of productRanges(part.positions)) {
    work += collector.add(range);
    if (work < FORECASTS_A_STEP) continue;
    yield { stage: 'Estimating demand', done: range.end };
    work = 0;
  }
  yield { stage: 'Estimating demand', done: part.positions.count };
  return collector.columns;
}

/** The columns of positions without history. */
function withoutStatistics({ periods, unitsSold, adjustments }: CleanHistory): DemandStatistics {
  const count = periods.length;
  const column = () => new Float64Array(count).fill(NaN);
  return {
    unitsSold,
    adjustments,
    days: new Float64Array(count),
    historyMean: column(),
    historyVariance: column(),
    positionForecastMean: column(),
    positionForecastVariance: column(),
    positionForecastLevelVariance: column(),
    growth: new Float64Array(count).fill(1),
  };
}

class StatisticsCollector {
  readonly columns: DemandStatistics;
  private readonly periodDays: number;

  constructor(
    private readonly network: Network,
    private readonly settings: PlanSettings,
    private readonly history: CleanHistory,
  ) {
    this.periodDays = forecastPeriodDays(history.periodDays);
    this.columns = withoutStatistics(history);
  }

  /** Adds the positions of a product. Returns the work done, in forecasts. */
  add(range: ProductRange): number {
    const { network, settings, history, columns } = this;
    const { positions, sparse, pooled } = productStatistics(network, settings, history, range);
    positions.forEach((statistics, i) => {
      if (statistics !== null) this.write(range.start + i, statistics);
    });
    for (const p of sparse) {
      const periods = positions[p - range.start]!.series.demand.length;
      columns.growth[p] = pooled === null ? NaN : growthFactor(pooled, periods);
    }
    const forecasts = positions.length - sparse.length + (pooled === null ? 0 : 1);
    return forecasts + SPARSE_WORK * sparse.length;
  }

  private write(p: number, { moments, forecast }: PositionStatistics): void {
    const { columns, periodDays } = this;
    columns.days[p] = moments.days;
    columns.historyMean[p] = moments.units / moments.days;
    columns.historyVariance[p] = moments.variancePerDay;
    if (forecast === null) return;
    columns.positionForecastMean[p] = forecast.mean / periodDays;
    columns.positionForecastVariance[p] = forecast.variance / periodDays;
    columns.positionForecastLevelVariance[p] = forecast.levelVariance / periodDays ** 2;
  }
}
