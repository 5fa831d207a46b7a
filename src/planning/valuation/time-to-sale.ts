import { fillUncalibratedCdf, uncalibratedLoss } from '../demand/demand-distribution';
import {
  dayOfMean,
  hasDemand,
  meanOver,
  meanUnitDays,
  varianceOver,
  type DemandRate,
} from '../demand/demand-rate';
import { SEASON_DAYS } from '../demand/season-days';
import { gaussLegendre } from '../probability/gauss-legendre';
import { Scratch } from '../base/scratch';

/**
 * Expected time to sale. T_y is the day on which the y-th unit is sold; P(T_y > t) = P(D(t) < y), so
 *
 *   E[min(T_y, life)] = ∫ P(D(t) < y) dt  from 0 to life     (days)
 *
 * Method: Gauss-Legendre quadrature over the days on which the integrand is neither 0 nor 1, with
 * points dense at the early days (t = life·u²). Neighbouring units share the points. Where demand is
 * known, T_y is a date and nothing is integrated.
 * Source: the workbook contract, T_y; cost-model.md, section 4.
 * Guarantee: the error is below 1e-4 of the unit's life. A test compares it with a dense sum.
 */

/** The probability of one unit falls steeply; expected stock falls smoothly and needs fewer points. */
const UNIT_POINTS = gaussLegendre(16);
const STOCK_POINTS = gaussLegendre(10);

const SMALLEST_BLOCK = 24;

/** Fills `days[i]` with E[min(T_y, life)] for y = first + i; 0 for y ≤ 0, `life` without demand. */
export function fillExpectedTimeToSale(
  days: Float64Array,
  first: number,
  rate: DemandRate,
  life: number,
): void {
  let i = 0;
  for (; i < days.length && first + i <= 0; i += 1) days[i] = 0;
  if (!hasDemand(rate)) {
    days.fill(life, i);
    return;
  }
  if (rate.known) {
    for (; i < days.length; i += 1) days[i] = Math.min(life, dayOfMean(rate, first + i));
    return;
  }
  let block = blockFrom(1, rate, life);
  while (i < days.length) {
    const y = first + i;
    while (block.last < y) block = blockTowards(y, block.last + 1, rate, life);
    // No later unit sells within its life either.
    if (isSurelyBelow(block.first, rate, life)) {
      days.fill(life, i);
      return;
    }
    const count = Math.min(days.length - i, block.last - y + 1);
    fillWithinBlock(days.subarray(i, i + count), y, block, { rate, life });
    i += count;
  }
}

/** Units that share one set of quadrature points, because their times to sale overlap. */
interface Block {
  readonly first: number;
  readonly last: number;
}

/** Blocks depend on the position only, so a unit's figure does not depend on which units are requested. */
function blockFrom(first: number, rate: DemandRate, life: number): Block {
  const reach = Math.min(life, dayOfMean(rate, first));
  const sd = Math.sqrt(varianceOver(rate, reach));
  return { first, last: first - 1 + Math.max(SMALLEST_BLOCK, Math.floor(3 * sd)) };
}

/** The block that begins at `first`, or a later block up to unit `y` if all between are equally wide. */
function blockTowards(y: number, first: number, rate: DemandRate, life: number): Block {
  const block = blockFrom(first, rate, life);
  if (dayOfMean(rate, first) < life) return block;
  // Skip ahead: beyond the stock that sells within its life there may be very many blocks.
  const size = block.last - first + 1;
  const skipped = size * Math.floor((y - first) / size);
  return { first: first + skipped, last: block.last + skipped };
}

/**
 * Expected unit-days of a stock of `y` units over its life: ∫ E[(y − D(t))⁺] dt from 0 to `life`, the
 * sum of E[min(T_k, life)] over k = 1 … y.
 */
export function expectedUnitDays(y: number, rate: DemandRate, life: number): number {
  if (y <= 0) return 0;
  if (!hasDemand(rate)) return y * life;
  if (rate.known) return knownUnitDays(y, rate, life);
  const start = certainlyUnsoldUntil(y, rate, life);
  const end = certainlySoldFrom(y, rate, life);
  let integral = y * start - meanUnitDays(rate, start);
  for (const span of smoothSpans(rate, start, end)) {
    const width = span.end - span.start;
    for (let k = 0; k < STOCK_POINTS.length; k += 1) {
      const point = STOCK_POINTS[k]!;
      const day = span.start + width * point.at * point.at;
      integral += 2 * width * point.at * point.weight * expectedLeftover(y, rate, day);
    }
  }
  return integral;
}

function knownUnitDays(y: number, rate: DemandRate, life: number): number {
  const sold = Math.min(y, meanOver(rate, life));
  let unitDays = (y - sold) * life;
  for (let unit = 1; unit <= sold; unit += 1) unitDays += dayOfMean(rate, unit);
  return unitDays;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Splits the days at the end of the season: quadrature across a kink would lose accuracy. */
function smoothSpans({ postSeasonFactor = 1 }: DemandRate, start: number, end: number): Span[] {
  if (postSeasonFactor === 1 || start >= SEASON_DAYS || end <= SEASON_DAYS) return [{ start, end }];
  return [
    { start, end: SEASON_DAYS },
    { start: SEASON_DAYS, end },
  ];
}

/** E[(y − D(days))⁺]: expected leftover of `y` units after `days`. */
export function expectedLeftover(y: number, rate: DemandRate, days: number): number {
  if (y <= 0) return 0;
  const left = y - meanOver(rate, days) + uncalibratedLoss(y, rate, days);
  return left > 0 ? left : 0;
}

const cdfScratch = new Scratch();

function fillWithinBlock(
  days: Float64Array,
  y: number,
  block: Block,
  { rate, life }: { readonly rate: DemandRate; readonly life: number },
): void {
  const start = certainlyUnsoldUntil(block.first, rate, life);
  const end = certainlySoldFrom(block.last + 1, rate, life);
  days.fill(start);
  const unsold = cdfScratch.column(days.length);
  for (const span of smoothSpans(rate, start, end)) {
    const width = span.end - span.start;
    for (let k = 0; k < UNIT_POINTS.length; k += 1) {
      const point = UNIT_POINTS[k]!;
      // Points are dense at the early days, where probabilities of slow movers change fastest.
      const day = span.start + width * point.at * point.at;
      const weight = 2 * width * point.at * point.weight;
      fillUncalibratedCdf(unsold, y - 1, rate, { days: day });
      for (let i = 0; i < days.length; i += 1) days[i] = days[i]! + weight * unsold[i]!;
    }
  }
}

/** A day by which demand stays below `y`, except with probability under 1e-8. */
function certainlyUnsoldUntil(y: number, rate: DemandRate, life: number): number {
  if (isSurelyBelow(y, rate, life)) return life;
  let low = 0;
  let high = Math.min(life, dayOfMean(rate, y));
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (isSurelyBelow(y, rate, middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** A day from which demand reaches `y`, except with probability of the same order; `life` at most. */
function certainlySoldFrom(y: number, rate: DemandRate, life: number): number {
  if (!isSurelyAbove(y, rate, life)) return life;
  let low = 0;
  let high = life;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (isSurelyAbove(y, rate, middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The days need not be exact, only safe: 2⁻¹² of the range is close enough. */
const HALVINGS = 12;

function isSurelyBelow(y: number, rate: DemandRate, day: number): boolean {
  const mean = meanOver(rate, day);
  const variance = varianceOver(rate, day);
  return mean + 6 * Math.sqrt(variance) + (10 * variance) / mean <= y - 1;
}

/** Lower tail of a gamma distribution of the same moments, by Wilson and Hilferty (1931). */
function isSurelyAbove(y: number, rate: DemandRate, day: number): boolean {
  const mean = meanOver(rate, day);
  const shape = (mean * mean) / varianceOver(rate, day);
  const cube = Math.max(0, 1 - 1 / (9 * shape) - 5.7 / (3 * Math.sqrt(shape)));
  return mean * cube * cube * cube >= y;
}
