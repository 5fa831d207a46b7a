import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A series of a forecasting competition: the given values and those to be forecast. */
export interface CompetitionSeries {
  /** YEARLY, QUARTERLY or MONTHLY. */
  readonly frequency: string;
  readonly seasonLength: number;
  readonly known: Float64Array;
  readonly future: Float64Array;
}

interface Stored {
  readonly period: string;
  readonly freq: number;
  readonly x: readonly number[];
  readonly xx: readonly number[];
}

/** Path of the series of the M1 competition, beside the repository. */
export const m1Path = fileURLToPath(new URL('../../../../shared/data/m1.json', import.meta.url));

/** The 1,001 series of the M1 competition (Makridakis and others, 1982); null if the file is absent. */
export function m1Series(): readonly CompetitionSeries[] | null {
  if (!existsSync(m1Path)) return null;
  const stored = JSON.parse(readFileSync(m1Path, 'utf8')) as Record<string, Stored>;
  return Object.values(stored).map(({ period, freq, x, xx }) => ({
    frequency: period,
    seasonLength: freq,
    known: Float64Array.from(x),
    future: Float64Array.from(xx),
  }));
}

/**
 * The same series one horizon earlier: the last given values become those to be forecast. A choice
 * made on these does not use the competition's own outcome.
 */
export function oneHorizonEarlier(series: readonly CompetitionSeries[]): CompetitionSeries[] {
  const MIN_KNOWN = 8;
  return series
    .map((one) => {
      const end = one.known.length - one.future.length;
      return { ...one, known: one.known.slice(0, end), future: one.known.slice(end) };
    })
    .filter(({ known }) => known.length >= MIN_KNOWN);
}
