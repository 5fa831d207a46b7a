import {
  dayOfMean,
  meanOver,
  meanUnitDays,
  SEASON_DAYS,
  varianceOver,
  type DemandRate,
} from '../demand/demand-rate';
import { countLoss, fillCountCdf } from '../probability/count-distribution';
import { gaussLegendre } from '../probability/gauss-legendre';
import { Scratch } from '../base/scratch';

/**
 * How long stock waits. T_y is the day on which the y-th unit is sold; a unit that is not sold by
 * the end of its life waits that long. P(T_y > t) = P(D(t) < y), so every figure here is an
 * integral over time, taken where the integrand is neither 0 nor 1.
 *
 * Error of the quadrature: under 1e-4 of the unit's life, held by a test against a dense one.
 */

/** A unit's chance of waiting falls steeply somewhere; the stock it is part of runs down smoothly. */
const WAIT_POINTS = gaussLegendre(16);
const STOCK_POINTS = gaussLegendre(10);

const SMALLEST_BLOCK = 24;

/** Fills `wait[i]` with E[min(T_y, life)] in days, for y = first + i; 0 for y ≤ 0. */
export function fillExpectedTimeToSale(
  wait: Float64Array,
  first: number,
  rate: DemandRate,
  life: number,
): void {
  let i = 0;
  for (; i < wait.length && first + i <= 0; i += 1) wait[i] = 0;
  if (rate.mean <= 0) {
    wait.fill(life, i);
    return;
  }
  let block = blockFrom(1, rate, life);
  while (i < wait.length) {
    const y = first + i;
    while (block.last < y) block = blockTowards(y, block.last + 1, rate, life);
    const count = Math.min(wait.length - i, block.last - y + 1);
    fillWithin(block, wait.subarray(i, i + count), y, rate, life);
    i += count;
  }
}

/** Units that share one set of quadrature points, as their waits overlap. */
interface Block {
  readonly first: number;
  readonly last: number;
}

/** Blocks follow from the position alone, so that a unit's wait does not depend on who asks. */
function blockFrom(first: number, rate: DemandRate, life: number): Block {
  const reach = Math.min(life, dayOfMean(rate, first));
  const sd = Math.sqrt(varianceOver(rate, reach));
  return { first, last: first - 1 + Math.max(SMALLEST_BLOCK, Math.floor(3 * sd)) };
}

/** The block that begins with `first`, or one between it and unit `y` where all on the way are alike. */
function blockTowards(y: number, first: number, rate: DemandRate, life: number): Block {
  const block = blockFrom(first, rate, life);
  if (dayOfMean(rate, first) < life) return block;
  // A stock that outlives its life many times over would take as long to walk through.
  const size = block.last - first + 1;
  const passed = size * Math.floor((y - first) / size);
  return { first: first + passed, last: block.last + passed };
}

/**
 * E∫(y − D(t))⁺dt from 0 to `life`, in unit-days: the stock that `y` units are expected to make up
 * over their life, which is the sum of E[min(T_k, life)] over the units k = 1 … y.
 */
export function expectedUnitDays(y: number, rate: DemandRate, life: number): number {
  if (y <= 0) return 0;
  if (rate.mean <= 0) return y * life;
  const start = lastDayWithout(y, rate, life);
  const end = firstDayBeyond(y, rate, life);
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

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Days in parts in which demand keeps its pace: a quadrature across a bend would be too coarse. */
function smoothSpans({ postSeasonFactor = 1 }: DemandRate, start: number, end: number): Span[] {
  if (postSeasonFactor === 1 || start >= SEASON_DAYS || end <= SEASON_DAYS) return [{ start, end }];
  return [
    { start, end: SEASON_DAYS },
    { start: SEASON_DAYS, end },
  ];
}

/** E[(y − D(days))⁺]: units of `y` that are still there after `days`. */
export function expectedLeftover(y: number, rate: DemandRate, days: number): number {
  if (y <= 0) return 0;
  const mean = meanOver(rate, days);
  const left = y - mean + countLoss(y, mean, varianceOver(rate, days));
  return left > 0 ? left : 0;
}

const cdfScratch = new Scratch();

function fillWithin(
  block: Block,
  wait: Float64Array,
  y: number,
  rate: DemandRate,
  life: number,
): void {
  const start = lastDayWithout(block.first, rate, life);
  const end = firstDayBeyond(block.last + 1, rate, life);
  wait.fill(start);
  const chances = cdfScratch.column(wait.length);
  for (const span of smoothSpans(rate, start, end)) {
    const width = span.end - span.start;
    for (let k = 0; k < WAIT_POINTS.length; k += 1) {
      const point = WAIT_POINTS[k]!;
      // Points crowd towards the early days, where slow movers' chances change fastest.
      const day = span.start + width * point.at * point.at;
      const weight = 2 * width * point.at * point.weight;
      fillCountCdf(chances, y - 1, meanOver(rate, day), varianceOver(rate, day));
      for (let i = 0; i < wait.length; i += 1) wait[i] = wait[i]! + weight * chances[i]!;
    }
  }
}

/** A day up to which fewer than `y` units are demanded, but for a chance under 1e-8. */
function lastDayWithout(y: number, rate: DemandRate, life: number): number {
  if (isSurelyBelow(y, rate, life)) return life;
  let within = 0;
  let beyond = Math.min(life, dayOfMean(rate, y));
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (within + beyond) / 2;
    if (isSurelyBelow(y, rate, middle)) within = middle;
    else beyond = middle;
  }
  return within;
}

/** A day from which `y` units are demanded, but for a chance of the same order; `life` at the most. */
function firstDayBeyond(y: number, rate: DemandRate, life: number): number {
  if (!isSurelyAbove(y, rate, life)) return life;
  let within = 0;
  let beyond = life;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (within + beyond) / 2;
    if (isSurelyAbove(y, rate, middle)) beyond = middle;
    else within = middle;
  }
  return beyond;
}

/** The days need not be exact, only on the safe side: 2⁻¹² of the range is near enough. */
const HALVINGS = 12;

function isSurelyBelow(y: number, rate: DemandRate, day: number): boolean {
  const mean = meanOver(rate, day);
  const variance = varianceOver(rate, day);
  return mean + 6 * Math.sqrt(variance) + (10 * variance) / mean <= y - 1;
}

/** By Wilson and Hilferty's cube: the lower tail of a gamma distribution of the same shape. */
function isSurelyAbove(y: number, rate: DemandRate, day: number): boolean {
  const mean = meanOver(rate, day);
  const shape = (mean * mean) / varianceOver(rate, day);
  const cube = Math.max(0, 1 - 1 / (9 * shape) - 5.7 / (3 * Math.sqrt(shape)));
  return mean * cube * cube * cube >= y;
}
