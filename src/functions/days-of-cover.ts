import { daysOfCover } from '../planning/balance/days-of-cover';
import { broadcast } from './broadcast';
import { Parameter } from './parameter';

const parameters = [new Parameter('stock'), new Parameter('demand_per_day')];

/**
 * Days that the stock lasts: stock ÷ demand a day. Ranges combine as with operators. Silver, Pyke
 * and Peterson 1998 (time supply).
 * @customfunction DAYSOFCOVER
 * @param stock Units at hand; negative for a backlog.
 * @param demand_per_day Mean demand a day, in units, above 0.
 */
export function daysOfCoverOf(stock: unknown[][], demand_per_day: unknown[][]): unknown[][] {
  return broadcast(parameters, [stock, demand_per_day], daysOfCover);
}
