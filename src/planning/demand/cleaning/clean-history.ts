import type { Network } from '../../network/network';
import type { PlanSettings } from '../../network/settings';
import { historyCalendar, type HistoryCalendar } from './history-calendar';
import { sumSales } from './position-sales';
import { seriesLengths, type SeriesLengths } from './series-lengths';
import { adjustPosition } from './adjust-position';
import { isReplaced, ADJUSTMENT_KINDS, AdjustmentLog, type Adjustments } from './adjustments';
import { runToEnd } from '../../base/steps';

/** What the sales of every position came to, and what was done to them: plain columns. */
export interface Cleaning {
  /** Units sold in a position's series, less what came back, before any other treatment. */
  readonly unitsSold: Float64Array;
  /** Everything in which the series differ from what was sold. */
  readonly adjustments: Adjustments;
}

/** The sales history of a network as a series of plain demand a position. */
export interface CleanHistory extends Cleaning {
  /** Days in a period; of months, on average. */
  readonly periodDays: number;
  /** Where the periods lie. */
  readonly calendar: HistoryCalendar;
  /**
   * Periods in each position's series: whole ones from its first sale to the plan date, no further
   * back than the history setting. A position that sold nothing has been watched since its product
   * first sold anywhere. 0 where the product never sold.
   */
  readonly periods: Int32Array;
  /** Periods since each position's product first sold anywhere, as far back. */
  readonly productPeriods: Int32Array;
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

/** `cleanSteps` in one go. */
export function cleanHistory(network: Network, settings: PlanSettings): CleanHistory {
  return runToEnd(cleanSteps(network, settings));
}

/** Periods cleaned between two steps: some milliseconds of work. */
const PERIODS_A_STEP = 20_000;

/**
 * Cleans the history of every position, a step at a time; each step gives how many positions have
 * been cleaned. Only what was treated is kept: a series is made from the sales when it is asked for,
 * so that a year of days of 250,000 positions needs no room.
 */
export function* cleanSteps(
  network: Network,
  settings: PlanSettings,
): Generator<number, CleanHistory, void> {
  const calendar = historyCalendar(settings);
  const lengths = seriesLengths(network, calendar);
  const { count, history, onHand, reserved, product } = network.positions;
  const room = roomFor(calendar);
  const unitsSold = new Float64Array(count);
  const log = new AdjustmentLog(count);
  let cleaned = 0;
  for (let p = 0; p < count; p += 1) {
    const units = room.units.subarray(0, lengths.periods[p]!);
    const marks = room.bytes.subarray(0, lengths.periods[p]!);
    sumSales(history, calendar, p, { units, marks });
    let sold = 0;
    for (const sales of units) sold += sales;
    unitsSold[p] = Math.max(0, sold);
    const facts = {
      periodDays: calendar.periodDays,
      mayBeOutOfStock: onHand[p]! - reserved[p]! <= 0 && !network.products[product[p]!]!.isPhaseOut,
    };
    adjustPosition({ units, marks }, facts, (kind, period, before, after) => {
      log.add(kind, calendar.firstDay(units.length - 1 - period), before, after);
    });
    log.endPosition();
    cleaned += units.length;
    if (cleaned < PERIODS_A_STEP) continue;
    yield p + 1;
    cleaned = 0;
  }
  return readable(network, calendar, lengths, { unitsSold, adjustments: log.list() });
}

/** The history of a network that has been cleaned already, somewhere else or in parts. */
export function cleanedHistory(
  network: Network,
  settings: PlanSettings,
  cleaning: Cleaning,
): CleanHistory {
  const calendar = historyCalendar(settings);
  return readable(network, calendar, seriesLengths(network, calendar), cleaning);
}

function readable(
  { positions: { history } }: Network,
  calendar: HistoryCalendar,
  { periods, productPeriods }: SeriesLengths,
  { unitsSold, adjustments }: Cleaning,
): CleanHistory {
  const room = roomFor(calendar);
  return {
    periodDays: calendar.periodDays,
    calendar,
    periods,
    productPeriods,
    unitsSold,
    adjustments,
    series(p) {
      const demand = room.units.subarray(0, periods[p]!);
      const isObserved = room.bytes.subarray(0, periods[p]!);
      sumSales(history, calendar, p, { units: demand, marks: isObserved });
      isObserved.fill(1);
      for (let row = adjustments.start[p]!; row < adjustments.start[p + 1]!; row += 1) {
        const period = demand.length - 1 - calendar.periodsAgo(adjustments.day[row]!);
        demand[period] = adjustments.after[row]!;
        if (isReplaced(ADJUSTMENT_KINDS[adjustments.kind[row]!]!)) isObserved[period] = 0;
      }
      return { demand, isObserved };
    },
  };
}

/** Room for the longest series. */
function roomFor({ periods }: HistoryCalendar) {
  return { units: new Float64Array(periods), bytes: new Uint8Array(periods) };
}
