import type { DemandPaths } from './replay-world';

/** Mean daily demand of every position over the first `days` days. */
export function meanDemand(demand: DemandPaths, days: number): Float64Array {
  const means = new Float64Array(demand.start.length - 1);
  for (let p = 0; p < means.length; p += 1) {
    for (let row = demand.start[p]!; row < demand.start[p + 1]!; row += 1) {
      if (demand.day[row]! < days) means[p]! += demand.quantity[row]! / days;
    }
  }
  return means;
}
