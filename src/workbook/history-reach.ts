import type { DatedRows } from './dated-rows';
import type { GrowingColumn } from './growing-column';

/** Periods before the last one that tell how many locations usually have sales. */
const PERIODS_COMPARED = 12;
/** Periods at the end that may be loaded in part. */
const MAX_PARTIAL = 3;

/** The last period that the data as a whole reach. */
export interface HistoryReach {
  /** The date of its rows. */
  readonly day: number;
  /** The first period that only some locations reach; null if there is none. */
  readonly partial: {
    readonly day: number;
    /** Locations with a row in it. */
    readonly locations: number;
    /** The median of the periods before. */
    readonly usual: number;
  } | null;
}

/**
 * The last of the days that the data as a whole reach: at least half of the locations that usually have a
 * row have one. A month of which only the first store has sent its sales is not loaded yet.
 *
 * @param days distinct days with a row, rising, one a period; at least one
 * @param location the location of each position
 */
export function reachOfHistory(
  history: DatedRows,
  location: GrowingColumn<Int32Array>,
  days: Int32Array,
): HistoryReach {
  const compared = days.slice(-PERIODS_COMPARED - MAX_PARTIAL);
  const places = new Map(Array.from(compared, (day) => [day, new Set<number>()] as const));
  history.forEach((position, day) => places.get(day)?.add(location.at(position)));
  const counts = Array.from(compared, (day) => places.get(day)!.size);
  let last = compared.length - 1;
  let partial: HistoryReach['partial'] = null;
  for (; last > 0 && last > compared.length - 1 - MAX_PARTIAL; last -= 1) {
    const usual = median(counts.slice(Math.max(0, last - PERIODS_COMPARED), last));
    if (2 * counts[last]! >= usual) break;
    partial = { day: compared[last]!, locations: counts[last]!, usual };
  }
  return { day: compared[last]!, partial };
}

function median(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}
