import type { StopSignal } from '../base/stop-signal';
import type { CoupledPlan } from './coupled-plan';
import { improveProduct } from './improve-plan';
import { LaneMoves } from './lane-moves';
import type { ImprovementBounds } from './improvement-bounds';

/** Gains below this share are rounding. */
const MIN_GAIN = 1e-9;
/** Lanes tried in exchange for another where their number is limited. */
const EXCHANGES = 12;
/** Lanes tried in place of one that is closed. */
const REPLACEMENTS = 3;
/** Part of its cost that a lane must earn beside the others to be tried in their place. */
const MIN_EARNED_SHARE = 0.2;

/**
 * Chooses how many vehicles to send on each lane of a plan whose shipments cost something, or are
 * limited in number: takes off vehicles that do not earn their cost, and sends further ones that
 * would, each time planning the products on the lane again. Every step is one product planned, or one
 * lane looked at.
 */
export class LaneLocalSearch {
  private readonly moves: LaneMoves;

  constructor(
    private readonly plan: CoupledPlan,
    private readonly stop: StopSignal,
  ) {
    this.moves = new LaneMoves(plan);
  }

  /** Takes off the vehicles that are missed least until no more are used than are allowed. */
  *enforceShipmentLimit(): Generator<undefined, void, void> {
    const { plan } = this;
    const { maxShipments } = plan.shared;
    const known = new Map<number, number>();
    while (plan.shipments > maxShipments) {
      const closing = yield* this.cheapestLaneToDrop(known);
      if (closing === null) return;
      yield* this.moves.close(closing);
      known.delete(closing);
      plan.closeUnused();
    }
  }

  /** Takes off and adds a vehicle on each lane once where that pays. Returns whether anything changed. */
  *improve(): Generator<undefined, boolean, void> {
    let changed = yield* this.drop();
    if (yield* this.add()) changed = true;
    if (yield* this.swap()) changed = true;
    return changed;
  }

  /**
   * Puts one or two other lanes in the place of each that is used, where that pays. Returns whether
   * anything changed.
   */
  *swapForOthers(): Generator<undefined, boolean, void> {
    const { plan, moves } = this;
    let changed = false;
    for (const lane of this.lanesByLoad()) {
      if (this.stop.aborted) break;
      const vehicles = plan.usage.vehicles[lane]!;
      if (vehicles <= plan.shared.firm.vehicles[lane]!) continue;
      const better = yield* this.keepIfBetter(function* () {
        yield* moves.close(lane, vehicles - 1);
        plan.closeUnused();
        let tried = 0;
        for (const other of yield* moves.lanesWorthAdding(1)) {
          if (other === lane || plan.shipments >= plan.shared.maxShipments) continue;
          if (tried === REPLACEMENTS) break;
          tried += 1;
          const before = plan.checkpoint();
          const saving = plan.saving;
          yield* moves.open(other);
          if (plan.saving <= saving) plan.restore(before);
        }
      });
      if (better) changed = true;
    }
    plan.closeUnused();
    return changed;
  }

  /**
   * Opens each lane that would earn a part of its cost, and closes those that meet it and then no longer
   * earn theirs, where that pays together. Returns whether anything changed.
   */
  *addThenDrop(): Generator<undefined, boolean, void> {
    const { plan, moves } = this;
    let changed = false;
    for (const lane of yield* moves.lanesWorthAdding(MIN_EARNED_SHARE)) {
      if (this.stop.aborted || plan.shipments >= plan.shared.maxShipments) break;
      const closeOthers = (): Generator<undefined, boolean, void> =>
        this.drop((other) => other !== lane && moves.meet(lane, other));
      const better = yield* this.keepIfBetter(function* () {
        yield* moves.open(lane);
        yield* closeOthers();
      });
      if (better) changed = true;
    }
    plan.closeUnused();
    return changed;
  }

  private *drop(
    isTried: (lane: number) => boolean = () => true,
  ): Generator<undefined, boolean, void> {
    const { plan } = this;
    const { openingCost, firm } = plan.shared;
    const { vehicles } = plan.usage;
    let changed = false;
    for (const lane of this.lanesByLoad()) {
      if (this.stop.aborted) break;
      const sent = firm.vehicles[lane]!;
      if (!isTried(lane) || openingCost[lane]! === 0 || vehicles[lane]! <= sent) continue;
      if (
        vehicles[lane]! > Math.max(1, sent) &&
        (yield* this.dropIfBetter(lane, vehicles[lane]! - 1))
      ) {
        changed = true;
      }
      if (sent > 0 || vehicles[lane] === 0) continue;
      if (yield* this.dropIfBetter(lane, 0)) changed = true;
    }
    plan.closeUnused();
    return changed;
  }

  /** Lanes that are used, those with the fewest lines for what their vehicles cost first. */
  private lanesByLoad(): readonly number[] {
    const { usage, shared } = this.plan;
    const { users, vehicles } = usage;
    const cost = (lane: number): number => shared.openingCost[lane]! * vehicles[lane]!;
    return [...users.keys()]
      .filter((lane) => users[lane]! > 0)
      .sort((a, b) => users[a]! * cost(b) - users[b]! * cost(a) || a - b);
  }

  private *dropIfBetter(lane: number, vehicles: number): Generator<undefined, boolean, void> {
    const { plan, moves } = this;
    const freed = plan.usage.vehicles[lane]! - vehicles;
    return yield* this.keepIfBetter(() =>
      moves.close(lane, vehicles, freed * plan.shared.openingCost[lane]!),
    );
  }

  private *add(): Generator<undefined, boolean, void> {
    const { plan, moves } = this;
    let changed = false;
    for (const lane of yield* moves.lanesWorthAdding(1)) {
      if (this.stop.aborted || plan.shipments >= plan.shared.maxShipments) break;
      if (yield* this.keepIfBetter(() => moves.open(lane))) changed = true;
    }
    plan.closeUnused();
    return changed;
  }

  /** Sends a vehicle in place of another, where there may be no more of them. */
  private *swap(): Generator<undefined, boolean, void> {
    const { plan, moves } = this;
    const { maxShipments } = plan.shared;
    if (maxShipments === 0 || plan.shipments < maxShipments) return false;
    let changed = false;
    const missedLeast = (except: number): Generator<undefined, number | null, void> =>
      this.cheapestLaneToDrop(new Map(), except);
    const promising = yield* moves.lanesWorthAdding(0);
    for (const lane of promising.slice(0, EXCHANGES)) {
      if (this.stop.aborted) break;
      const vehicles = plan.usage.vehicles[lane]!;
      const better = yield* this.keepIfBetter(function* () {
        yield* moves.open(lane);
        if (plan.usage.vehicles[lane]! <= vehicles || plan.shipments <= maxShipments) return;
        const closing = yield* missedLeast(lane);
        if (closing !== null) yield* moves.close(closing);
      });
      if (!better) continue;
      changed = true;
      plan.closeUnused();
    }
    return changed;
  }

  /** Makes a move, and takes it back where it does not save more or sends too many vehicles. */
  private *keepIfBetter(
    move: () => Generator<undefined, void, void>,
  ): Generator<undefined, boolean, void> {
    const { plan } = this;
    const before = plan.checkpoint();
    const saving = plan.saving;
    yield* move();
    const now = plan.saving;
    const isBetter = now > saving + MIN_GAIN * (1 + Math.abs(now));
    if (isBetter && plan.shipments <= plan.shared.maxShipments) return true;
    plan.restore(before);
    return false;
  }

  /**
   * The lane that can do with a vehicle less at the smallest loss; losses already known are taken as
   * near enough. Null where no lane but that excepted has one, beside those of firm lines.
   */
  private *cheapestLaneToDrop(
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
    const { plan } = this;
    const before = plan.checkpoint();
    const saving = plan.saving;
    yield* this.moves.close(lane);
    const change = plan.saving - saving;
    plan.restore(before);
    return change;
  }
}

/**
 * Improves every product of a plan once, or those among some, but for those of which it is known that
 * they can gain nothing. Returns whether anything changed.
 */
export function* improveAll(
  plan: CoupledPlan,
  stop: StopSignal,
  regrets: ImprovementBounds | null,
  packPrices?: readonly Float64Array[],
  among: Iterable<number> = plan.products.keys(),
): Generator<undefined, boolean, void> {
  let changed = false;
  for (const p of among) {
    if (stop.aborted) break;
    if (regrets?.mayImprove(p, packPrices !== undefined) === false) continue;
    if (improveProduct(plan, p, packPrices?.[p])) changed = true;
    yield;
  }
  return changed;
}
