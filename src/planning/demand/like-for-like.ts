import type { CleanSeries } from './cleaning/clean-history';

/**
 * How demand at several positions together went up and down, like for like: in each period what those
 * of them that were observed sold, over what the same ones usually sell. A shop that opens or stands
 * empty does not move it.
 */
export class LikeForLike {
  private readonly sold: Float64Array;
  private readonly usual: Float64Array;

  /** @param periods the longest series there may be */
  constructor(periods: number) {
    this.sold = new Float64Array(periods);
    this.usual = new Float64Array(periods);
  }

  /** @param usual units that the position sells in a period on average over its series */
  add({ demand, isObserved }: CleanSeries, usual: number): void {
    const offset = this.sold.length - demand.length;
    for (let t = 0; t < demand.length; t += 1) {
      if (isObserved[t] === 0) continue;
      this.sold[offset + t]! += demand[t]!;
      this.usual[offset + t]! += usual;
    }
  }

  /** The index, oldest period first, from the first period in which anything was observed on; mean about 1. */
  index(): Float64Array {
    let first = 0;
    while (first < this.usual.length && this.usual[first] === 0) first += 1;
    const index = this.sold.slice(first);
    let last = 1;
    for (let t = 0; t < index.length; t += 1) {
      const usual = this.usual[first + t]!;
      // Where nothing was observed, the last period stands in.
      last = usual > 0 ? index[t]! / usual : last;
      index[t] = last;
    }
    return index;
  }
}

/** The mean of the last `periods` of an index, or of all where it has fewer. */
export function recentMean(index: Float64Array, periods: number): number {
  const count = Math.min(index.length, periods);
  let sum = 0;
  for (let t = index.length - count; t < index.length; t += 1) sum += index[t]!;
  return count === 0 ? 1 : sum / count;
}
