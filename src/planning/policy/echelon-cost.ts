import { CountDemand } from '../probability/count-demand';
import { demandOf } from '../probability/demand-family';
import type { Distribution } from '../probability/distribution';
import { gaussLegendre } from '../probability/gauss-legendre';
import { normalDensity } from '../probability/normal';
import type { PolicyFamily } from './inventory-cost-rate';

/** Demand of all lead times so far is within so many standard deviations of its mean. */
const REACH = 9;

/** More points of a cost curve than these take many seconds. */
const MOST_POINTS = 12_000;
const MOST_WHOLE_POINTS = 40_000;

const PANEL = gaussLegendre(12);

/** Outside demand a unit of time, as all stages of a system see it. */
export interface SystemDemand {
  readonly family: PolicyFamily;
  readonly mean: number;
  readonly sd: number;
  /** The least standard deviation of a lead time's demand above 0: how finely curves must be told. */
  readonly grain: number;
}

/** The slope of a cost curve at points below its base stock, with the weight of each in a sum. */
interface Slopes {
  readonly at: Float64Array;
  /** Slope times weight. */
  readonly weighted: Float64Array;
}

/**
 * C(y), the expected cost rate of an echelon with stock y and of all stages below it, in money a unit
 * of time, held as its slopes below the base stock, where it is least. Below `start` the slope is the
 * same for all y. Between, the slopes are at Gauss–Legendre points, so that integrals over them are
 * exact to some twelve digits; or at every whole unit, where demand is Poisson.
 */
export class EchelonCost {
  private constructor(
    private readonly demand: SystemDemand,
    /** Lead time of this stage and all below it. */
    private readonly totalLeadTime: number,
    /** S, where the cost is least; of whole units the smallest of several. */
    readonly baseStock: number,
    /** C(S). */
    readonly minCost: number,
    private readonly start: number,
    private readonly slopeBelow: number,
    private readonly slopes: Slopes,
    private readonly slopeAt: (y: number) => number,
  ) {}

  /** The customer's end: backorders cost `penalty` a unit. */
  static ofBackorders(penalty: number, demand: SystemDemand): EchelonCost {
    const none = { at: new Float64Array(0), weighted: new Float64Array(0) };
    const slope = (y: number) => (y < 0 ? -penalty : 0);
    return new EchelonCost(demand, 0, 0, 0, 0, -penalty, none, slope);
  }

  /** The stage above, with this one as its customer; null where it would take too many points. */
  upstream(holdingCost: number, leadTime: number): EchelonCost | null {
    const { mean, sd, family, grain } = this.demand;
    const arriving = demandOf(family, mean * leadTime, sd * Math.sqrt(leadTime)) as Distribution;
    const totalLeadTime = this.totalLeadTime + leadTime;
    const totalSd = sd * Math.sqrt(totalLeadTime);
    const slopeAt = this.slopeAfter(holdingCost, arriving);
    const reach = mean * totalLeadTime - REACH * totalSd;
    const isWhole = family === 'poisson';
    const baseStock = isWhole
      ? leastWhole(slopeAt, this.baseStock + arriving.mean, totalSd)
      : zeroOf(slopeAt, reach, this.baseStock + arriving.mean, totalSd);
    const start = Math.min(baseStock, isWhole ? Math.max(0, Math.floor(reach)) : reach);
    const panels = Math.ceil((baseStock - start) / grain);
    const points = isWhole ? baseStock - start : PANEL.length * panels;
    if (!(points <= (isWhole ? MOST_WHOLE_POINTS : MOST_POINTS))) return null;
    const minCost =
      holdingCost * (baseStock - arriving.mean) + this.expectedAfter(baseStock, arriving);
    const slopes = isWhole
      ? wholeSlopes(slopeAt, start, baseStock)
      : panelSlopes(slopeAt, start, baseStock, panels);
    return new EchelonCost(
      this.demand,
      totalLeadTime,
      baseStock,
      minCost,
      start,
      this.slopeBelow + holdingCost,
      slopes,
      slopeAt,
    );
  }

  /** h + E[C′(min(S, y − D))], the slope of the cost of the stage above. */
  private slopeAfter(holdingCost: number, arriving: Distribution): (y: number) => number {
    const { at, weighted } = this.slopes;
    const { baseStock, start, slopeBelow, slopeAt } = this;
    if (arriving.sd === 0) {
      return (y) => {
        const left = y - arriving.mean;
        return holdingCost + (left < baseStock ? slopeAt(left) : 0);
      };
    }
    if (arriving instanceof CountDemand) {
      const { first, chances } = chancesOf(arriving);
      return (y) => {
        const shift = y - start - first;
        const last = Math.min(weighted.length - 1, shift);
        let sum = holdingCost + slopeBelow * arriving.survival(y - start);
        for (let k = Math.max(0, shift - chances.length + 1); k <= last; k += 1) {
          sum += weighted[k]! * chances[shift - k]!;
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

  /** E[C(min(S, y − D))] = C(S) − Σ C′(x)·P(D > y − x) over x below S; of whole units D ≥ y − x. */
  private expectedAfter(y: number, arriving: Distribution): number {
    const { at, weighted } = this.slopes;
    const offset = arriving instanceof CountDemand ? 1 : 0;
    let cost = this.minCost - this.slopeBelow * arriving.loss(y - this.start);
    for (let k = 0; k < at.length; k += 1) {
      cost -= weighted[k]! * arriving.survival(y - at[k]! - offset);
    }
    return cost;
  }
}

/** The chance of every count of demand that matters, from `first` on. */
function chancesOf(demand: CountDemand): { first: number; chances: Float64Array } {
  const reach = 40 + 12 * demand.sd;
  const first = Math.max(0, Math.floor(demand.mean - reach));
  const count = Math.ceil(demand.mean + reach) - first + 1;
  return { first, chances: Float64Array.from({ length: count }, (_, i) => demand.mass(first + i)) };
}

/** The least whole y from which one unit more costs more, found outwards from a guess. */
function leastWhole(slopeAt: (y: number) => number, guess: number, spread: number): number {
  let high = Math.max(0, Math.ceil(guess));
  let step = Math.max(1, Math.ceil(spread));
  while (slopeAt(high) < 0) {
    high += step;
    step *= 2;
  }
  // No stock below 0 is ever best: there every unit more is one backorder less.
  let low = -1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (slopeAt(middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}

const MOST_HALVINGS = 200;

/** Where a slope that rises from below 0 to above it crosses 0, to the last digits. */
function zeroOf(slopeAt: (y: number) => number, from: number, to: number, spread: number): number {
  let low = from;
  let high = Math.max(from, to);
  let step = spread > 0 ? spread : Math.max(1, Math.abs(to));
  while (slopeAt(low) >= 0) low -= step;
  while (slopeAt(high) < 0) {
    high += step;
    step *= 2;
  }
  for (let i = 0; i < MOST_HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (slopeAt(middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}

function wholeSlopes(slopeAt: (y: number) => number, start: number, end: number): Slopes {
  const at = Float64Array.from({ length: end - start }, (_, k) => start + k);
  return { at, weighted: at.map(slopeAt) };
}

function panelSlopes(
  slopeAt: (y: number) => number,
  start: number,
  end: number,
  panels: number,
): Slopes {
  const at = new Float64Array(panels * PANEL.length);
  const weighted = new Float64Array(at.length);
  const width = (end - start) / Math.max(1, panels);
  for (let k = 0; k < at.length; k += 1) {
    const point = PANEL[k % PANEL.length]!;
    at[k] = start + (Math.floor(k / PANEL.length) + point.at) * width;
    weighted[k] = slopeAt(at[k]!) * point.weight * width;
  }
  return { at, weighted };
}
