import type { Network } from '../network/network';
import { productRanges, type ProductRange } from '../network/product-ranges';

/** What one would expect a position to sell who only knew its product and its location. */
export interface MultiplicativeMeans {
  /** Units a day, one a position; 0 where the product sells nowhere. */
  readonly mean: Float64Array;
  /** Squared coefficient of variation of positions around that, beyond chance. */
  readonly heterogeneity: number;
}

/** Positions differ at least this much from what their product and location say. */
const MIN_HETEROGENEITY = 0.05;
/** No prior knowledge where no product sells at two locations: means spread as much as their size. */
const DEFAULT_HETEROGENEITY = 1;
const ROUNDS = 6;

/**
 * A product's mean a location times how much a location sells of what it keeps, compared with others:
 * mᵢⱼ = pᵢ·qⱼ, fitted in turn until neither changes much. The factor of a location is drawn towards 1 by as
 * much as chance, and its products' own ways, may have made it; with one product it is 1.
 *
 * Source: the multiplicative model of a two-way table, L. Goodman, Journal of the American Statistical
 * Association 63, 1968; drawing in and the spread by the method of moments, R. DerSimonian and
 * N. Laird, "Meta-analysis in clinical trials", Controlled Clinical Trials 7, 1986.
 *
 * Each step goes through all positions once.
 *
 * @param levels units a day that each position is known to sell; NaN where nothing is known
 * @param days of history, one a position
 * @param burst variance-to-mean ratio of each product
 */
export function* multiplicativeMeans(
  network: Network,
  levels: Float64Array,
  days: Float64Array,
  burst: Float64Array,
): Generator<void, MultiplicativeMeans, void> {
  const { positions } = network;
  const ranges = productRanges(positions);
  const factors = new Float64Array(network.locations.length).fill(1);
  const mean = new Float64Array(positions.count);
  let spread = DEFAULT_HETEROGENEITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const range of ranges) fitProduct(network, levels, factors, range, mean);
    yield;
    const noise = (p: number) => burst[positions.product[p]!]! / (days[p]! * mean[p]!);
    spread = heterogeneityAround(ranges, levels, mean, noise, spread);
    yield;
    if (round < ROUNDS - 1) fitLocations(network, levels, mean, noise, spread, factors);
    yield;
  }
  return { mean, heterogeneity: spread };
}

function fitProduct(
  network: Network,
  levels: Float64Array,
  factors: Float64Array,
  { start, end }: ProductRange,
  mean: Float64Array,
): void {
  const { location } = network.positions;
  let sold = 0;
  let sizes = 0;
  for (let p = start; p < end; p += 1) {
    if (Number.isNaN(levels[p]!)) continue;
    sold += levels[p]!;
    sizes += factors[location[p]!]!;
  }
  const atSizeOne = sizes > 0 ? sold / sizes : 0;
  for (let p = start; p < end; p += 1) mean[p] = atSizeOne * factors[location[p]!]!;
}

/** Whether a position tells how it differs from what is usual. */
function isKnown(
  levels: Float64Array,
  mean: Float64Array,
  noise: (p: number) => number,
  p: number,
): boolean {
  return levels[p]! >= 0 && mean[p]! > 0 && noise(p) < Infinity;
}

function heterogeneityAround(
  ranges: readonly ProductRange[],
  levels: Float64Array,
  mean: Float64Array,
  noise: (p: number) => number,
  spread: number,
): number {
  let sum = 0;
  let weights = 0;
  for (const { start, end } of ranges) {
    let known = 0;
    for (let p = start; p < end; p += 1) if (isKnown(levels, mean, noise, p)) known += 1;
    if (known < 2) continue;
    for (let p = start; p < end; p += 1) {
      if (!isKnown(levels, mean, noise, p)) continue;
      const weight = 1 / (spread + noise(p)) ** 2;
      const square = ((levels[p]! / mean[p]! - 1) ** 2 * known) / (known - 1);
      sum += weight * (square - noise(p));
      weights += weight;
    }
  }
  return weights > 0 ? Math.max(MIN_HETEROGENEITY, sum / weights) : DEFAULT_HETEROGENEITY;
}

function fitLocations(
  { positions }: Network,
  levels: Float64Array,
  mean: Float64Array,
  noise: (p: number) => number,
  spread: number,
  factors: Float64Array,
): void {
  const certainties = new Float64Array(factors.length);
  const ratios = new Float64Array(factors.length);
  for (let p = 0; p < positions.count; p += 1) {
    if (!isKnown(levels, mean, noise, p)) continue;
    const weight = 1 / (spread + noise(p));
    certainties[positions.location[p]!]! += weight;
    ratios[positions.location[p]!]! += (weight * levels[p]!) / mean[p]!;
  }
  let known = 0;
  let centre = 0;
  for (let l = 0; l < factors.length; l += 1) {
    if (certainties[l] === 0) continue;
    ratios[l]! *= factors[l]! / certainties[l]!;
    known += 1;
    centre += ratios[l]!;
  }
  centre /= known;
  let between = 0;
  for (let l = 0; l < factors.length; l += 1) {
    if (certainties[l] === 0) continue;
    between += ((ratios[l]! / centre - 1) ** 2 * known) / (known - 1) - 1 / certainties[l]!;
  }
  const variance = Math.max(0, between / known);
  for (let l = 0; l < factors.length; l += 1) {
    const share =
      variance > 0 && certainties[l]! > 0 ? variance / (variance + 1 / certainties[l]!) : 0;
    factors[l] = share === 0 ? 1 : 1 + share * (ratios[l]! / centre - 1);
  }
}
