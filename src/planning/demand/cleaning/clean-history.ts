import type { Network } from '../../network/network';
import type { PlanSettings } from '../../network/settings';
import { historyCalendar, type HistoryCalendar } from './history-calendar';
import { sumSales } from './position-sales';
import { seriesLengths, type SeriesLengths } from './series-lengths';
import { adjustPosition } from './adjust-position';
import { isReplaced, ADJUSTMENT_KINDS, AdjustmentLog, type Adjustments } from './adjustments';
import { runToEnd } from '../../base/steps';

/** The result of cleaning as plain columns: sales of every position and their adjustments. */
export interface Cleaning {
  /** Units sold in a position's series less returns, before any other adjustment. */
  readonly unitsSold: Float64Array;
  /** All differences between the series and sales. */
  readonly adjustments: Adjustments;
}

/** The sales history of a network, cleaned: one series of plain demand a position. */
export interface CleanHistory extends Cleaning {
  /** Days in a period; of months, on average. */
  readonly periodDays: number;
  /** Where the periods lie. */
  readonly calendar: HistoryCalendar;
  /**
   * Whole periods in each position's series, from its first sale to the plan date, within the history
   * setting. Without a sale, from the first sale of its product anywhere; 0 if there is none.
   */
  readonly periods: Int32Array;
  /** Periods since the first sale of each position's product anywhere, within the history setting. */
  readonly productPeriods: Int32Array;
  /** The series of position `p`. The next call overwrites it: copy it to keep it. */
  series(p: number): CleanSeries;
}

/** Demand at one position, one element a period, oldest first; the last ends on the plan date. */
export interface CleanSeries {
  /** Units a period, 0 or more; a period without sales is 0. */
  readonly demand: Float64Array;
  /**
   * 1 where the period shows plain demand, capped or not; 0 where the value was replaced by typical
   * demand (a stockout, a promotion).
   */
  readonly isObserved: Uint8Array;
}

/** `cleanSteps` run to its end. */
export function cleanHistory(network: Network, settings: PlanSettings): CleanHistory {
  return runToEnd(cleanSteps(network, settings));
}

/** Periods cleaned between two steps: some milliseconds of work. */
const PERIODS_A_STEP = 20_000;

/**
 * Cleans the history of every position, a step at a time; each step gives the number of positions
 * done. Only adjustments are stored, and a series is computed from the sales on demand: a year of days
 * of 250,000 positions would need too much memory.
 */
export function* cleanSteps(
  network: Network,
  settings: PlanSettings,
): Generator<number, CleanHistory, void> {
  const calendar = historyCalendar(settings);
  const lengths = seriesLengths(network, calendar);
  const { count, history, onHand, reserved, product } = network.positions;
  const buffers = buffersFor(calendar);
  const unitsSold = new Float64Array(count);
  const log = new AdjustmentLog(count);
  let cleaned = 0;
  for (let p = 0; p < count; p += 1) {
    const units = buffers.units.subarray(0, lengths.periods[p]!);
    const marks = buffers.bytes.subarray(0, lengths.periods[p]!);
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
  return historyOf(network, calendar, lengths, { unitsSold, adjustments: log.list() });
}

/** The clean history of a network whose cleaning is known, from another thread or in parts. */
export function cleanedHistory(
  network: Network,
  settings: PlanSettings,
  cleaning: Cleaning,
): CleanHistory {
  const calendar = historyCalendar(settings);
  return historyOf(network, calendar, seriesLengths(network, calendar), cleaning);
}

function historyOf(
  { positions: { history } }: Network,
  calendar: HistoryCalendar,
  { periods, productPeriods }: SeriesLengths,
  { unitsSold, adjustments }: Cleaning,
): CleanHistory {
  const buffers = buffersFor(calendar);
  return {
    periodDays: calendar.periodDays,
    calendar,
    periods,
    productPeriods,
    unitsSold,
    adjustments,
    series(p) {
      const demand = buffers.units.subarray(0, periods[p]!);
      const isObserved = buffers.bytes.subarray(0, periods[p]!);
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

/** Buffers for the longest series. */
function buffersFor({ periods }: HistoryCalendar) {
  return { units: new Float64Array(periods), bytes: new Uint8Array(periods) };
}
