import type { ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import type { Alert, Transfer } from '../network/plan-result';
import type {
  PositionSlice,
  FinishedProduct,
  PlannedPositions,
  PlannedProduct,
} from './parallel-planner';
import type { CoupledProduct } from '../lagrangian/coupled-product';
import type { SharedLimits } from '../lagrangian/shared-limits';
import type { PlannedLine, ProductOutcome } from '../rebalance/planned-lines';
import type { ProductPlan } from '../rebalance/product-plan';
import type { ProductProblem } from '../rebalance/product-problem';
import { copyOfColumns } from '../balance/position-columns';
import { isSameColumn, isSameData } from '../base/same-data';
import { SameProducts, type ProductInputs } from './same-product';

/** The problem of a product; null if nothing can pay and nothing is firm. */
export interface ProductModels {
  /** At the costs of the choice: with caution and the minimum net benefit. */
  readonly problem: ProductProblem | null;
  readonly atTrueCost: ProductProblem | null;
}

/** The result of `joinLimits` for a product. */
type Coupling = CoupledProduct | null | 'unlimited';

/** The packs of a product with the lines recorded from them. */
interface RecordedOutcome extends ProductOutcome {
  readonly lines: readonly PlannedLine[];
}

/** Settings that the texts of transfers and alerts show only through figures. */
const SETTINGS_NOT_IN_TEXT: readonly (keyof PlanSettings)[] = [
  'serviceLevel',
  'transferBudget',
  'maxShipments',
  'effort',
];

/** The intermediate results of a plan. */
interface IntermediateResults {
  readonly models: Map<number, ProductModels>;
  /** Products planned in another thread. Their models are not known here. */
  readonly planned: Map<number, PlannedProduct>;
  readonly plans: Map<ProductProblem, ProductPlan>;
  readonly couplings: Map<ProductProblem, Coupling>;
  readonly outcomes: Map<number, RecordedOutcome>;
  readonly transfers: Map<PlannedLine, Transfer>;
  readonly alerts: Map<number, readonly Alert[]>;
}

/** A finished plan in the cache. */
export interface CachedPlan extends ProductInputs, PlannedPositions {
  readonly limits: SharedLimits | null;
  readonly results: IntermediateResults;
}

/** The cached models of a product whose costs and lines have not changed. */
export interface CachedProduct extends PositionSlice {
  readonly models: ProductModels;
}

/**
 * Reads the intermediate results of the last plan that still hold, and stores those of this plan.
 *
 * The cache returns an earlier problem object only if all its inputs are equal. So a problem object can
 * serve as the key of everything computed from it.
 */
export class ProductCache {
  private readonly results: IntermediateResults = {
    models: new Map(),
    planned: new Map(),
    plans: new Map(),
    couplings: new Map(),
    outcomes: new Map(),
    transfers: new Map(),
    alerts: new Map(),
  };
  private readonly sameProducts: SameProducts | null;
  private readonly reused = new Set<number>();
  private readonly hasSameLimits: boolean;
  private readonly hasSameTextSettings: boolean;

  /** @param isEnabled whether this plan stores its results */
  constructor(
    private readonly earlier: CachedPlan | null,
    private readonly inputs: ProductInputs,
    private readonly limits: SharedLimits | null,
    private readonly isEnabled: boolean,
  ) {
    this.sameProducts = earlier && new SameProducts(earlier, inputs);
    this.hasSameLimits = earlier !== null && isSameData(earlier.limits, limits);
    this.hasSameTextSettings =
      earlier !== null && isSameData(earlier.settings, inputs.settings, SETTINGS_NOT_IN_TEXT);
  }

  /** The cached models or plan of a product; null if one of its inputs has changed. */
  product(range: ProductRange): CachedProduct | FinishedProduct | null {
    const { earlier } = this;
    const earlierRange = this.sameProducts?.earlierRange(range);
    if (earlier === null || !earlierRange) return null;
    const { columns, before, after, results } = earlier;
    const slice = { start: earlierRange.start, columns, before, after };
    const models = results.models.get(range.product);
    // A product planned in another thread has no models here. Shared limits would need them.
    const planned = this.limits === null ? results.planned.get(range.product) : undefined;
    if (models === undefined && planned === undefined) return null;
    this.reused.add(range.product);
    return models !== undefined ? { ...slice, models } : { ...slice, ...planned! };
  }

  storeModels(product: number, models: ProductModels): void {
    this.store(this.results.models, product, models);
  }

  storePlanned(product: number, { savingUpperBound, lines, chosen }: PlannedProduct): void {
    this.store(this.results.planned, product, { savingUpperBound, lines, chosen });
  }

  /** The cached plan of a problem, or else the one that `solve` returns. */
  planOf(problem: ProductProblem, solve: () => ProductPlan): ProductPlan {
    const plan = this.earlier?.results.plans.get(problem) ?? solve();
    this.store(this.results.plans, problem, plan);
    return plan;
  }

  /** The cached coupling of a problem to the shared limits, or else the one that `join` returns. */
  coupledProduct(problem: ProductProblem, join: () => Coupling): Coupling {
    const before = this.earlier?.results.couplings.get(problem);
    const coupling =
      before !== undefined && this.hasSameLimits ? before : reuseIfEqual(before, join());
    this.store(this.results.couplings, problem, coupling);
    return coupling;
  }

  /** The earlier record of an outcome; null if the problem or the packs differ. */
  recordedOutcome({ product, problem, packs }: ProductOutcome): RecordedOutcome | null {
    const before = this.earlier?.results.outcomes.get(product);
    return before?.problem === problem && isSameColumn(before.packs, packs) ? before : null;
  }

  storeOutcome(outcome: RecordedOutcome): void {
    this.store(this.results.outcomes, outcome.product, outcome);
  }

  /** The cached transfer of a line, or else the one that `write` returns. Equal inputs give the same line object. */
  transferOf(line: PlannedLine, write: () => Transfer): Transfer {
    const before = this.hasSameTextSettings ? this.earlier?.results.transfers.get(line) : undefined;
    const transfer = before ?? write();
    this.store(this.results.transfers, line, transfer);
    return transfer;
  }

  /** The cached alerts of a product if its inputs and its plan are the same, or else those of `write`. */
  alertsOf(product: number, write: () => readonly Alert[]): readonly Alert[] {
    const isSame =
      this.hasSameTextSettings && this.reused.has(product) && this.hasSameLines(product);
    const alerts = (isSame ? this.earlier?.results.alerts.get(product) : undefined) ?? write();
    this.store(this.results.alerts, product, alerts);
    return alerts;
  }

  private hasSameLines(product: number): boolean {
    const { earlier, results } = this;
    return earlier !== null && linesOf(earlier.results, product) === linesOf(results, product);
  }

  private store<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
    if (this.isEnabled) map.set(key, value);
  }

  /** The cache for the next plan; null if this plan stores nothing. */
  snapshot({ columns, before, after }: PlannedPositions): CachedPlan | null {
    if (!this.isEnabled) return null;
    const { inputs, limits, results } = this;
    // The caller may transfer the columns of the plan to another thread. The cache needs its own.
    return { ...inputs, columns: copyOfColumns(columns), before, after, limits, results };
  }
}

function linesOf(
  { outcomes, planned }: IntermediateResults,
  product: number,
): readonly PlannedLine[] | undefined {
  return (outcomes.get(product) ?? planned.get(product))?.lines;
}

/** The earlier coupling if it equals the current one, so that caches keyed by it still hold. */
function reuseIfEqual(before: Coupling | undefined, current: Coupling): Coupling {
  if (before == null || before === 'unlimited') return current;
  if (current === null || current === 'unlimited') return current;
  const isSame =
    isSameColumn(before.lineSpend, current.lineSpend) &&
    isSameData(before.problem.lines, current.problem.lines) &&
    isSameData(before.uses, current.uses) &&
    before.problem.pools === current.problem.pools &&
    before.problem.nodes.every((node, site) => {
      const other = current.problem.nodes[site]!;
      return (
        node.shippable === other.shippable &&
        node.supplyCost === other.supplyCost &&
        node.demandValue === other.demandValue
      );
    });
  return isSame ? before : current;
}
