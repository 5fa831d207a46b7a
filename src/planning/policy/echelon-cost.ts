import { CountDemand } from '../probability/count-demand';
import { demandOf } from '../probability/demand-family';
import type { Distribution } from '../probability/distribution';
import { gaussLegendre } from '../probability/gauss-legendre';
import { normalDensity } from '../probability/normal';
import type { PolicyFamily } from './policy-problem';
import { minimizingInteger, rootOfIncreasing } from './slope-root';

/** Lead-time demand is truncated at this many standard deviations from its mean. */
const TRUNCATION = 9;

/** More points in a cost curve would take many seconds. */
const MAX_POINTS = 12_000;
const MAX_DISCRETE_POINTS = 40_000;

const PANEL = gaussLegendre(12);

/** External demand per unit of time, common to all stages of a system. */
export interface SystemDemand {
  readonly family: PolicyFamily;
  readonly mean: number;
  readonly sd: number;
  /** The smallest positive standard deviation of a stage's lead-time demand: the width of a panel. */
  readonly resolution: number;
}

/** The slope of a cost curve at points below the base stock, times the quadrature weight of each. */
interface Slopes {
  readonly at: Float64Array;
  readonly weighted: Float64Array;
}

interface EchelonCurve {
  readonly demand: SystemDemand;
  /** Lead time of this stage and all stages downstream. */
  readonly totalLeadTime: number;
  readonly baseStock: number;
  readonly minCost: number;
  /** Below this stock the slope is constant, `slopeBelow`. */
  readonly start: number;
  readonly slopeBelow: number;
  readonly slopes: Slopes;
  readonly slopeAt: (y: number) => number;
}

/**
 * The cost function C(y) of one echelon in the decomposition of Clark and Scarf: the expected cost per
 * unit of time of a stage and all stages downstream, if the echelon stock is y. `upstream` computes
 * the function of the next stage up from it: h·(y − E[D]) + E[C(min(S, y − D))], where S minimizes C.
 * A function is stored as its slopes below S. For Poisson demand these are at all whole units, and
 * the sums are exact. For normal demand they are at Gauss–Legendre points, and the integrals are
 * accurate to about twelve digits.
 *
 * Source: A. Clark and H. Scarf, "Optimal policies for a multi-echelon inventory problem", Management
 * Science 6, 1960; F. Chen and Y.-S. Zheng, "Lower bounds for multi-echelon stochastic inventory
 * systems", Management Science 40, 1994.
 */
export class EchelonCost {
  private constructor(private readonly curve: EchelonCurve) {}

  /** S, the echelon base-stock level: the minimizer of C, the smallest of several for whole units. */
  get baseStock(): number {
    return this.curve.baseStock;
  }

  /** C(S), money per unit of time. */
  get minCost(): number {
    return this.curve.minCost;
  }

  /** C₀(y) = penalty·y⁻, the backorder cost at the customer; `penalty` in money per unit and unit of time. */
  static ofBackorders(penalty: number, demand: SystemDemand): EchelonCost {
    return new EchelonCost({
      demand,
      totalLeadTime: 0,
      baseStock: 0,
      minCost: 0,
      start: 0,
      slopeBelow: -penalty,
      slopes: { at: new Float64Array(0), weighted: new Float64Array(0) },
      slopeAt: (y) => (y < 0 ? -penalty : 0),
    });
  }

  /**
   * The cost function of the next stage upstream; null if it would need too many points.
   *
   * @param holdingCost h, echelon holding cost of that stage, money per unit and unit of time
   * @param leadTime from that stage to this one, in units of time
   */
  upstream(holdingCost: number, leadTime: number): EchelonCost | null {
    const { demand, baseStock: customerBaseStock, slopeBelow } = this.curve;
    const { mean, sd, family, resolution } = demand;
    const arriving = demandOf(family, mean * leadTime, sd * Math.sqrt(leadTime)) as Distribution;
    const totalLeadTime = this.curve.totalLeadTime + leadTime;
    const totalSd = sd * Math.sqrt(totalLeadTime);
    const slopeAt = this.upstreamSlope(holdingCost, arriving);
    const lower = mean * totalLeadTime - TRUNCATION * totalSd;
    const isDiscrete = family === 'poisson';
    const guess = customerBaseStock + arriving.mean;
    const baseStock = isDiscrete
      ? minimizingInteger(slopeAt, guess, totalSd)
      : rootOfIncreasing(slopeAt, { from: lower, to: guess }, totalSd);
    const start = Math.min(baseStock, isDiscrete ? Math.max(0, Math.floor(lower)) : lower);
    const panels = Math.ceil((baseStock - start) / resolution);
    const points = isDiscrete ? baseStock - start : PANEL.length * panels;
    if (!(points <= (isDiscrete ? MAX_DISCRETE_POINTS : MAX_POINTS))) return null;
    return new EchelonCost({
      demand,
      totalLeadTime,
      baseStock,
      minCost: holdingCost * (baseStock - arriving.mean) + this.expectedAfter(baseStock, arriving),
      start,
      slopeBelow: slopeBelow + holdingCost,
      slopes: isDiscrete
        ? discreteSlopes(slopeAt, start, baseStock)
        : panelSlopes(slopeAt, { from: start, to: baseStock }, panels),
      slopeAt,
    });
  }

  /** h + E[C′(min(S, y − D))], the slope of the cost function of the next stage upstream. */
  private upstreamSlope(holdingCost: number, arriving: Distribution): (y: number) => number {
    const { baseStock, start, slopeBelow, slopeAt, slopes } = this.curve;
    const { at, weighted } = slopes;
    if (arriving.sd === 0) {
      return (y) => {
        const remaining = y - arriving.mean;
        return holdingCost + (remaining < baseStock ? slopeAt(remaining) : 0);
      };
    }
    if (arriving instanceof CountDemand) {
      const { first, probabilities } = probabilitiesOf(arriving);
      return (y) => {
        const shift = y - start - first;
        const last = Math.min(weighted.length - 1, shift);
        let sum = holdingCost + slopeBelow * arriving.survival(y - start);
        for (let k = Math.max(0, shift - probabilities.length + 1); k <= last; k += 1) {
          sum += weighted[k]! * probabilities[shift - k]!;
        }
        return sum;
      };
    }
    const { mean, sd } = arriving;
    return (y) => {
      let sum = 0;
      for (let k = 0; k < at.length; k += 1) {
        sum += weighted[k]! * normalDensity((y - at[k]! - mean) / sd);
      }
      return holdingCost + slopeBelow * arriving.survival(y - start) + sum / sd;
    };
  }

  /** E[C(min(S, y − D))] = C(S) − Σ C′(x)·P(D > y − x) over x below S; P(D ≥ y − x) for whole units. */
  private expectedAfter(y: number, arriving: Distribution): number {
    const { minCost, slopeBelow, start, slopes } = this.curve;
    const { at, weighted } = slopes;
    const offset = arriving instanceof CountDemand ? 1 : 0;
    let cost = minCost - slopeBelow * arriving.loss(y - start);
    for (let k = 0; k < at.length; k += 1) {
      cost -= weighted[k]! * arriving.survival(y - at[k]! - offset);
    }
    return cost;
  }
}

/** The probabilities of all relevant counts of demand, from `first` on. */
function probabilitiesOf(demand: CountDemand): { first: number; probabilities: Float64Array } {
  const reach = 40 + 12 * demand.sd;
  const first = Math.max(0, Math.floor(demand.mean - reach));
  const length = Math.ceil(demand.mean + reach) - first + 1;
  const probabilities = Float64Array.from({ length }, (_, i) => demand.mass(first + i));
  return { first, probabilities };
}

function discreteSlopes(slopeAt: (y: number) => number, start: number, end: number): Slopes {
  const at = Float64Array.from({ length: end - start }, (_, k) => start + k);
  return { at, weighted: at.map(slopeAt) };
}

function panelSlopes(
  slopeAt: (y: number) => number,
  { from, to }: { readonly from: number; readonly to: number },
  panels: number,
): Slopes {
  const at = new Float64Array(panels * PANEL.length);
  const weighted = new Float64Array(at.length);
  const width = (to - from) / Math.max(1, panels);
  for (let k = 0; k < at.length; k += 1) {
    const point = PANEL[k % PANEL.length]!;
    at[k] = from + (Math.floor(k / PANEL.length) + point.at) * width;
    weighted[k] = slopeAt(at[k]!) * point.weight * width;
  }
  return { at, weighted };
}
