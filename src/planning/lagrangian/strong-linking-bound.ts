import type { ProductPlan } from '../rebalance/product-plan';
import type { CoupledProblem, CoupledProduct } from './coupled-product';
import type { LagrangeMultipliers, Multipliers } from './lagrange-multipliers';
import type { SubproblemCache } from './subproblem-cache';
import { LimitUsage } from './limit-usage';
import type { LinePrices } from './line-terms';
import type { FixedCostAllocation } from './fixed-cost-allocation';
import { solveSubproblem } from './solve-subproblem';

/** Nodes of branch and bound for one product: its allocated costs are line costs, which only branching counts in full. */
const NODE_LIMIT = 100;
const FIRST_STEP = 0.5;
/** After so many passes the step size is half the first one. */
const PASSES_TO_HALVE = 8;
/** Step size of the multipliers as a share of that of the fractions: they are good to begin with. */
const MULTIPLIER_STEP = 0.5;
const MAX_PASSES = 32;
/** More packs than any line carries. */
const FULL = 2 ** 30;

/** Multipliers and an allocation of fixed costs at which a bound was found. */
export interface StrongLinkingMultipliers {
  readonly multipliers: Multipliers;
  /** By product and line. */
  readonly fractions: readonly Float64Array[];
}

/** The pass of the lowest bound so far. */
interface BestPass extends StrongLinkingMultipliers {
  readonly prices: readonly LinePrices[];
  readonly plans: readonly ProductPlan[];
}

/**
 * Bounds what any plan saves with the strong linking x <= m y of each line to its lane: a line that
 * is used pays its whole allocated part of the shipment, even for one pack. The weak linking of
 * `FixedCostAllocation` charges it by pack. All users of a lane together still pay no more than the
 * shipment costs, so the bound is valid, and it is at least as tight. The price is that each
 * subproblem becomes a fixed-charge problem, which needs branch and bound. Subgradient steps move
 * the fractions towards the lines that are used.
 *
 * Source: T. Magnanti and R. Wong, "Network design and transportation planning: models and
 * algorithms", Transportation Science 18, 1984, on strong and weak linking constraints.
 */
export class StrongLinkingBound {
  /** The lowest bound so far: no plan saves more. */
  savingUpperBound = Infinity;

  private best: BestPass | null = null;
  /** By product and line, `FULL` where the last pass used the line. */
  private used: readonly Int32Array[] = [];
  private usage: LimitUsage;
  private passes = 0;
  private readonly fixedCosts: FixedCostAllocation;

  /** @param multipliers good ones, with an allocation of fixed costs; the steps change them in place */
  constructor(
    private readonly problem: CoupledProblem,
    private readonly multipliers: LagrangeMultipliers,
  ) {
    if (multipliers.fixedCosts === null) throw new Error('strong linking: no fixed costs');
    this.fixedCosts = multipliers.fixedCosts;
    this.usage = new LimitUsage(problem.shared);
  }

  /** Solves every subproblem at the present multipliers and updates the bound. Returns the packs. */
  *pass(cache?: SubproblemCache): Generator<undefined, readonly Int32Array[], void> {
    const { problem, multipliers, fixedCosts } = this;
    const pricesByProduct: LinePrices[] = [];
    const plans: ProductPlan[] = [];
    const usage = new LimitUsage(problem.shared);
    let savingUpperBound = multipliers.dualConstant();
    for (const [p, coupled] of problem.products.entries()) {
      const lineCosts = fixedCosts.costOfLines(p);
      const linePrice = multipliers.linePrice(p).map((price, line) => price + lineCosts[line]!);
      const prices = { packPrice: multipliers.limitPrice(p), linePrice };
      const solve = (): ProductPlan => solveSubproblem(coupled, prices, NODE_LIMIT);
      const plan = cache?.planOf(keyOf(coupled, prices), solve) ?? solve();
      pricesByProduct.push(prices);
      plans.push(plan);
      usage.add(coupled, plan.packs);
      savingUpperBound += plan.savingUpperBound;
      yield;
    }
    const packs = plans.map((plan) => plan.packs);
    this.usage = usage;
    this.used = packs.map((ofProduct) => ofProduct.map((count) => (count > 0 ? FULL : 0)));
    if (savingUpperBound >= this.savingUpperBound) return packs;
    this.savingUpperBound = savingUpperBound;
    this.best = {
      multipliers: multipliers.snapshot(),
      fractions: fixedCosts.copyFractions(),
      prices: pricesByProduct,
      plans,
    };
    return packs;
  }

  /** Moves the fractions towards the lines that the last pass used, and the multipliers a little. */
  subgradientStep(): void {
    const { multipliers, fixedCosts } = this;
    const stepSize = FIRST_STEP / (1 + this.passes / PASSES_TO_HALVE);
    this.passes += 1;
    fixedCosts.subgradientStep(this.used, stepSize);
    multipliers.multiplicativeStep(this.usage, stepSize * MULTIPLIER_STEP);
    fixedCosts.allocate(multipliers.limits);
  }

  /**
   * Where the lowest bound was found; null before the first pass. Stores the solutions found there
   * in the cache.
   */
  bestMultipliers(cache?: SubproblemCache): StrongLinkingMultipliers | null {
    const { best, problem } = this;
    if (best === null) return null;
    const { multipliers, fractions, prices, plans } = best;
    problem.products.forEach((coupled, p) => {
      cache?.planOf(keyOf(coupled, prices[p]!), () => plans[p]!);
    });
    return { multipliers, fractions };
  }
}

function keyOf({ problem }: CoupledProduct, prices: LinePrices) {
  return { kind: 'strong linking', problem, prices, nodeLimit: NODE_LIMIT } as const;
}

/**
 * How many passes of the bound an amount of work affords.
 *
 * @param work in lines of products that are solved once each
 */
export function affordablePasses(products: readonly CoupledProduct[], work: number): number {
  const lines = products.reduce((sum, { problem }) => sum + problem.lines.length, 0);
  return Math.min(MAX_PASSES, Math.floor(work / lines));
}
