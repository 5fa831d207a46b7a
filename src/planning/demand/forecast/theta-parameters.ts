import { minimizeInInterval } from './golden-section-search';

/** The parameters of a Theta model. */
export interface ThetaParameters {
  /** α, the smoothing constant of the level. */
  readonly smoothing: number;
  /** ℓ₀, the level before the first value. */
  readonly levelStart: number;
  /** 1 − 1/θ, the weight of the line: 0 is simple exponential smoothing, ½ the Theta method. */
  readonly lineWeight: number;
}

/** A series with its trend line as known before each value. */
export interface ThetaSeries {
  readonly values: Float64Array;
  readonly intercept: Float64Array;
  readonly slope: Float64Array;
}

/** The bounds of α in the published models. */
const MIN_SMOOTHING = 0.1;
const MAX_SMOOTHING = 0.99;
/** θ goes to infinity as the weight goes to 1. */
const MAX_LINE_WEIGHT = 0.999;
const GRID = 8;
const SECTIONS = 12;
/** With fewer values the line would follow noise, and has no weight. */
const MIN_VALUES_FOR_WEIGHT = 6;

/**
 * Least squares estimation of a Theta model. The sum of squared errors one step ahead is minimised
 * over α alone, by a grid and golden-section search: for a given α the forecasts are linear in ℓ₀ and
 * 1 − 1/θ, whose best values follow in closed form.
 *
 * @param lineWeight given, or null to have it estimated
 */
export function thetaParameters(series: ThetaSeries, lineWeight: number | null): ThetaParameters {
  const { values } = series;
  if (values.length < 3) return { smoothing: 0.5, levelStart: values[0]!, lineWeight: 0 };
  const weight = values.length < MIN_VALUES_FOR_WEIGHT ? 0 : lineWeight;
  const solution: LinearParameters = { levelStart: 0, lineWeight: 0 };
  const costAt = (smoothing: number) => squaredError(series, smoothing, weight, solution);
  const smoothing = minimizeInInterval(costAt, {
    from: MIN_SMOOTHING,
    to: MAX_SMOOTHING,
    grid: GRID,
    sections: SECTIONS,
  });
  costAt(smoothing);
  return { smoothing, ...solution };
}

interface LinearParameters {
  levelStart: number;
  lineWeight: number;
}

/** The squared error for a given α at the best ℓ₀ and weight, which are written to `solution`. */
function squaredError(
  { values, intercept, slope }: ThetaSeries,
  smoothing: number,
  givenWeight: number | null,
  solution: LinearParameters,
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
    const error = values[t]! - level;
    yy += error * error;
    yl += error * decay;
    yx += error * x;
    ll += decay * decay;
    lx += decay * x;
    xx += x * x;
    level += smoothing * error;
    decay = next;
  }
  let weight = givenWeight ?? 0;
  const determinant = ll * xx - lx * lx;
  if (givenWeight === null && determinant > 1e-12 * ll * xx) {
    const best = (ll * yx - lx * yl) / determinant;
    weight = Math.min(MAX_LINE_WEIGHT, Math.max(0, best));
  }
  const start = (yl - weight * lx) / ll;
  solution.lineWeight = weight;
  solution.levelStart = start;
  const withoutLine = yy - 2 * start * yl + start * start * ll;
  return withoutLine + weight * (weight * xx + 2 * start * lx - 2 * yx);
}
