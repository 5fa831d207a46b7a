import { daysOfCover } from '../planning/balance/days-of-cover';
import { broadcast } from './broadcast';
import { Parameter } from './parameter';

const parameters = [new Parameter('stock'), new Parameter('demand_per_day')] as const;

/**
 * Days that the stock lasts. Ranges combine as with operators.
 * @customfunction DAYSOFCOVER
 * @category Balance
 * @formula stock ÷ demand a day
 * @source Silver, Pyke and Peterson 1998 (time supply)
 * @example =INV.DAYSOFCOVER(90, 4) gives 22.5
 * @param stock Units on hand; negative for a backlog.
 * @param demand_per_day Mean demand per day, in units, above 0.
 */
export function daysOfCoverOf(stock: unknown[][], demand_per_day: unknown[][]): unknown[][] {
  return broadcast(parameters, [stock, demand_per_day], (values) => daysOfCover(...values));
}
