import { quantileSorted, medianSorted } from 'simple-statistics';
import { uniformAt } from './random-at';

/** How one policy's totals differ from another's in the same worlds. */
export interface PairedDifference {
  /** Median over worlds of 100·(ours ÷ theirs − 1). Per cent; below 0, ours is cheaper. */
  readonly median: number;
  /** 95 % confidence interval of the median. Per cent. */
  readonly low: number;
  readonly high: number;
  /** Worlds in which ours is cheaper. */
  readonly wins: number;
  readonly worlds: number;
}

/**
 * The median of paired differences in per cent and its 95 % percentile bootstrap interval: worlds are
 * drawn with replacement. Deterministic for a seed.
 *
 * Source: B. Efron and R. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13.
 *
 * @param ours totals by world; at least one
 * @param theirs totals in the same worlds in the same order; above 0
 */
export function pairedDifference(
  ours: readonly number[],
  theirs: readonly number[],
  { resamples = 4000, seed = 1 }: { readonly resamples?: number; readonly seed?: number } = {},
): PairedDifference {
  const differences = ours.map((total, world) => 100 * (total / theirs[world]! - 1));
  const count = differences.length;
  const medians = Array.from({ length: resamples }, (_, resample) =>
    medianOf(
      differences.map(
        (_, draw) => differences[Math.floor(count * uniformAt(seed, resample, draw))]!,
      ),
    ),
  ).sort((a, b) => a - b);
  return {
    median: medianOf(differences),
    low: quantileSorted(medians, 0.025),
    high: quantileSorted(medians, 0.975),
    wins: differences.filter((difference) => difference < 0).length,
    worlds: count,
  };
}

function medianOf(values: readonly number[]): number {
  return medianSorted([...values].sort((a, b) => a - b));
}
