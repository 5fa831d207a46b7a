import type { Finish } from '../../finish';
import type { CoupledPlan } from './coupled-plan';
import { improveProduct, planAgain } from './improve-plan';
import type { Regrets } from './regrets';
import { addedLaneWorth } from './lane-worth';
import { trimPlan } from './trim-packs';

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
 * Chooses how many vehicles to send on each lane of a plan whose shipments cost something, or are
 * limited in number: takes off vehicles that do not earn their cost, and sends further ones that
 * would, each time planning the products on the lane again. Every step is one product planned.
 */
export class LaneSearch {
  /** Products with a line on each lane. */
  private readonly productsOn: readonly (readonly number[])[];

  constructor(
    private readonly plan: CoupledPlan,
    private readonly finish: Finish,
  ) {
    const productsOn = Array.from(plan.opened, (): number[] => []);
    plan.products.forEach(({ problem }, p) => {
      for (const { lane } of problem.lines) productsOn[lane]!.push(p);
    });
    this.productsOn = productsOn;
  }

  /** Takes off the vehicles that are missed least until no more are used than are allowed. */
  *keepToMostShipments(): Generator<undefined, void, void> {
    const { plan } = this;
    const { maxShipments } = plan.shared;
    const known = new Map<number, number>();
    while (plan.shipments > maxShipments) {
      const closing = yield* this.laneMissedLeast(known);
      if (closing === null) return;
      yield* this.close(closing);
      known.delete(closing);
      plan.closeUnused();
    }
  }

  /** Takes off and adds a vehicle on each lane once where that pays. Returns whether anything changed. */
  *improve(): Generator<undefined, boolean, void> {
    let changed = yield* this.closeUnearned();
    if (yield* this.openEarning()) changed = true;
    if (yield* this.exchange()) changed = true;
    return changed;
  }

  private *closeUnearned(): Generator<undefined, boolean, void> {
    const { plan } = this;
    const { openingCost } = plan.shared;
    const { users, vehicles } = plan.usage;
    const cost = (lane: number): number => openingCost[lane]! * vehicles[lane]!;
    const lanes = [...users.keys()]
      .filter((lane) => users[lane]! > 0 && openingCost[lane]! > 0)
      .sort((a, b) => users[a]! / cost(a) - users[b]! / cost(b) || a - b);
    let changed = false;
    for (const lane of lanes) {
      if (this.finish.aborted) break;
      const sent = plan.shared.firm.vehicles[lane]!;
      if (
        vehicles[lane]! > Math.max(1, sent) &&
        (yield* this.closeIfBetter(lane, vehicles[lane]! - 1))
      ) {
        changed = true;
      }
      if (sent > 0 || users[lane] === 0) continue;
      if (yield* this.closeIfBetter(lane, 0)) changed = true;
    }
    plan.closeUnused();
    return changed;
  }

  private *closeIfBetter(lane: number, vehicles: number): Generator<undefined, boolean, void> {
    const { plan } = this;
    const before = plan.saving;
    const open = plan.opened[lane]!;
    const freed = plan.usage.vehicles[lane]! - vehicles;
    const kept = yield* this.close(lane, vehicles, freed * plan.shared.openingCost[lane]!);
    if (this.isBetter(before)) return true;
    this.putBack(kept, lane, open);
    return false;
  }

  private *openEarning(): Generator<undefined, boolean, void> {
    const { plan } = this;
    let changed = false;
    for (const lane of this.lanesWorthOpening(1)) {
      if (this.finish.aborted || plan.shipments >= plan.shared.maxShipments) break;
      const before = plan.saving;
      const open = plan.opened[lane]!;
      const kept = yield* this.open(lane);
      if (this.isBetter(before)) changed = true;
      else this.putBack(kept, lane, open);
    }
    plan.closeUnused();
    return changed;
  }

  /** Sends a vehicle in place of another, where there may be no more of them. */
  private *exchange(): Generator<undefined, boolean, void> {
    const { plan } = this;
    const { maxShipments } = plan.shared;
    if (maxShipments === 0 || plan.shipments < maxShipments) return false;
    let changed = false;
    for (const lane of this.lanesWorthOpening(0).slice(0, EXCHANGES)) {
      if (this.finish.aborted) break;
      const before = plan.saving;
      const open = plan.opened.slice();
      const opened = yield* this.open(lane);
      if (plan.usage.vehicles[lane]! <= open[lane]!) {
        this.putBack(opened, lane, open[lane]!);
        continue;
      }
      const closed: Kept[] = [];
      if (plan.shipments > maxShipments) {
        const closing = yield* this.laneMissedLeast(new Map(), lane);
        if (closing !== null) closed.push(...(yield* this.close(closing)));
      }
      if (plan.shipments <= maxShipments && this.isBetter(before)) {
        changed = true;
        plan.closeUnused();
        continue;
      }
      for (const kept of closed.reverse()) plan.replace(kept.p, kept.packs, kept.saving);
      this.putBack(opened, lane, open[lane]!);
      open.forEach((vehicles, each) => {
        plan.open(each, vehicles);
      });
    }
    return changed;
  }

  /**
   * The lane that can do with a vehicle less at the smallest loss; losses already known are taken as
   * near enough. Null where no lane but that excepted has one, beside those of firm lines.
   */
  private *laneMissedLeast(
    known: Map<number, number>,
    except?: number,
  ): Generator<undefined, number | null, void> {
    const { plan } = this;
    const { firm } = plan.shared;
    const isUsed = (lane: number): boolean => plan.usage.vehicles[lane]! > firm.vehicles[lane]!;
    for (const lane of plan.usage.vehicles.keys()) {
      if (isUsed(lane) && lane !== except && !known.has(lane)) {
        known.set(lane, yield* this.savingWithout(lane));
      }
    }
    const fresh = new Set<number>();
    for (;;) {
      let best = -1;
      for (const [lane, change] of known) {
        if (!isUsed(lane)) continue;
        if (best < 0 || change > known.get(best)!) best = lane;
      }
      if (best < 0) return null;
      if (fresh.has(best)) return best;
      known.set(best, yield* this.savingWithout(best));
      fresh.add(best);
    }
  }

  private *savingWithout(lane: number): Generator<undefined, number, void> {
    const before = this.plan.saving;
    const open = this.plan.opened[lane]!;
    const kept = yield* this.close(lane);
    const change = this.plan.saving - before;
    this.putBack(kept, lane, open);
    return change;
  }

  /**
   * Plans the products on a lane again with fewer vehicles on it, one fewer than are used if not
   * said; stops where that has lost more than twice `most`.
   */
  private *close(
    lane: number,
    vehicles = this.plan.usage.vehicles[lane]! - 1,
    most = Infinity,
  ): Generator<undefined, readonly Kept[], void> {
    const { plan } = this;
    const kept: Kept[] = [];
    for (const p of this.productsOn[lane]!) {
      const packs = plan.packs[p]!;
      const line = plan.products[p]!.problem.lines.findIndex((each) => each.lane === lane);
      if (packs[line] === 0) continue;
      kept.push({ p, packs: packs.slice(), saving: plan.savings[p]! });
    }
    plan.open(lane, vehicles);
    if (vehicles > 0) {
      trimPlan(
        plan,
        kept.map(({ p }) => p),
      );
    }
    let lost = 0;
    for (const { p, saving } of kept) {
      if (vehicles > 0 && plan.savings[p] === saving) continue;
      const again = planAgain(plan, p);
      if (vehicles === 0 || again.saving > plan.savings[p]!) {
        plan.replace(p, again.packs, again.saving);
      }
      lost += saving - plan.savings[p]!;
      yield;
      if (lost > most * 2) break;
    }
    return kept;
  }

  /** Sends one vehicle more on a lane, for the products that gain most by its room first. */
  private *open(lane: number): Generator<undefined, readonly Kept[], void> {
    const { plan } = this;
    const kept: Kept[] = [];
    plan.open(lane, plan.usage.vehicles[lane]! + 1);
    for (const { p } of this.productsThatGain(lane)) {
      const before = { p, packs: plan.packs[p]!, saving: plan.savings[p]! };
      const again = planAgain(plan, p);
      yield;
      if (again.saving <= before.saving) continue;
      kept.push(before);
      plan.replace(p, again.packs, again.saving);
    }
    return kept;
  }

  private putBack(kept: readonly Kept[], lane: number, vehicles: number): void {
    for (const { p, packs, saving } of [...kept].reverse()) this.plan.replace(p, packs, saving);
    this.plan.open(lane, vehicles);
  }

  private isBetter(before: number): boolean {
    const now = this.plan.saving;
    return now > before + LEAST_GAIN * (1 + Math.abs(now));
  }

  /** Lanes that may have a vehicle more which could earn `share` of its cost, the most promising first. */
  private lanesWorthOpening(share: number): readonly number[] {
    const { plan } = this;
    const { openingCost, mostVehicles } = plan.shared;
    const promising: { readonly lane: number; readonly net: number }[] = [];
    plan.opened.forEach((vehicles, lane) => {
      if (vehicles >= mostVehicles[lane]!) return;
      const worth = this.worthOfVehicle(lane);
      if (worth <= share * openingCost[lane]!) return;
      promising.push({ lane, net: worth - openingCost[lane]! });
    });
    return promising.sort((a, b) => b.net - a.net || a.lane - b.lane).map(({ lane }) => lane);
  }

  /** About what one vehicle more on a lane saves, by what gains most in what it holds. */
  private worthOfVehicle(lane: number): number {
    const { usage, shared } = this.plan;
    const limit = shared.laneCapacity[lane]!;
    let room = shared.vehicleCapacity[lane] ?? Infinity;
    if (limit >= 0) room = (usage.vehicles[lane]! + 1) * room - usage.used[limit]!;
    let worth = 0;
    for (const { saving, volume } of this.productsThatGain(lane)) {
      const share = volume > room ? room / volume : 1;
      worth += saving * share;
      room -= volume * share;
      if (room <= 0) break;
    }
    return worth;
  }

  /** Products that gain by room on a lane, those first that gain most for their volume. */
  private productsThatGain(lane: number): readonly Gain[] {
    const { plan } = this;
    const limit = plan.shared.laneCapacity[lane]!;
    const gains: Gain[] = [];
    for (const p of this.productsOn[lane]!) {
      const { saving, packs } = addedLaneWorth(plan, p, lane);
      if (saving <= 0) continue;
      const { problem, uses } = plan.products[p]!;
      const line = problem.lines.findIndex((each) => each.lane === lane);
      const perPack = uses[line]!.find((use) => use.limit === limit)?.perPack ?? 0;
      gains.push({ p, saving, volume: perPack * packs });
    }
    const density = ({ saving, volume }: Gain): number => (volume > 0 ? saving / volume : Infinity);
    return limit < 0 ? gains : gains.sort((a, b) => density(b) - density(a) || a.p - b.p);
  }
}

interface Gain {
  readonly p: number;
  readonly saving: number;
  readonly volume: number;
}

/**
 * Improves every product of a plan once, but for those of which it is known that they can gain
 * nothing. Returns whether anything changed.
 */
export function* improveAll(
  plan: CoupledPlan,
  finish: Finish,
  regrets: Regrets | null,
  packPrices?: readonly Float64Array[],
): Generator<undefined, boolean, void> {
  let changed = false;
  for (let p = 0; p < plan.products.length && !finish.aborted; p += 1) {
    if (regrets?.canGain(p) === false) continue;
    if (improveProduct(plan, p, packPrices?.[p])) changed = true;
    yield;
  }
  return changed;
}
