import type { Network } from '../network/network';
import { networkSlice, type PositionRange } from '../network/network-slice';
import { productRanges, type ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import { mapSteps } from '../base/steps';
import { cleanSteps, type Cleaning, type CleanHistory } from './cleaning/clean-history';
import { forecastPeriodDays } from './forecast-periods';
import { growthFactor } from './group-forecast';
import type { PositionStatistics } from './position-statistics';
import { productStatistics } from './product-statistics';

/**
 * What history says of demand, one element a position, before products are compared: nothing of one
 * product is mixed into another's. Plain columns, that can be posted, kept, cut at the end of a
 * product and joined.
 */
export interface DemandStatistics extends Cleaning {
  /** Days of history that count. */
  readonly days: Float64Array;
  /** Mean a day over the history; NaN without one. */
  readonly historyMean: Float64Array;
  /** Sample variance of demand, a day; NaN where there is too little. */
  readonly historyVariance: Float64Array;
  /** Mean a day to come, by the position's own forecast; NaN where it is too thin for one. */
  readonly positionForecastMean: Float64Array;
  /** s² of that forecast, a day. */
  readonly positionForecastVariance: Float64Array;
  /** τ² of that forecast, a day; NaN where it cannot be told. */
  readonly positionForecastLevelVariance: Float64Array;
  /**
   * For a position too thin for a forecast: what is to come over what was, by its product at all such
   * places; NaN where that is too thin, too. 1 for every other position.
   */
  readonly growth: Float64Array;
}

/** Own forecasts between two steps: some milliseconds of work. */
const FORECASTS_A_STEP = 20;
/** Looking at a thin position is that share of the work of a forecast. */
const SPARSE_WORK = 0.03;

/** How far an estimate has come: positions cleaned, then positions looked at. */
export interface EstimateStep {
  readonly stage: 'Cleaning history' | 'Estimating demand';
  readonly done: number;
}

/**
 * Cleans the history of every position, then looks at it.
 *
 * @param only the positions of some products that follow each other, in place of all: the evidence,
 * and the steps, then count from the first of them
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
  yield { stage: 'Estimating demand', done: 0 };
  const gathering = new StatisticsCollector(part, settings, history);
  let work = 0;
  for (const range of productRanges(part.positions)) {
    work += gathering.look(range);
    if (work < FORECASTS_A_STEP) continue;
    yield { stage: 'Estimating demand', done: range.end };
    work = 0;
  }
  yield { stage: 'Estimating demand', done: part.positions.count };
  return gathering.columns;
}

class StatisticsCollector {
  readonly columns: DemandStatistics;
  private readonly periodDays: number;

  constructor(
    private readonly network: Network,
    private readonly settings: PlanSettings,
    private readonly history: CleanHistory,
  ) {
    const { count } = network.positions;
    const column = () => new Float64Array(count).fill(NaN);
    this.periodDays = forecastPeriodDays(history.periodDays);
    this.columns = {
      unitsSold: history.unitsSold,
      adjustments: history.adjustments,
      days: new Float64Array(count),
      historyMean: column(),
      historyVariance: column(),
      positionForecastMean: column(),
      positionForecastVariance: column(),
      positionForecastLevelVariance: column(),
      growth: new Float64Array(count).fill(1),
    };
  }

  /** Looks at the positions of a product; returns the work that it was, in own forecasts. */
  look(range: ProductRange): number {
    const { network, settings, history, columns } = this;
    const {
      positions,
      sparse: thin,
      pooled: together,
    } = productStatistics(network, settings, history, range);
    positions.forEach((evidence, i) => {
      if (evidence !== null) this.note(range.start + i, evidence);
    });
    for (const p of thin) {
      const periods = positions[p - range.start]!.series.demand.length;
      columns.growth[p] = together === null ? NaN : growthFactor(together, periods);
    }
    const forecasts = positions.length - thin.length + (together === null ? 0 : 1);
    return forecasts + SPARSE_WORK * thin.length;
  }

  private note(p: number, { moments, forecast: own }: PositionStatistics): void {
    const { columns, periodDays } = this;
    columns.days[p] = moments.days;
    columns.historyMean[p] = moments.units / moments.days;
    columns.historyVariance[p] = moments.variancePerDay;
    if (own === null) return;
    columns.positionForecastMean[p] = own.mean / periodDays;
    columns.positionForecastVariance[p] = own.variance / periodDays;
    columns.positionForecastLevelVariance[p] = own.levelVariance / periodDays ** 2;
  }
}
