import type { CoupledPlan } from './coupled-plan';
import type { CoupledProduct } from './coupled-product';
import type { LimitUsage } from './limit-usage';
import { lossWithout, netPacks, savingOf } from './plan-value';
import { comesBefore, TrimHeap, type Candidate } from './trim-heap';

/** At most this share of a line comes off at once, so that losses are looked at again between. */
const STEPS_A_LINE = 16;

/**
 * Takes packs off a plan until it keeps every limit.
 *
 * @param among the products that may give way, all of those that use the limits exceeded; every
 *   product if left out
 */
export function trimPlan(
  plan: CoupledPlan,
  freed: Freed = 'useful',
  among?: readonly number[],
): void {
  const { usage, savings } = plan;
  const giving = among ?? [...plan.products.keys()];
  const products = giving.map((p) => plan.products[p]!);
  const packs = giving.map((p) => plan.packs[p]!.slice());
  for (const index of new Trimming(usage, products, packs, freed).run()) {
    plan.packs[giving[index]!] = packs[index]!;
    savings[giving[index]!] = savingOf(products[index]!.problem, packs[index]!);
  }
}

/**
 * What counts as freed by packs that come off: all of it, or no more than is used too much. The one
 * takes the packs off that are worth least for what they use, the other the smallest that will do.
 */
export type Freed = 'all' | 'useful';

/** The same for one product beside others that stay as they are. Changes its packs and the usage. */
export function trimProduct(
  coupled: CoupledProduct,
  packs: Int32Array,
  usage: LimitUsage,
  freed: Freed,
): void {
  new Trimming(usage, [coupled], [packs], freed).run();
}

/** A line of one of the products. */
interface LineOfProduct {
  readonly product: number;
  readonly line: number;
}

/**
 * From the limit that is exceeded by the largest share on, always the packs that lose least for
 * what they free. Packs that come off free other limits too and never use more of one, so that this
 * ends with a plan within all limits.
 */
class Trimming {
  private readonly changes: Int32Array[];
  /** The lines that carry something and use each limit. */
  private readonly usersOf = new Map<number, LineOfProduct[]>();
  private readonly trimmed = new Set<number>();

  constructor(
    private readonly usage: LimitUsage,
    private readonly products: readonly CoupledProduct[],
    private readonly packs: readonly Int32Array[],
    private readonly counted: Freed,
  ) {
    this.changes = products.map(({ problem }, p) => netPacks(problem, packs[p]!));
    const { budget } = usage;
    packs.forEach((ofProduct, product) => {
      const { uses } = products[product]!;
      for (let line = 0; line < ofProduct.length; line += 1) {
        if (ofProduct[line] === 0) continue;
        for (const { limit } of uses[line]!) {
          if (limit !== budget) this.note(limit, { product, line });
        }
        if (budget >= 0) this.note(budget, { product, line });
      }
    });
  }

  private note(limit: number, user: LineOfProduct): void {
    const users = this.usersOf.get(limit);
    if (users === undefined) this.usersOf.set(limit, [user]);
    else users.push(user);
  }

  /** The products that lost packs. */
  run(): ReadonlySet<number> {
    const { usage, trimmed } = this;
    for (let limit = usage.mostViolated(); limit >= 0; limit = usage.mostViolated()) {
      this.free(limit);
    }
    return trimmed;
  }

  private free(limit: number): void {
    const heap = new TrimHeap();
    for (const { product, line } of this.usersOf.get(limit) ?? []) {
      const candidate = this.candidate(limit, product, line);
      if (candidate !== null) heap.push(candidate);
    }
    while (this.usage.excess(limit) > 0) {
      const stale = heap.pop();
      if (stale === undefined) throw new Error('trimming: a limit is exceeded by nothing');
      const fresh = this.candidate(limit, stale.product, stale.line);
      if (fresh === null) continue;
      if (heap.min !== undefined && comesBefore(heap.min, fresh)) {
        heap.push(fresh);
        continue;
      }
      this.remove(fresh);
      const rest = this.candidate(limit, fresh.product, fresh.line);
      if (rest !== null) heap.push(rest);
    }
  }

  /** What a line could give up towards a limit; null where it uses none of it. */
  private candidate(limit: number, product: number, line: number): Candidate | null {
    const carried = this.packs[product]![line]!;
    if (carried === 0) return null;
    const coupled = this.products[product]!;
    const perPack = coupled.uses[line]!.find((use) => use.limit === limit)?.perPack ?? 0;
    const once = limit === this.usage.budget ? this.usage.spendFreed(coupled, line) : 0;
    if (perPack + once <= 0) return null;
    const excess = this.usage.excess(limit);
    const wanted = Math.ceil(excess / perPack);
    const atOnce = Math.min(carried, wanted, Math.max(1, Math.floor(carried / STEPS_A_LINE)));
    let packs = perPack > 0 ? atOnce : carried;
    if (carried - packs < coupled.problem.minPacks) packs = carried;
    const freed = perPack * packs + (packs === carried ? once : 0);
    const { problem } = coupled;
    const loss = lossWithout(problem, this.packs[product]!, this.changes[product]!, line, packs);
    const counted = this.counted === 'useful' ? Math.min(freed, excess) : freed;
    return { product, line, packs, lossPerUnit: loss / counted };
  }

  private remove({ product, line, packs }: Candidate): void {
    const coupled = this.products[product]!;
    const ofProduct = this.packs[product]!;
    const changes = this.changes[product]!;
    const { from, to } = coupled.problem.lines[line]!;
    ofProduct[line]! -= packs;
    changes[from]! += packs;
    changes[to]! -= packs;
    this.usage.addLine(coupled, line, -packs);
    if (ofProduct[line] === 0) this.usage.addSpend(coupled, line, -1);
    this.trimmed.add(product);
  }
}
