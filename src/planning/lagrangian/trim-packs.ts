import { netPacks } from '../flow/flow-rules';
import type { CoupledPlan } from './coupled-plan';
import type { CoupledProduct } from './coupled-product';
import type { LimitUsage } from './limit-usage';
import { planSaving, removalLoss } from './plan-value';
import { comesBefore, TrimHeap, type TrimCandidate } from './trim-heap';

/** A line loses its packs in at least so many steps, because the loss per pack changes between them. */
const STEPS_PER_LINE = 16;

/**
 * By which units the loss of a removal is divided: all units of the limit that it frees, or only
 * those of the excess that it removes. The first prefers removals that lose least for their size,
 * the second the smallest removal that suffices.
 */
export type TrimCriterion = 'freed' | 'excess';

/**
 * Removes packs from a plan until every limit holds.
 *
 * @param among products that may lose packs; they must include all that use a violated limit. All
 *   products if left out
 */
export function trimPlan(
  plan: CoupledPlan,
  criterion: TrimCriterion = 'excess',
  among?: readonly number[],
): void {
  const { usage, savings } = plan;
  const trimmable = among ?? [...plan.products.keys()];
  const products = trimmable.map((p) => plan.products[p]!);
  const packs = trimmable.map((p) => plan.packs[p]!.slice());
  for (const index of new Trimming(usage, products, packs, criterion).run()) {
    plan.packs[trimmable[index]!] = packs[index]!;
    savings[trimmable[index]!] = planSaving(products[index]!.problem, packs[index]!);
  }
}

/** Trims one product while the others stay. Changes its packs and the usage in place. */
export function trimProduct(
  coupled: CoupledProduct,
  packs: Int32Array,
  usage: LimitUsage,
  criterion: TrimCriterion,
): void {
  new Trimming(usage, [coupled], [packs], criterion).run();
}

/** A line of one of the products. */
interface LineOfProduct {
  readonly product: number;
  readonly line: number;
}

/**
 * A greedy repair heuristic. It takes the limit that is violated by the largest share and removes
 * the packs with the smallest loss per unit of it, until it holds; then the next limit. Removed packs
 * free other limits too and never use more of one, so that it ends with a feasible plan. The loss of
 * a candidate is computed again when it reaches the top of the heap (lazy evaluation).
 *
 * Source: the greedy rule for knapsacks with several constraints, S. Senju and Y. Toyoda, "An approach
 * to linear programming with 0-1 variables", Management Science 15, 1968.
 */
class Trimming {
  private readonly changes: Int32Array[];
  /** The lines that carry packs and use each limit. */
  private readonly usersOf = new Map<number, LineOfProduct[]>();
  private readonly trimmed = new Set<number>();

  constructor(
    private readonly usage: LimitUsage,
    private readonly products: readonly CoupledProduct[],
    private readonly packs: readonly Int32Array[],
    private readonly criterion: TrimCriterion,
  ) {
    this.changes = products.map(({ problem }, p) => netPacks(problem, packs[p]!));
    const { budget } = usage;
    packs.forEach((ofProduct, product) => {
      const { uses } = products[product]!;
      for (let line = 0; line < ofProduct.length; line += 1) {
        if (ofProduct[line] === 0) continue;
        for (const { limit } of uses[line]!) {
          if (limit !== budget) this.addUser(limit, { product, line });
        }
        if (budget >= 0) this.addUser(budget, { product, line });
      }
    });
  }

  private addUser(limit: number, user: LineOfProduct): void {
    const users = this.usersOf.get(limit);
    if (users === undefined) this.usersOf.set(limit, [user]);
    else users.push(user);
  }

  /** Returns the products that lost packs. */
  run(): ReadonlySet<number> {
    const { usage, trimmed } = this;
    for (let limit = usage.mostViolated(); limit >= 0; limit = usage.mostViolated()) {
      this.enforce(limit);
    }
    return trimmed;
  }

  private enforce(limit: number): void {
    const heap = new TrimHeap();
    for (const { product, line } of this.usersOf.get(limit) ?? []) {
      const candidate = this.candidate(limit, product, line);
      if (candidate !== null) heap.push(candidate);
    }
    while (this.usage.excess(limit) > 0) {
      const stale = heap.pop();
      if (stale === undefined) throw new Error('trimming: nothing uses a violated limit');
      const fresh = this.candidate(limit, stale.product, stale.line);
      if (fresh === null) continue;
      if (heap.min !== undefined && comesBefore(heap.min, fresh)) {
        heap.push(fresh);
        continue;
      }
      this.remove(fresh);
      const next = this.candidate(limit, fresh.product, fresh.line);
      if (next !== null) heap.push(next);
    }
  }

  /** The next packs that a line could lose for a limit; null where it uses none of it. */
  private candidate(limit: number, product: number, line: number): TrimCandidate | null {
    const carried = this.packs[product]![line]!;
    if (carried === 0) return null;
    const coupled = this.products[product]!;
    const { problem } = coupled;
    const perPack = coupled.uses[line]!.find((use) => use.limit === limit)?.perPack ?? 0;
    const perLine = limit === this.usage.budget ? this.usage.spendFreed(coupled, line) : 0;
    if (perPack + perLine <= 0) return null;
    const excess = this.usage.excess(limit);
    const needed = Math.ceil(excess / perPack);
    const step = Math.min(carried, needed, Math.max(1, Math.floor(carried / STEPS_PER_LINE)));
    let count = perPack > 0 ? step : carried;
    if (carried - count < problem.minPacks) count = carried;
    const freed = perPack * count + (count === carried ? perLine : 0);
    const removal = { line, count };
    const loss = removalLoss(problem, this.packs[product]!, this.changes[product]!, removal);
    const units = this.criterion === 'excess' ? Math.min(freed, excess) : freed;
    return { product, line, packs: count, lossPerUnit: loss / units };
  }

  private remove({ product, line, packs }: TrimCandidate): void {
    const coupled = this.products[product]!;
    const ofProduct = this.packs[product]!;
    const changes = this.changes[product]!;
    const { from, to } = coupled.problem.lines[line]!;
    ofProduct[line]! -= packs;
    changes[from]! += packs;
    changes[to]! -= packs;
    this.usage.addPacks(coupled, line, -packs);
    if (ofProduct[line] === 0) this.usage.addUser(coupled, line, -1);
    this.trimmed.add(product);
  }
}
