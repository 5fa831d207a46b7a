import type { OrderEstimator } from '../../../src/planning/replay/replay-steps';

/**
 * Mean and variance of a day's sales over the whole history, without days of stockout or promotion. Quick
 * and stable: for specs of worlds, in which no forecast is under test.
 */
export const averageDemand: OrderEstimator = ({ positions }, { planDate, historyDays }) => {
  const { history, count } = positions;
  const earliest = history.day.reduce((first, day) => Math.min(first, day), planDate);
  const span = planDate - Math.max(earliest, planDate - historyDays);
  const mean = new Float64Array(count);
  const variance = new Float64Array(count);
  for (let p = 0; p < count; p += 1) {
    let days = span;
    let sum = 0;
    let squares = 0;
    for (let row = history.start[p]!; row < history.start[p + 1]!; row += 1) {
      if (history.day[row]! < planDate - historyDays) continue;
      if (history.isStockout[row] === 1 || history.isPromotion[row] === 1) {
        days -= 1;
        continue;
      }
      sum += history.quantity[row]!;
      squares += history.quantity[row]! ** 2;
    }
    if (days <= 0) continue;
    mean[p] = sum / days;
    variance[p] = Math.max(mean[p]!, squares / days - mean[p]! ** 2);
  }
  return {
    mean,
    variance,
    levelVariance: new Float64Array(count),
    postSeasonFactor: new Float64Array(count).fill(1),
    tail: new Array(count).fill(null),
  };
};
