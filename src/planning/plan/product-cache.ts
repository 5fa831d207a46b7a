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

/** The moves of a product that can pay: as they are weighed in choosing, and as they cost. */
export interface ProductModels {
  readonly problem: ProductProblem | null;
  readonly atTrueCost: ProductProblem | null;
}

/** What becomes of a product's lines beside those of others, as `joinLimits` says. */
type Coupling = CoupledProduct | null | 'unlimited';

/** What a plan does with a product, line by line. */
interface RecordedOutcome extends ProductOutcome {
  readonly lines: readonly PlannedLine[];
}

/** What the words of a line or an alert do not depend on, beside the figures in them. */
const SETTINGS_NOT_IN_TEXT: readonly (keyof PlanSettings)[] = [
  'serviceLevel',
  'transferBudget',
  'maxShipments',
  'effort',
];

/** What a plan worked out on its way. */
interface IntermediateResults {
  readonly models: Map<number, ProductModels>;
  /** Products that were planned somewhere else, which nobody has stated here. */
  readonly planned: Map<number, PlannedProduct>;
  readonly plans: Map<ProductProblem, ProductPlan>;
  readonly coupled: Map<ProductProblem, Coupling>;
  readonly recorded: Map<number, RecordedOutcome>;
  readonly transfers: Map<PlannedLine, Transfer>;
  readonly alerts: Map<number, readonly Alert[]>;
}

/** A plan that is done, as it is remembered. */
export interface CachedPlan extends ProductInputs, PlannedPositions {
  /** What products shared. */
  readonly limits: SharedLimits | null;
  readonly results: IntermediateResults;
}

/** What is known of a product all of whose costs and moves are as they were. */
export interface CachedProduct extends PositionSlice {
  readonly models: ProductModels;
}

/**
 * What the last plan worked out, as far as that holds for the one under way, and what this one leaves.
 * A problem is recalled as the same object only where everything that it was made from is the same; so
 * what has been worked out of a problem is looked up by it.
 */
export class ProductCache {
  private readonly results: IntermediateResults = {
    models: new Map(),
    planned: new Map(),
    plans: new Map(),
    coupled: new Map(),
    recorded: new Map(),
    transfers: new Map(),
    alerts: new Map(),
  };
  private readonly same: SameProducts | null;
  private readonly recalled = new Set<number>();
  private readonly hasSameLimits: boolean;
  private readonly hasSameWords: boolean;

  /** @param isKept whether anything is to be left */
  constructor(
    private readonly known: CachedPlan | null,
    private readonly now: ProductInputs,
    private readonly limits: SharedLimits | null,
    private readonly isKept: boolean,
  ) {
    this.same = known && new SameProducts(known, now);
    this.hasSameLimits = known !== null && isSameData(known.limits, limits);
    this.hasSameWords =
      known !== null && isSameData(known.settings, now.settings, SETTINGS_NOT_IN_TEXT);
  }

  /** Null where anything that matters to the product has changed. */
  product(range: ProductRange): CachedProduct | FinishedProduct | null {
    const { known } = this;
    const earlier = this.same?.earlierRange(range);
    if (known === null || !earlier) return null;
    const { columns, before, after, results } = known;
    const figures = { start: earlier.start, columns, before, after };
    const stated = results.models.get(range.product);
    // Nobody knows what moves a product has that was planned somewhere else, should they be limited now.
    const planned = this.limits === null ? results.planned.get(range.product) : undefined;
    if (stated === undefined && planned === undefined) return null;
    this.recalled.add(range.product);
    return stated !== undefined ? { ...figures, models: stated } : { ...figures, ...planned! };
  }

  storeModels(product: number, stated: ProductModels): void {
    this.store(this.results.models, product, stated);
  }

  storePlanned(product: number, { savingUpperBound, lines, chosen }: PlannedProduct): void {
    this.store(this.results.planned, product, { savingUpperBound, lines, chosen });
  }

  planOf(problem: ProductProblem, work: () => ProductPlan): ProductPlan {
    const plan = this.known?.results.plans.get(problem) ?? work();
    this.store(this.results.plans, problem, plan);
    return plan;
  }

  coupledProduct(problem: ProductProblem, work: () => Coupling): Coupling {
    const before = this.known?.results.coupled.get(problem);
    const joined = before !== undefined && this.hasSameLimits ? before : sameJoined(before, work());
    this.store(this.results.coupled, problem, joined);
    return joined;
  }

  /** What the last plan did with a product, if this one does the same with the same problem. */
  recordedOutcome({ product, problem, packs }: ProductOutcome): RecordedOutcome | null {
    const before = this.known?.results.recorded.get(product);
    return before?.problem === problem && isSameColumn(before.packs, packs) ? before : null;
  }

  storeOutcome(settled: RecordedOutcome): void {
    this.store(this.results.recorded, settled.product, settled);
  }

  /** A line in words; the line is a recalled one only where all that it was settled from is the same. */
  transferOf(line: PlannedLine, write: () => Transfer): Transfer {
    const before = this.hasSameWords ? this.known?.results.transfers.get(line) : undefined;
    const transfer = before ?? write();
    this.store(this.results.transfers, line, transfer);
    return transfer;
  }

  /** The alerts on the positions of a product with which everything is as it was, its plan included. */
  alertsOf(product: number, work: () => readonly Alert[]): readonly Alert[] {
    const isAsBefore =
      this.hasSameWords && this.recalled.has(product) && this.hasSameLines(product);
    const alerts = (isAsBefore ? this.known?.results.alerts.get(product) : undefined) ?? work();
    this.store(this.results.alerts, product, alerts);
    return alerts;
  }

  private hasSameLines(product: number): boolean {
    return (
      this.known !== null && linesOf(this.known.results, product) === linesOf(this.results, product)
    );
  }

  private store<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
    if (this.isKept) map.set(key, value);
  }

  /** What a plan leaves when it is done. */
  snapshot({ columns, before, after }: PlannedPositions): CachedPlan | null {
    if (!this.isKept) return null;
    const { now, limits, results } = this;
    // Whoever takes the plan may hand its columns over to another thread.
    return { ...now, columns: copyOfColumns(columns), before, after, limits, results };
  }
}

function linesOf(
  { recorded: settled, planned }: IntermediateResults,
  product: number,
): readonly PlannedLine[] | undefined {
  return (settled.get(product) ?? planned.get(product))?.lines;
}

/** The product as it was joined before, where it would be joined in the same way again. */
function sameJoined(before: Coupling | undefined, now: Coupling): Coupling {
  if (before == null || before === 'unlimited' || now === null || now === 'unlimited') return now;
  const isSame =
    isSameColumn(before.lineSpend, now.lineSpend) &&
    isSameData(before.problem.lines, now.problem.lines) &&
    isSameData(before.uses, now.uses) &&
    before.problem.nodes.every((node, site) => {
      const other = now.problem.nodes[site]!;
      return (
        node.shippable === other.shippable &&
        node.supplyCost === other.supplyCost &&
        node.demandValue === other.demandValue
      );
    });
  return isSame ? before : now;
}
