import type { CoupledPlan } from './coupled-plan';
import { improveProduct, planAgain } from './improve-plan';
import { addedLaneWorth } from './lane-worth';

/** A product's packs as they were, to go back to. */
interface Kept {
  readonly p: number;
  readonly packs: Int32Array;
  readonly saving: number;
}

/** Gains below this share are rounding. */
const LEAST_GAIN = 1e-9;
/** Lanes tried in exchange for another where their number is limited. */
const EXCHANGES = 12;

/**
 * Chooses the lanes of a plan whose shipments cost something, or are limited in number: closes
 * lanes that do not earn their shipment, and opens lanes that would, each time planning the
 * products on it again. Every step is one product planned.
 */
export class LaneSearch {
  /** Products with a line on each lane. */
  private readonly productsOn: readonly (readonly number[])[];

  constructor(private readonly plan: CoupledPlan) {
    const productsOn = Array.from(plan.isOpen, (): number[] => []);
    plan.products.forEach(({ problem }, p) => {
      for (const { lane } of problem.lines) productsOn[lane]!.push(p);
    });
    this.productsOn = productsOn;
  }

  /** Closes the lanes that are missed least until no more are used than are allowed. */
  *keepToMostShipments(): Generator<undefined, void, void> {
    const { plan } = this;
    const { maxShipments } = plan.shared;
    const known = new Map<number, number>();
    while (plan.shipments > maxShipments) {
      const closing = yield* this.laneMissedLeast(known);
      yield* this.close(closing);
      known.delete(closing);
      plan.closeUnused();
    }
  }

  /** Closes and opens lanes once each where that pays. Returns whether anything changed. */
  *improve(): Generator<undefined, boolean, void> {
    let changed = yield* this.closeUnearned();
    if (yield* this.openEarning()) changed = true;
    if (yield* this.exchange()) changed = true;
    return changed;
  }

  private *closeUnearned(): Generator<undefined, boolean, void> {
    const { plan } = this;
    const { openingCost } = plan.shared;
    const { users } = plan.usage;
    const lanes = [...users.keys()]
      .filter((lane) => users[lane]! > 0 && openingCost[lane]! > 0)
      .sort((a, b) => users[a]! / openingCost[a]! - users[b]! / openingCost[b]! || a - b);
    let changed = false;
    for (const lane of lanes) {
      if (users[lane] === 0) continue;
      const before = plan.saving;
      const kept = yield* this.close(lane, openingCost[lane]!);
      if (this.isBetter(before)) changed = true;
      else this.putBack(kept, lane, 1);
    }
    plan.closeUnused();
    return changed;
  }

  private *openEarning(): Generator<undefined, boolean, void> {
    const { plan } = this;
    let changed = false;
    for (const lane of this.lanesWorthOpening(1)) {
      if (plan.shipments >= plan.shared.maxShipments) break;
      const before = plan.saving;
      const kept = yield* this.open(lane);
      if (this.isBetter(before)) changed = true;
      else this.putBack(kept, lane, 0);
    }
    plan.closeUnused();
    return changed;
  }

  /** Opens a lane for another that is closed, where there may be no more of them. */
  private *exchange(): Generator<undefined, boolean, void> {
    const { plan } = this;
    const { maxShipments } = plan.shared;
    if (maxShipments === 0 || plan.shipments < maxShipments) return false;
    let changed = false;
    for (const lane of this.lanesWorthOpening(0).slice(0, EXCHANGES)) {
      const before = plan.saving;
      const open = plan.isOpen.slice();
      const opened = yield* this.open(lane);
      if (plan.usage.users[lane] === 0) {
        this.putBack(opened, lane, 0);
        continue;
      }
      const closed: Kept[] = [];
      if (plan.shipments > maxShipments) {
        closed.push(...(yield* this.close(yield* this.laneMissedLeast(new Map(), lane))));
      }
      if (plan.shipments <= maxShipments && this.isBetter(before)) {
        changed = true;
        plan.closeUnused();
        continue;
      }
      for (const kept of closed.reverse()) plan.replace(kept.p, kept.packs, kept.saving);
      this.putBack(opened, lane, 0);
      plan.isOpen.set(open);
    }
    return changed;
  }

  /** The used lane without which the plan saves most; losses already known are taken as near enough. */
  private *laneMissedLeast(
    known: Map<number, number>,
    except?: number,
  ): Generator<undefined, number, void> {
    const { plan } = this;
    for (const [lane, users] of plan.usage.users.entries()) {
      if (users > 0 && lane !== except && !known.has(lane)) {
        known.set(lane, yield* this.savingWithout(lane));
      }
    }
    const fresh = new Set<number>();
    for (;;) {
      let best = -1;
      for (const [lane, change] of known) {
        if (plan.usage.users[lane] === 0) continue;
        if (best < 0 || change > known.get(best)!) best = lane;
      }
      if (fresh.has(best)) return best;
      known.set(best, yield* this.savingWithout(best));
      fresh.add(best);
    }
  }

  private *savingWithout(lane: number): Generator<undefined, number, void> {
    const before = this.plan.saving;
    const kept = yield* this.close(lane);
    const change = this.plan.saving - before;
    this.putBack(kept, lane, 1);
    return change;
  }

  /** Plans the products on a lane again without it; stops where that has lost more than `most`. */
  private *close(lane: number, most = Infinity): Generator<undefined, readonly Kept[], void> {
    const { plan } = this;
    const kept: Kept[] = [];
    plan.isOpen[lane] = 0;
    let lost = 0;
    for (const p of this.productsOn[lane]!) {
      const packs = plan.packs[p]!;
      const line = plan.products[p]!.problem.lines.findIndex((each) => each.lane === lane);
      if (packs[line] === 0) continue;
      const saving = plan.savings[p]!;
      kept.push({ p, packs, saving });
      const again = planAgain(plan, p);
      plan.replace(p, again.packs, again.saving);
      lost += saving - again.saving;
      yield;
      if (lost > most * 2) break;
    }
    return kept;
  }

  private *open(lane: number): Generator<undefined, readonly Kept[], void> {
    const { plan } = this;
    const kept: Kept[] = [];
    plan.isOpen[lane] = 1;
    for (const p of this.productsOn[lane]!) {
      if (addedLaneWorth(plan, p, lane) <= 0) continue;
      const before = { p, packs: plan.packs[p]!, saving: plan.savings[p]! };
      const again = planAgain(plan, p);
      yield;
      if (again.saving <= before.saving) continue;
      kept.push(before);
      plan.replace(p, again.packs, again.saving);
    }
    return kept;
  }

  private putBack(kept: readonly Kept[], lane: number, isOpen: 0 | 1): void {
    for (const { p, packs, saving } of [...kept].reverse()) this.plan.replace(p, packs, saving);
    this.plan.isOpen[lane] = isOpen;
  }

  private isBetter(before: number): boolean {
    const now = this.plan.saving;
    return now > before + LEAST_GAIN * (1 + Math.abs(now));
  }

  /** Closed lanes that could earn `share` of their shipment, the most promising first. */
  private lanesWorthOpening(share: number): readonly number[] {
    const { plan } = this;
    const { openingCost } = plan.shared;
    const promising: { readonly lane: number; readonly net: number }[] = [];
    plan.isOpen.forEach((isOpen, lane) => {
      if (isOpen === 1) return;
      let worth = 0;
      for (const p of this.productsOn[lane]!) worth += addedLaneWorth(plan, p, lane);
      if (worth <= share * openingCost[lane]!) return;
      promising.push({ lane, net: worth - openingCost[lane]! });
    });
    return promising.sort((a, b) => b.net - a.net || a.lane - b.lane).map(({ lane }) => lane);
  }
}

/** Improves every product of a plan once. Returns whether anything changed. */
export function* improveAll(
  plan: CoupledPlan,
  packPrices?: readonly Float64Array[],
): Generator<undefined, boolean, void> {
  let changed = false;
  for (let p = 0; p < plan.products.length; p += 1) {
    if (improveProduct(plan, p, packPrices?.[p])) changed = true;
    yield;
  }
  return changed;
}
