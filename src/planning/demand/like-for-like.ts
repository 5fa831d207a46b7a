import type { CleanSeries } from './cleaning/clean-history';

/**
 * A like-for-like demand index of several positions: in each period the demand of the positions
 * observed then, over the mean demand of these same positions. A location that opens or is out of
 * stock does not move it.
 */
export class LikeForLike {
  private readonly demand: Float64Array;
  /** Mean demand of the positions observed in each period. */
  private readonly base: Float64Array;

  /** @param periods of the longest series to be added */
  constructor(periods: number) {
    this.demand = new Float64Array(periods);
    this.base = new Float64Array(periods);
  }

  /** @param mean units a period, of the position over its series */
  add({ demand, isObserved }: CleanSeries, mean: number): void {
    const offset = this.demand.length - demand.length;
    for (let t = 0; t < demand.length; t += 1) {
      if (isObserved[t] === 0) continue;
      this.demand[offset + t]! += demand[t]!;
      this.base[offset + t]! += mean;
    }
  }

  /**
   * The index, oldest period first, from the first observed period on; its mean is about 1. A period
   * that no position observed repeats the value before it.
   */
  index(): Float64Array {
    let first = 0;
    while (first < this.base.length && this.base[first] === 0) first += 1;
    const index = this.demand.slice(first);
    let previous = 1;
    for (let t = 0; t < index.length; t += 1) {
      const base = this.base[first + t]!;
      previous = base > 0 ? index[t]! / base : previous;
      index[t] = previous;
    }
    return index;
  }
}

/** The mean of the last `periods` values of an index, of all if it has fewer; 1 of none. */
export function recentMean(index: Float64Array, periods: number): number {
  const count = Math.min(index.length, periods);
  let sum = 0;
  for (let t = index.length - count; t < index.length; t += 1) sum += index[t]!;
  return count === 0 ? 1 : sum / count;
}
