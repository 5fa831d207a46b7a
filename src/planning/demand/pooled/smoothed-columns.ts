import type { CleanHistory } from '../cleaning/clean-history';
import { mean } from '../descriptive-statistics';
import { observedValues, type ObservedDemand } from './observed-demand';
import { smoothedLevel } from './smoothed-level';

/** Smoothed demand of each position before products are compared, one element a position. */
export interface SmoothedColumns {
  /** The level, in units a day; NaN without history. */
  readonly level: Float64Array;
  /** Days that the level is worth: a plain mean of as many is as precise. */
  readonly effectiveDays: Float64Array;
  /** Plain mean, in units a day; NaN without history. */
  readonly mean: Float64Array;
  /** Observed days that both are taken of. */
  readonly days: Float64Array;
  /** Days from the first to the last of these, observed or not. */
  readonly span: Float64Array;
  /** Variance around the level before, a day; NaN with too few periods. */
  readonly variance: Float64Array;
  /** Forecast periods with demand. */
  readonly demands: Int32Array;
}

/** Positions between two steps: some milliseconds of work. */
const POSITIONS_A_STEP = 2_000;

/**
 * Smooths the observed demand of every position with one constant. A product that is younger than a
 * forecast period has the mean of its days. Each step gives the number of positions done.
 */
export function* smoothedColumns(
  history: CleanHistory,
  demand: ObservedDemand,
  constant: number,
): Generator<number, SmoothedColumns, void> {
  const count = history.periods.length;
  const { periodDays } = demand;
  const column = () => new Float64Array(count);
  const columns = {
    level: column().fill(NaN),
    effectiveDays: column(),
    mean: column().fill(NaN),
    days: column(),
    span: column(),
    variance: column().fill(NaN),
    demands: new Int32Array(count),
  };
  for (let p = 0; p < count; p += 1) {
    if (p % POSITIONS_A_STEP === 0) yield p;
    const daysOfProduct = history.productPeriods[p]! * history.periodDays;
    if (daysOfProduct === 0) continue;
    if (daysOfProduct < periodDays) {
      columns.level[p] = columns.mean[p] = history.unitsSold[p]! / daysOfProduct;
      columns.effectiveDays[p] = columns.days[p] = columns.span[p] = daysOfProduct;
      continue;
    }
    const series = demand.series(p);
    const values = observedValues(series);
    columns.span[p] = series.demand.length * periodDays;
    if (values.length === 0) continue;
    const { level, effectivePeriods, variance } = smoothedLevel(values, constant);
    columns.level[p] = level / periodDays;
    columns.effectiveDays[p] = effectivePeriods * periodDays;
    columns.mean[p] = mean(values) / periodDays;
    columns.days[p] = values.length * periodDays;
    columns.variance[p] = variance / periodDays;
    for (let t = 0; t < values.length; t += 1) if (values[t]! > 0) columns.demands[p]! += 1;
  }
  return columns;
}
