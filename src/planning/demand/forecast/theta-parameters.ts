import { minimizeInInterval } from './golden-section-search';

/** The parameters of a Theta model. */
export interface ThetaParameters {
  /** α, how far the level follows a value. */
  readonly smoothing: number;
  /** ℓ₀, the level before the first value. */
  readonly levelStart: number;
  /** 1 − 1/θ, how much the line counts: 0 leaves simple exponential smoothing, ½ is the Theta method. */
  readonly lineWeight: number;
}

/** The bounds of α that the authors of the models set. */
const MIN_SMOOTHING = 0.1;
const MAX_SMOOTHING = 0.99;
/** θ goes to infinity as the weight goes to 1. */
const MAX_LINE_WEIGHT = 0.999;
const GRID = 8;
const SECTIONS = 12;
/** With fewer values the line counts for nothing: it would follow noise. */
const MIN_VALUES_FOR_WEIGHT = 6;

/**
 * The parameters of least squared error one step ahead. The error is searched in α alone: for a
 * given α the forecasts are linear in ℓ₀ and in 1 − 1/θ, so that these follow by least squares.
 *
 * @param intercept of the line as known before each value
 * @param slope of the line as known before each value
 * @param lineWeight given, or null to have it optimised
 */
export function thetaParameters(
  values: Float64Array,
  intercept: Float64Array,
  slope: Float64Array,
  lineWeight: number | null,
): ThetaParameters {
  const weight = values.length < MIN_VALUES_FOR_WEIGHT ? 0 : lineWeight;
  if (values.length < 3) return { smoothing: 0.5, levelStart: values[0]!, lineWeight: 0 };
  const found: Found = { levelStart: 0, lineWeight: 0 };
  const costAt = (smoothing: number) => errorAt(values, intercept, slope, smoothing, weight, found);
  const smoothing = minimizeInInterval(costAt, MIN_SMOOTHING, MAX_SMOOTHING, GRID, SECTIONS);
  costAt(smoothing);
  return { smoothing, ...found };
}

interface Found {
  levelStart: number;
  lineWeight: number;
}

/** The squared error for a given α at the best ℓ₀ and weight, which it leaves in `found`. */
function errorAt(
  values: Float64Array,
  intercept: Float64Array,
  slope: Float64Array,
  smoothing: number,
  givenWeight: number | null,
  found: Found,
): number {
  const keep = 1 - smoothing;
  const inverse = 1 / smoothing;
  let level = smoothing * values[0]!;
  let decay = keep;
  let yy = 0;
  let yl = 0;
  let yx = 0;
  let ll = 0;
  let lx = 0;
  let xx = 0;
  for (let t = 1; t < values.length; t += 1) {
    const next = decay * keep;
    const x = decay * intercept[t]! + (1 - next) * inverse * slope[t]!;
    const rest = values[t]! - level;
    yy += rest * rest;
    yl += rest * decay;
    yx += rest * x;
    ll += decay * decay;
    lx += decay * x;
    xx += x * x;
    level += smoothing * rest;
    decay = next;
  }
  let weight = givenWeight ?? 0;
  const determinant = ll * xx - lx * lx;
  if (givenWeight === null && determinant > 1e-12 * ll * xx) {
    const best = (ll * yx - lx * yl) / determinant;
    weight = Math.min(MAX_LINE_WEIGHT, Math.max(0, best));
  }
  const start = (yl - weight * lx) / ll;
  found.lineWeight = weight;
  found.levelStart = start;
  const withoutLine = yy - 2 * start * yl + start * start * ll;
  return withoutLine + weight * (weight * xx + 2 * start * lx - 2 * yx);
}
