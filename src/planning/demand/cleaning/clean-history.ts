import type { Network } from '../../network/network';
import type { ProductRange } from '../../network/product-ranges';
import type { PlanSettings } from '../../network/settings';
import { historyCalendar, type HistoryCalendar } from './history-calendar';
import { addUpSales } from './position-sales';
import { seriesLengths } from './series-lengths';
import { treatPosition } from './treat-position';
import { isStandIn, TREATMENT_KINDS, TreatmentLog, type Treatments } from './treatments';
import { inOneGo } from '../../steps';

/** The sales history of a network as a series of plain demand a position. */
export interface CleanHistory {
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
  /** Units sold in a position's series, less what came back, before any other treatment. */
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

/** `cleanSteps` in one go, of every position or of some. */
export function cleanHistory(
  network: Network,
  settings: PlanSettings,
  only?: Pick<ProductRange, 'start' | 'end'>,
): CleanHistory {
  return inOneGo(cleanSteps(network, settings, only));
}

/** Periods cleaned between two steps: some milliseconds of work. */
const PERIODS_A_STEP = 20_000;

/**
 * Cleans the history of every position, a step at a time; each step gives how many positions have
 * been cleaned. Only what was treated is kept: a series is made from the sales when it is asked for,
 * so that a year of days of 250,000 positions needs no room.
 *
 * @param only positions to clean, where no others are asked for; the series of the rest are as sold
 */
export function* cleanSteps(
  network: Network,
  settings: PlanSettings,
  only?: Pick<ProductRange, 'start' | 'end'>,
): Generator<number, CleanHistory, void> {
  const calendar = historyCalendar(settings);
  const { count, history, onHand, reserved, product } = network.positions;
  const { periods, productPeriods } = seriesLengths(network, calendar);
  const most = {
    units: new Float64Array(calendar.periods),
    bytes: new Uint8Array(calendar.periods),
  };
  const unitsSold = new Float64Array(count);
  const log = new TreatmentLog(count);
  const { start, end } = only ?? { start: 0, end: count };
  log.passOver(start);
  let cleaned = 0;
  for (let p = start; p < end; p += 1) {
    const units = most.units.subarray(0, periods[p]!);
    const marks = most.bytes.subarray(0, periods[p]!);
    addUpSales(history, calendar, p, { units, marks });
    let sold = 0;
    for (const sales of units) sold += sales;
    unitsSold[p] = Math.max(0, sold);
    const facts = {
      periodDays: calendar.periodDays,
      mayBeOutOfStock: onHand[p]! - reserved[p]! <= 0 && !network.products[product[p]!]!.isPhaseOut,
    };
    treatPosition({ units, marks }, facts, (kind, period, before, after) => {
      log.add(kind, calendar.firstDay(units.length - 1 - period), before, after);
    });
    log.passOver(1);
    cleaned += units.length;
    if (cleaned < PERIODS_A_STEP) continue;
    yield p + 1 - start;
    cleaned = 0;
  }
  log.passOver(count - end);
  const treatments = log.list();
  return {
    periodDays: calendar.periodDays,
    calendar,
    periods,
    productPeriods,
    unitsSold,
    treatments,
    series(p) {
      const demand = most.units.subarray(0, periods[p]!);
      const isObserved = most.bytes.subarray(0, periods[p]!);
      addUpSales(history, calendar, p, { units: demand, marks: isObserved });
      isObserved.fill(1);
      for (let row = treatments.start[p]!; row < treatments.start[p + 1]!; row += 1) {
        const period = demand.length - 1 - calendar.periodsAgo(treatments.day[row]!);
        demand[period] = treatments.after[row]!;
        if (isStandIn(TREATMENT_KINDS[treatments.kind[row]!]!)) isObserved[period] = 0;
      }
      return { demand, isObserved };
    },
  };
}
