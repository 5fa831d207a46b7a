import type { ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import type { Alert, Transfer } from '../network/plan-result';
import type {
  FoundPositions,
  FoundProduct,
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
type Joined = CoupledProduct | null | 'unlimited';

/** What a plan does with a product, line by line. */
interface SettledProduct extends ProductOutcome {
  readonly lines: readonly PlannedLine[];
}

/** What the words of a line or an alert do not depend on, beside the figures in them. */
const NOT_IN_WORDS: readonly (keyof PlanSettings)[] = [
  'serviceLevel',
  'transferBudget',
  'maxShipments',
  'effort',
];

/** What a plan worked out on its way. */
interface Notes {
  readonly models: Map<number, ProductModels>;
  /** Products that were planned somewhere else, which nobody has stated here. */
  readonly planned: Map<number, PlannedProduct>;
  readonly plans: Map<ProductProblem, ProductPlan>;
  readonly joined: Map<ProductProblem, Joined>;
  readonly settled: Map<number, SettledProduct>;
  readonly words: Map<PlannedLine, Transfer>;
  readonly alerts: Map<number, readonly Alert[]>;
}

/** A plan that is done, as it is remembered. */
export interface CachedPlan extends ProductInputs, PlannedPositions {
  /** What products shared. */
  readonly limits: SharedLimits | null;
  readonly notes: Notes;
}

/** What is known of a product all of whose costs and moves are as they were. */
export interface CachedProduct extends FoundPositions {
  readonly models: ProductModels;
}

/**
 * What the last plan worked out, as far as that holds for the one under way, and what this one leaves.
 * A problem is recalled as the same object only where everything that it was made from is the same; so
 * what has been worked out of a problem is looked up by it.
 */
export class ProductCache {
  private readonly notes: Notes = {
    models: new Map(),
    planned: new Map(),
    plans: new Map(),
    joined: new Map(),
    settled: new Map(),
    words: new Map(),
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
    this.hasSameWords = known !== null && isSameData(known.settings, now.settings, NOT_IN_WORDS);
  }

  /** Null where anything that matters to the product has changed. */
  product(range: ProductRange): CachedProduct | FoundProduct | null {
    const { known } = this;
    const earlier = this.same?.same(range);
    if (known === null || !earlier) return null;
    const { columns, before, after, notes } = known;
    const figures = { start: earlier.start, columns, before, after };
    const stated = notes.models.get(range.product);
    // Nobody knows what moves a product has that was planned somewhere else, should they be limited now.
    const planned = this.limits === null ? notes.planned.get(range.product) : undefined;
    if (stated === undefined && planned === undefined) return null;
    this.recalled.add(range.product);
    return stated !== undefined ? { ...figures, models: stated } : { ...figures, ...planned! };
  }

  noteModels(product: number, stated: ProductModels): void {
    this.note(this.notes.models, product, stated);
  }

  notePlanned(product: number, { savingUpperBound, lines, chosen }: PlannedProduct): void {
    this.note(this.notes.planned, product, { savingUpperBound, lines, chosen });
  }

  planOf(problem: ProductProblem, work: () => ProductPlan): ProductPlan {
    const plan = this.known?.notes.plans.get(problem) ?? work();
    this.note(this.notes.plans, problem, plan);
    return plan;
  }

  joinedOf(problem: ProductProblem, work: () => Joined): Joined {
    const before = this.known?.notes.joined.get(problem);
    const joined = before !== undefined && this.hasSameLimits ? before : sameJoined(before, work());
    this.note(this.notes.joined, problem, joined);
    return joined;
  }

  /** What the last plan did with a product, if this one does the same with the same problem. */
  settledAs({ product, problem, packs }: ProductOutcome): SettledProduct | null {
    const before = this.known?.notes.settled.get(product);
    return before?.problem === problem && isSameColumn(before.packs, packs) ? before : null;
  }

  noteSettled(settled: SettledProduct): void {
    this.note(this.notes.settled, settled.product, settled);
  }

  /** A line in words; the line is a recalled one only where all that it was settled from is the same. */
  wordsFor(line: PlannedLine, write: () => Transfer): Transfer {
    const before = this.hasSameWords ? this.known?.notes.words.get(line) : undefined;
    const transfer = before ?? write();
    this.note(this.notes.words, line, transfer);
    return transfer;
  }

  /** The alerts on the positions of a product with which everything is as it was, its plan included. */
  alertsOf(product: number, work: () => readonly Alert[]): readonly Alert[] {
    const isAsBefore =
      this.hasSameWords && this.recalled.has(product) && this.hasSameLines(product);
    const alerts = (isAsBefore ? this.known?.notes.alerts.get(product) : undefined) ?? work();
    this.note(this.notes.alerts, product, alerts);
    return alerts;
  }

  private hasSameLines(product: number): boolean {
    return (
      this.known !== null && linesOf(this.known.notes, product) === linesOf(this.notes, product)
    );
  }

  private note<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
    if (this.isKept) map.set(key, value);
  }

  /** What a plan leaves when it is done. */
  left({ columns, before, after }: PlannedPositions): CachedPlan | null {
    if (!this.isKept) return null;
    const { now, limits, notes } = this;
    // Whoever takes the plan may hand its columns over to another thread.
    return { ...now, columns: copyOfColumns(columns), before, after, limits, notes };
  }
}

function linesOf({ settled, planned }: Notes, product: number): readonly PlannedLine[] | undefined {
  return (settled.get(product) ?? planned.get(product))?.lines;
}

/** The product as it was joined before, where it would be joined in the same way again. */
function sameJoined(before: Joined | undefined, now: Joined): Joined {
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
