import type { Treatments } from './cleaning/treatments';
import type { DemandEvidence } from './gather-evidence';

/**
 * The evidence of networks whose positions follow each other, as one. Evidence that was gathered in
 * parts, each of whole products, is the same as if it had been gathered of the whole.
 */
export function joinEvidence(parts: readonly DemandEvidence[]): DemandEvidence {
  const column = (of: (part: DemandEvidence) => Float64Array) =>
    joined(Float64Array, parts.map(of));
  return {
    unitsSold: column(({ unitsSold }) => unitsSold),
    treatments: joinTreatments(parts.map(({ treatments }) => treatments)),
    days: column(({ days }) => days),
    meanSoFar: column(({ meanSoFar }) => meanSoFar),
    variancePerDay: column(({ variancePerDay }) => variancePerDay),
    ownMean: column(({ ownMean }) => ownMean),
    ownVariance: column(({ ownVariance }) => ownVariance),
    ownLevelVariance: column(({ ownLevelVariance }) => ownLevelVariance),
    growth: column(({ growth }) => growth),
  };
}

function joinTreatments(parts: readonly Treatments[]): Treatments {
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
