import type { Network } from '../../network/network';
import type { PlanSettings } from '../../network/settings';
import { historyCalendar, type HistoryCalendar } from './history-calendar';
import { isStandIn, TREATMENT_KINDS, TreatmentLog, type Treatments } from './treatments';

/** The sales history of a network as a series of plain demand a position. */
export interface CleanHistory {
  /** Days in a period. */
  readonly periodDays: number;
  /**
   * Periods in each position's series: whole ones from its first sale to the plan date, no further
   * back than the history setting. A position that sold nothing has been watched since its product
   * first sold anywhere. 0 where the product never sold.
   */
  readonly periods: Int32Array;
  /** Periods since each product first sold anywhere, no further back than the history setting. */
  readonly productPeriods: Int32Array;
  /** Units sold in a position's series, less returns, before any treatment. */
  readonly unitsSold: Float64Array;
  /** Everything in which the series differ from what was sold. */
  readonly treatments: Treatments;
  /** The series of position `p`. The next call overwrites it: copy what must last. */
  series(p: number): CleanSeries;
}

/** Demand at one position, a period an element, oldest first; the last period ends on the plan date. */
export interface CleanSeries {
  /** Units a period, 0 or more; a period without sales is 0. */
  readonly demand: Float64Array;
  /**
   * 1 where the period shows plain demand, if capped; 0 where it does not (an empty shelf, a
   * promotion), so that its value only stands in.
   */
  readonly isObserved: Uint8Array;
}

/** Cleans the history of every position. Series are made one at a time, so that memory stays small. */
export function cleanHistory(network: Network, settings: PlanSettings): CleanHistory {
  const calendar = historyCalendar(settings);
  const { positions } = network;
  const { periods, productPeriods } = seriesLengths(network, calendar);
  const sold = new Float64Array(calendar.periods);
  const isObserved = new Uint8Array(calendar.periods);
  const unitsSold = new Float64Array(positions.count);
  const log = new TreatmentLog();
  for (let p = 0; p < positions.count; p += 1) {
    const count = periods[p]!;
    const demand = sold.subarray(0, count);
    addUp(network, calendar, p, demand);
    for (const units of demand) unitsSold[p]! += units;
    treat(network, calendar, p, demand, log);
    log.next();
  }
  const treatments = log.list();
  return {
    periodDays: calendar.periodDays,
    periods,
    productPeriods,
    unitsSold,
    treatments,
    series(p) {
      const count = periods[p]!;
      const demand = sold.subarray(0, count);
      const observed = isObserved.subarray(0, count).fill(1);
      addUp(network, calendar, p, demand);
      for (let row = treatments.start[p]!; row < treatments.start[p + 1]!; row += 1) {
        const period = count - 1 - calendar.periodsAgo(treatments.day[row]!);
        demand[period] = treatments.after[row]!;
        if (isStandIn(TREATMENT_KINDS[treatments.kind[row]!]!)) observed[period] = 0;
      }
      return { demand, isObserved: observed };
    },
  };
}

function seriesLengths(network: Network, calendar: HistoryCalendar) {
  const { count, product, history } = network.positions;
  const periods = new Int32Array(count);
  const productPeriods = new Int32Array(network.products.length);
  for (let p = 0; p < count; p += 1) {
    for (let row = history.start[p]!; row < history.start[p + 1]!; row += 1) {
      const ago = calendar.periodsAgo(history.day[row]!);
      if (ago < 0 || history.quantity[row]! <= 0) continue;
      periods[p] = ago + 1;
      break;
    }
    productPeriods[product[p]!] = Math.max(productPeriods[product[p]!]!, periods[p]!);
  }
  for (let p = 0; p < count; p += 1) {
    if (periods[p] === 0) periods[p] = productPeriods[product[p]!]!;
  }
  return { periods, productPeriods };
}

/** Adds up a position's sales by period, oldest first. */
function addUp(network: Network, calendar: HistoryCalendar, p: number, demand: Float64Array): void {
  const { history } = network.positions;
  demand.fill(0);
  for (let row = history.start[p]!; row < history.start[p + 1]!; row += 1) {
    const ago = calendar.periodsAgo(history.day[row]!);
    if (ago < 0 || ago >= demand.length) continue;
    demand[demand.length - 1 - ago]! += history.quantity[row]!;
  }
}

function treat(
  network: Network,
  calendar: HistoryCalendar,
  p: number,
  demand: Float64Array,
  log: TreatmentLog,
): void {
  const { history } = network.positions;
  let treated = -1;
  for (let row = history.start[p]!; row < history.start[p + 1]!; row += 1) {
    const ago = calendar.periodsAgo(history.day[row]!);
    if (history.isStockout[row] !== 1 || ago < 0 || ago >= demand.length || ago === treated) {
      continue;
    }
    const units = demand[demand.length - 1 - ago]!;
    log.add('stockout', calendar.firstDay(ago), units, units);
    treated = ago;
  }
}
