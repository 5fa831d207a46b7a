import type { Network } from '../network/network';
import { productRanges, type ProductRange } from '../network/product-ranges';

/** The fit of a two-way table of products and locations. */
export interface MultiplicativeMeans {
  /** Expected units a day, one a position; 0 where the product sells nowhere. */
  readonly mean: Float64Array;
  /** Squared coefficient of variation of positions around these means, beyond sampling error. */
  readonly heterogeneity: number;
}

const MIN_HETEROGENEITY = 0.05;
/** Without a product that sells at two locations: a standard deviation equal to the mean. */
const DEFAULT_HETEROGENEITY = 1;
const ROUNDS = 6;

/**
 * Row-column means: the mean of a product at a location is a product effect times a location effect,
 * mᵢⱼ = pᵢ·qⱼ, fitted in turn. Location effects average 1 and are shrunk towards it by the share of
 * their variance that sampling error and heterogeneity explain; with one product they are 1.
 *
 * Source: the multiplicative model of a two-way table, L. Goodman, Journal of the American Statistical
 * Association 63, 1968; shrinkage and heterogeneity by the method of moments, R. DerSimonian and
 * N. Laird, "Meta-analysis in clinical trials", Controlled Clinical Trials 7, 1986.
 *
 * Each step goes through all positions once.
 *
 * @param levels units a day of each position by its own data; NaN where unknown
 * @param days of history, one a position
 * @param indexOfDispersion of each product
 */
export function* multiplicativeMeans(
  network: Network,
  levels: Float64Array,
  days: Float64Array,
  indexOfDispersion: Float64Array,
): Generator<void, MultiplicativeMeans, void> {
  const fit = new TwoWayFit(network, levels, days, indexOfDispersion);
  for (let round = 0; round < ROUNDS; round += 1) {
    fit.fitProducts();
    yield;
    fit.fitHeterogeneity();
    yield;
    if (round < ROUNDS - 1) fit.fitLocations();
    yield;
  }
  return { mean: fit.mean, heterogeneity: fit.heterogeneity };
}

class TwoWayFit {
  readonly mean: Float64Array;
  heterogeneity = DEFAULT_HETEROGENEITY;
  private readonly ranges: readonly ProductRange[];
  private readonly locationEffects: Float64Array;

  constructor(
    private readonly network: Network,
    private readonly levels: Float64Array,
    private readonly days: Float64Array,
    private readonly indexOfDispersion: Float64Array,
  ) {
    this.ranges = productRanges(network.positions);
    this.locationEffects = new Float64Array(network.locations.length).fill(1);
    this.mean = new Float64Array(network.positions.count);
  }

  /** Fits product effects to given location effects. */
  fitProducts(): void {
    const { levels, mean, locationEffects } = this;
    const { location } = this.network.positions;
    for (const { start, end } of this.ranges) {
      let level = 0;
      let effects = 0;
      for (let p = start; p < end; p += 1) {
        if (Number.isNaN(levels[p]!)) continue;
        level += levels[p]!;
        effects += locationEffects[location[p]!]!;
      }
      const productEffect = effects > 0 ? level / effects : 0;
      for (let p = start; p < end; p += 1) mean[p] = productEffect * locationEffects[location[p]!]!;
    }
  }

  /** Moment estimate of the heterogeneity, with inverse-variance weights by the last estimate. */
  fitHeterogeneity(): void {
    let sum = 0;
    let weights = 0;
    for (const { start, end } of this.ranges) {
      let known = 0;
      for (let p = start; p < end; p += 1) if (this.isKnown(p)) known += 1;
      if (known < 2) continue;
      for (let p = start; p < end; p += 1) {
        if (!this.isKnown(p)) continue;
        const samplingVariance = this.samplingVariance(p);
        const weight = 1 / (this.heterogeneity + samplingVariance) ** 2;
        const square = ((this.levels[p]! / this.mean[p]! - 1) ** 2 * known) / (known - 1);
        sum += weight * (square - samplingVariance);
        weights += weight;
      }
    }
    this.heterogeneity =
      weights > 0 ? Math.max(MIN_HETEROGENEITY, sum / weights) : DEFAULT_HETEROGENEITY;
  }

  /** Fits location effects to given product effects, then shrinks them towards 1. */
  fitLocations(): void {
    const { levels, mean, heterogeneity, locationEffects: effects } = this;
    const { positions } = this.network;
    const precisions = new Float64Array(effects.length);
    const ratios = new Float64Array(effects.length);
    for (let p = 0; p < positions.count; p += 1) {
      if (!this.isKnown(p)) continue;
      const weight = 1 / (heterogeneity + this.samplingVariance(p));
      precisions[positions.location[p]!]! += weight;
      ratios[positions.location[p]!]! += (weight * levels[p]!) / mean[p]!;
    }
    let known = 0;
    let centre = 0;
    for (let l = 0; l < effects.length; l += 1) {
      if (precisions[l] === 0) continue;
      ratios[l]! *= effects[l]! / precisions[l]!;
      known += 1;
      centre += ratios[l]!;
    }
    centre /= known;
    let between = 0;
    for (let l = 0; l < effects.length; l += 1) {
      if (precisions[l] === 0) continue;
      between += ((ratios[l]! / centre - 1) ** 2 * known) / (known - 1) - 1 / precisions[l]!;
    }
    const variance = Math.max(0, between / known);
    for (let l = 0; l < effects.length; l += 1) {
      const weight =
        variance > 0 && precisions[l]! > 0 ? variance / (variance + 1 / precisions[l]!) : 0;
      effects[l] = weight === 0 ? 1 : 1 + weight * (ratios[l]! / centre - 1);
    }
  }

  /** Squared coefficient of variation of a position's level by sampling error alone. */
  private samplingVariance(p: number): number {
    const product = this.network.positions.product[p]!;
    return this.indexOfDispersion[product]! / (this.days[p]! * this.mean[p]!);
  }

  /** Whether a position has data to compare with its expected mean. */
  private isKnown(p: number): boolean {
    return this.levels[p]! >= 0 && this.mean[p]! > 0 && this.samplingVariance(p) < Infinity;
  }
}
