import type { StopSignal } from '../base/stop-signal';
import type { CoupledProduct } from '../lagrangian/coupled-product';
import { joinLimits } from '../lagrangian/join-limits';
import type { SharedLimits } from '../lagrangian/shared-limits';
import type { LaneTerms } from '../network/lane-terms';
import type { Network } from '../network/network';
import type { ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import { allowsAlternatives } from '../rebalance/alternatives/product-alternatives';
import { PurchaseMarkdownPlanner } from '../rebalance/alternatives/purchase-markdown-planner';
import type { FirmLine } from '../rebalance/firm-lines';
import { costOfFirmLines } from '../rebalance/planned-lines';
import { planProduct, type ProductPlan } from '../rebalance/product-plan';
import { productProblem, type ProductProblem } from '../rebalance/product-problem';
import type { PlanLedger } from './plan-ledger';
import type { AssembledProduct } from './position-table';
import type { ProductCache, ProductModels } from './product-cache';
import { choosesAtTrueCost, TRUE_COST } from '../rebalance/true-cost';

/** The inputs of a `ProductPlanner`. */
export interface ProductPlannerInputs {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly terms: LaneTerms;
  /** Firm lines that travel, by product. */
  readonly firmOf: ReadonlyMap<number, readonly FirmLine[]>;
  /** The limits that products share, less what firm lines use; null without limits. */
  readonly limits: SharedLimits | null;
  readonly ledger: PlanLedger;
  readonly cache: ProductCache;
  readonly stop: StopSignal;
}

/**
 * Plans one product at a time. A product that shares no limits is decided at once by branch and bound.
 * The others become subproblems of the phase of shared limits.
 */
export class ProductPlanner {
  /** Plans purchases and markdowns as well; null if the settings allow neither. */
  readonly alternatives: PurchaseMarkdownPlanner | null;
  /** Subproblems of the phase of shared limits. */
  readonly coupled: CoupledProduct[] = [];
  /** The same subproblems at true cost, if the choice weighs other costs. */
  readonly atTrueCost: CoupledProduct[] = [];

  private readonly isTrueCost: boolean;

  constructor(private readonly inputs: ProductPlannerInputs) {
    const { network, terms, settings, limits, ledger } = inputs;
    this.isTrueCost = choosesAtTrueCost(settings, network);
    this.alternatives = allowsAlternatives(settings)
      ? new PurchaseMarkdownPlanner({ network, terms, settings, limits, ledger })
      : null;
  }

  /** Plans a product from its positions. Returns the part of its bound that is known so far. */
  plan(range: ProductRange, assembled: AssembledProduct): number {
    // A supply forest is planned by transfers alone: its cost assumes that roots order by themselves.
    if (this.alternatives !== null && assembled.supply === null) {
      return this.planWithAlternatives(this.alternatives, range, assembled);
    }
    return this.planModels(range.product, this.models(range.product, assembled));
  }

  /** Plans a product from its models. Returns the part of its bound that is known so far. */
  planModels(product: number, models: ProductModels): number {
    const { network, cache, ledger } = this.inputs;
    cache.storeModels(product, models);
    const { problem, atTrueCost } = models;
    let bound = 0;
    // Caution and the minimum net benefit belong to the choice. The bound is on the true cost.
    if (
      !this.isTrueCost &&
      atTrueCost !== null &&
      !this.couple(product, atTrueCost, this.atTrueCost)
    ) {
      bound += this.planAlone(atTrueCost).savingUpperBound;
    }
    if (problem === null) return bound;
    if (problem.firm.length > 0) bound -= costOfFirmLines(network, problem);
    if (this.couple(product, problem, this.coupled)) return bound;
    const { packs, savingUpperBound } = this.planAlone(problem);
    if (this.isTrueCost) bound += savingUpperBound;
    ledger.record({ product, problem, packs });
    return bound;
  }

  /** Records the packs that the phase of shared limits found for each coupled product. */
  decideCoupled(packs: readonly Int32Array[]): void {
    this.coupled.forEach(({ product, problem }, p) => {
      const outcome = { product, problem, packs: packs[p]! };
      if (this.alternatives?.isCoupled(product) !== true) this.inputs.ledger.record(outcome);
      else this.alternatives.decideCoupled(product, problem, packs[p]!);
    });
  }

  /** No branching once the plan is to stop. */
  private get nodeLimit(): number | undefined {
    return this.inputs.stop.aborted ? 0 : undefined;
  }

  private models(product: number, { sites, supply }: AssembledProduct): ProductModels {
    const { network, settings, terms, firmOf } = this.inputs;
    const firm = firmOf.get(product) ?? [];
    const input = { network, terms, product, sites, settings, firm, supply };
    const problem = productProblem(input);
    if (this.isTrueCost) return { problem, atTrueCost: problem };
    const pools = problem?.supply?.pools;
    return { problem, atTrueCost: productProblem({ ...input, settings: TRUE_COST, pools }) };
  }

  private planWithAlternatives(
    alternatives: PurchaseMarkdownPlanner,
    { product, start }: ProductRange,
    { sites, positions }: AssembledProduct,
  ): number {
    const firm = this.inputs.firmOf.get(product) ?? [];
    const planned = alternatives.plan({ start, sites, positions, firm, nodeLimit: this.nodeLimit });
    if (planned.coupled !== null) this.coupled.push(planned.coupled);
    if (planned.bounding !== null) this.atTrueCost.push(planned.bounding);
    return planned.savingUpperBound;
  }

  private planAlone(problem: ProductProblem): ProductPlan {
    return this.inputs.cache.planOf(problem, () => planProduct(problem, this.nodeLimit));
  }

  /** Postpones a product whose lines use shared limits; false if it shares none. */
  private couple(product: number, problem: ProductProblem, among: CoupledProduct[]): boolean {
    const { network, limits, cache } = this.inputs;
    if (limits === null) return false;
    const joined = cache.coupledProduct(problem, () =>
      joinLimits(network, limits, product, problem),
    );
    if (joined === 'unlimited') return false;
    if (joined !== null) among.push(joined);
    return true;
  }
}
