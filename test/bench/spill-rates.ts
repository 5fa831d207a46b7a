import { daysOfCoverOf } from '../../src/functions/days-of-cover';
import { eoq } from '../../src/functions/eoq';
import { reorderPointOfMoments } from '../../src/functions/reorder-point-norm';
import { safetyStockOfHistories } from '../../src/functions/safety-stock';
import { safetyStockOfMoments } from '../../src/functions/safety-stock-norm';
import { stockoutRiskOf } from '../../src/functions/stockout-risk';

/** How fast one function fills a spilled column, by the processor's own time. */
export interface SpillRate {
  readonly name: string;
  readonly rowsPerSecond: number;
}

const ROWS = 250_000;

/** The most used functions over a quarter of a million rows; the best of three, as others use the machine too. */
export function spillRates(): readonly SpillRate[] {
  const column = (value: (row: number) => number): unknown[][] =>
    Array.from({ length: ROWS }, (_, row) => [value(row)]);
  const mean = column((row) => 1 + (row % 97));
  const sd = column((row) => 1 + (row % 31));
  const time = column((row) => 1 + (row % 9));
  const histories = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: 12 }, (_cell, period) => (row * 7 + period * 13) % 23),
  );
  // Arguments differ from call to call, so that no answer is remembered.
  return [
    rate('SAFETYSTOCK.NORM', (p) => safetyStockOfMoments(mean, sd, time, [[p]])),
    rate('REORDERPOINT.NORM', (p) => reorderPointOfMoments(mean, sd, time, [[p]])),
    rate('EOQ', (p) => eoq(mean, [[50 * p]], time)),
    rate('STOCKOUTRISK', (p) => stockoutRiskOf(mean, sd, [[10 * p]], time)),
    rate('SAFETYSTOCK (12 periods)', (p) => safetyStockOfHistories(histories, [[2]], [[p]])),
    rate('DAYSOFCOVER', (p) => daysOfCoverOf(mean, [[p]])),
  ];
}

function rate(name: string, spill: (parameter: number) => unknown[][]): SpillRate {
  const seconds = [0.9, 0.95, 0.99].map((parameter) => {
    const start = process.cpuUsage();
    spill(parameter);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  return { name, rowsPerSecond: ROWS / Math.min(...seconds) };
}
