import type { Positions } from '../../network/network';
import type { CleanHistory, CleanSeries } from '../cleaning/clean-history';
import { forecastPeriodDays, inForecastPeriods } from '../forecast-periods';
import { mayHaveBeenListed } from './listed-before-sale';

/**
 * Demand of each position in its observed forecast periods. A period out of stock or promoted is left
 * out, and those on either side of it count as neighbours.
 *
 * The periods from the first sale of the product and of the location to that of the position count as
 * periods without demand where the position may have been listed. Otherwise its first sale would wipe
 * out a year without one. Where they do not count, the period of the first sale is left out too: a
 * history that begins with a sale by definition would bias the mean upwards.
 */
export class ObservedDemand {
  /** Days in a forecast period. */
  readonly periodDays: number;
  /** Periods since each location first sold anything. */
  private readonly locationPeriods: Int32Array;
  /** For the longest series: a new array a position would take longer than the rest. */
  private readonly buffers: CleanSeries;

  constructor(
    private readonly positions: Positions,
    private readonly history: CleanHistory,
  ) {
    this.periodDays = forecastPeriodDays(history.periodDays);
    this.locationPeriods = locationPeriods(positions, history);
    const longest = history.productPeriods.reduce((max, periods) => Math.max(max, periods), 0);
    this.buffers = { demand: new Float64Array(longest), isObserved: new Uint8Array(longest) };
  }

  /** Units in each observed forecast period, oldest first. */
  of(position: number): Float64Array {
    return observedValues(this.series(position));
  }

  /** The series in forecast periods, observed or not. */
  series(position: number): CleanSeries {
    const { history, positions, locationPeriods, periodDays } = this;
    const clean = history.series(position);
    const { length } = clean.demand;
    const ofProduct = history.productPeriods[position]!;
    if (length >= ofProduct) return this.inForecastPeriods(clean);
    const listed = Math.min(ofProduct, locationPeriods[positions.location[position]!]!);
    const before = Math.floor(((listed - length) * history.periodDays) / periodDays);
    const rest = this.inForecastPeriods({
      demand: clean.demand.subarray(1),
      isObserved: clean.isObserved.subarray(1),
    });
    if (before === 0 || !mayHaveBeenListed(before, observedValues(rest))) return rest;
    return this.inForecastPeriods(this.withEmptyPeriods(clean, listed));
  }

  /** The series with periods without demand before it, `length` periods in all, in a buffer. */
  private withEmptyPeriods({ demand, isObserved }: CleanSeries, length: number): CleanSeries {
    const before = length - demand.length;
    const longer = {
      demand: this.buffers.demand.subarray(0, length),
      isObserved: this.buffers.isObserved.subarray(0, length),
    };
    longer.demand.fill(0, 0, before).set(demand, before);
    longer.isObserved.fill(1, 0, before).set(isObserved, before);
    return longer;
  }

  private inForecastPeriods(series: CleanSeries): CleanSeries {
    return inForecastPeriods(series, this.history.periodDays);
  }
}

/** The values of a series that are observed. */
export function observedValues({ demand, isObserved }: CleanSeries): Float64Array {
  if (!isObserved.includes(0)) return demand;
  return demand.filter((_, t) => isObserved[t] === 1);
}

/** Periods since each location first sold anything; 0 if it never did. */
function locationPeriods(
  { count, location }: Positions,
  { periods, productPeriods, unitsSold }: CleanHistory,
): Int32Array {
  const longest = new Int32Array(1 + location.reduce((max, one) => Math.max(max, one), -1));
  for (let p = 0; p < count; p += 1) {
    const hasSold = unitsSold[p]! > 0 || periods[p]! < productPeriods[p]!;
    if (hasSold) longest[location[p]!] = Math.max(longest[location[p]!]!, periods[p]!);
  }
  return longest;
}
