import type { Adjustments } from './cleaning/adjustments';
import type { DemandStatistics } from './demand-statistics';

/**
 * The evidence of networks whose positions follow each other, as one. Evidence that was gathered in
 * parts, each of whole products, is the same as if it had been gathered of the whole.
 */
export function joinStatistics(parts: readonly DemandStatistics[]): DemandStatistics {
  const column = (of: (part: DemandStatistics) => Float64Array) =>
    joined(Float64Array, parts.map(of));
  return {
    unitsSold: column(({ unitsSold }) => unitsSold),
    adjustments: joinAdjustments(parts.map(({ adjustments }) => adjustments)),
    days: column(({ days }) => days),
    historyMean: column(({ historyMean: meanSoFar }) => meanSoFar),
    historyVariance: column(({ historyVariance: variancePerDay }) => variancePerDay),
    positionForecastMean: column(({ positionForecastMean: ownMean }) => ownMean),
    positionForecastVariance: column(({ positionForecastVariance: ownVariance }) => ownVariance),
    positionForecastLevelVariance: column(
      ({ positionForecastLevelVariance: ownLevelVariance }) => ownLevelVariance,
    ),
    growth: column(({ growth }) => growth),
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
