import type { Adjustments } from './cleaning/adjustments';
import type { DemandStatistics } from './demand-statistics';

/**
 * Joins the statistics of consecutive parts of a network, each of whole products. The result equals
 * the statistics of the whole network to the last digit.
 */
export function joinStatistics(parts: readonly DemandStatistics[]): DemandStatistics {
  const column = (name: Exclude<keyof DemandStatistics, 'adjustments'>) =>
    joined(
      Float64Array,
      parts.map((part) => part[name]),
    );
  return {
    unitsSold: column('unitsSold'),
    adjustments: joinAdjustments(parts.map(({ adjustments }) => adjustments)),
    days: column('days'),
    historyMean: column('historyMean'),
    historyVariance: column('historyVariance'),
    positionForecastMean: column('positionForecastMean'),
    positionForecastVariance: column('positionForecastVariance'),
    positionForecastLevelVariance: column('positionForecastLevelVariance'),
    growth: column('growth'),
  };
}

function joinAdjustments(parts: readonly Adjustments[]): Adjustments {
  let rows = 0;
  const starts = parts.map(({ start, day }) => {
    const before = rows;
    rows += day.length;
    return start.subarray(0, -1).map((row) => before + row);
  });
  return {
    start: joined(Int32Array, [...starts, Int32Array.of(rows)]),
    day: joined(
      Int32Array,
      parts.map(({ day }) => day),
    ),
    kind: joined(
      Uint8Array,
      parts.map(({ kind }) => kind),
    ),
    before: joined(
      Float64Array,
      parts.map(({ before }) => before),
    ),
    after: joined(
      Float64Array,
      parts.map(({ after }) => after),
    ),
  };
}

type Column = Float64Array | Int32Array | Uint8Array;

function joined<Part extends Column>(
  ColumnOf: new (length: number) => Part,
  parts: readonly Part[],
): Part {
  const whole = new ColumnOf(parts.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const part of parts) {
    whole.set(part, filled);
    filled += part.length;
  }
  return whole;
}
