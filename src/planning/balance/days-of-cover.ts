import { Refusal } from '../base/refusal';

const noDemand = new Refusal(
  'domain',
  'Demand a day must be above 0: without demand, the days of cover are unlimited.',
);

/**
 * Days of cover: stock ÷ mean demand per day. Negative for a backlog. Refuses a demand of 0 or less.
 *
 * @param stock units
 * @param demandPerDay mean demand per day, in units, above 0
 *
 * Source: Silver, Pyke and Peterson 1998, chapter 2 (as time supply).
 */
export function daysOfCover(stock: number, demandPerDay: number): number | Refusal {
  return demandPerDay > 0 ? stock / demandPerDay : noDemand;
}
