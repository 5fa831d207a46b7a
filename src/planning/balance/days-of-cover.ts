import { Refusal } from '../base/refusal';

const noDemand = new Refusal(
  'domain',
  'Demand a day must be above 0: without demand the stock lasts for ever.',
);

/**
 * How many days the stock lasts, stock ÷ demand a day. Negative for a backlog.
 *
 * @param stock units
 * @param demandPerDay mean demand a day, in units, above 0
 *
 * Source: Silver, Pyke and Peterson 1998, chapter 2 (there called time supply).
 */
export function daysOfCover(stock: number, demandPerDay: number): number | Refusal {
  return demandPerDay > 0 ? stock / demandPerDay : noDemand;
}
