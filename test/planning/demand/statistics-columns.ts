import type { DemandStatistics } from '../../../src/planning/demand/demand-statistics';

type Columns = Omit<DemandStatistics, 'adjustments'>;

/** Statistics of some positions with the given columns; the others are those of no history. */
export function statisticsOf(
  count: number,
  given: Partial<Record<keyof Columns, readonly number[]>>,
): DemandStatistics {
  const column = (name: keyof Columns, otherwise: number) =>
    Float64Array.from(given[name] ?? new Array<number>(count).fill(otherwise));
  return {
    unitsSold: column('unitsSold', 0),
    adjustments: {
      start: new Int32Array(count + 1),
      day: new Int32Array(0),
      kind: new Uint8Array(0),
      before: new Float64Array(0),
      after: new Float64Array(0),
    },
    days: column('days', 0),
    historyMean: column('historyMean', NaN),
    historyVariance: column('historyVariance', NaN),
    positionForecastMean: column('positionForecastMean', NaN),
    positionForecastVariance: column('positionForecastVariance', NaN),
    positionForecastLevelVariance: column('positionForecastLevelVariance', NaN),
    growth: column('growth', 1),
  };
}
