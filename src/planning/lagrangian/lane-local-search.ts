import type { StopSignal } from '../base/stop-signal';
import type { CoupledPlan } from './coupled-plan';
import { LaneMoves } from './lane-moves';

/** Gains below this share are rounding. */
const MIN_GAIN = 1e-9;
/** Lanes that the swap neighbourhood adds where the number of shipments is limited. */
const MAX_SWAPS = 12;
/** Lanes tried as replacements for one that is dropped. */
const MAX_REPLACEMENTS = 3;
/** A lane must promise this share of its cost to be added before others are dropped. */
const MIN_COST_SHARE = 0.2;

/**
 * Improves the choice of lanes, and of the number of vehicles on each, where shipments have fixed
 * costs or are limited in number: fixed-charge network design. The method is a local search with
 * three neighbourhoods: drop a vehicle, add one, or swap one for another; after each move the
 * products on the lane are reoptimised. A move that does not improve the plan is undone, so the plan
 * never gets worse and stays feasible. It ends in a local optimum; nothing is proved.
 *
 * Sources: A. Kuehn and M. Hamburger, "A heuristic program for locating warehouses", Management
 * Science 9, 1963, for add and drop; W. Powell, "A local improvement heuristic for the design of
 * less-than-truckload motor carrier networks", Transportation Science 20, 1986, for network design.
 */
export class LaneLocalSearch {
  private readonly moves: LaneMoves;

  constructor(
    private readonly plan: CoupledPlan,
    private readonly stop: StopSignal,
  ) {
    this.moves = new LaneMoves(plan);
  }

  /** Drops the vehicles that lose least until the plan sends no more shipments than allowed. */
  *enforceShipmentLimit(): Generator<undefined, void, void> {
    const { plan } = this;
    const { maxShipments } = plan.shared;
    const changes = new Map<number, number>();
    while (plan.shipments > maxShipments) {
      const lane = yield* this.cheapestLaneToDrop(changes);
      if (lane === null) return;
      yield* this.moves.close(lane);
      changes.delete(lane);
      plan.closeUnused();
    }
  }

  /** One round of the drop, add and swap neighbourhoods. Returns whether anything changed. */
  *improve(): Generator<undefined, boolean, void> {
    let changed = yield* this.drop();
    if (yield* this.add()) changed = true;
    if (yield* this.swap()) changed = true;
    return changed;
  }

  /** Replaces each vehicle by up to `MAX_REPLACEMENTS` others where that pays. Returns whether anything changed. */
  *replace(): Generator<undefined, boolean, void> {
    const { plan, moves } = this;
    let changed = false;
    for (const lane of this.lanesByLoad()) {
      if (this.stop.aborted) break;
      const vehicles = plan.usage.vehicles[lane]!;
      if (vehicles <= plan.shared.firm.vehicles[lane]!) continue;
      const isBetter = yield* this.acceptIfBetter(function* () {
        yield* moves.close(lane, vehicles - 1);
        plan.closeUnused();
        let tried = 0;
        for (const other of yield* moves.promisingLanes(1)) {
          if (other === lane || plan.shipments >= plan.shared.maxShipments) continue;
          if (tried === MAX_REPLACEMENTS) break;
          tried += 1;
          const before = plan.checkpoint();
          const saving = plan.saving;
          yield* moves.open(other);
          if (plan.saving <= saving) plan.restore(before);
        }
      });
      if (isBetter) changed = true;
    }
    plan.closeUnused();
    return changed;
  }

  /**
   * Adds each lane that promises a part of its cost, then drops adjacent lanes that no longer pay,
   * where both moves together improve the plan. Returns whether anything changed.
   */
  *addThenDrop(): Generator<undefined, boolean, void> {
    const { plan, moves } = this;
    let changed = false;
    for (const lane of yield* moves.promisingLanes(MIN_COST_SHARE)) {
      if (this.stop.aborted || plan.shipments >= plan.shared.maxShipments) break;
      const dropAdjacent = (): Generator<undefined, boolean, void> =>
        this.drop((other) => other !== lane && moves.areAdjacent(lane, other));
      const isBetter = yield* this.acceptIfBetter(function* () {
        yield* moves.open(lane);
        yield* dropAdjacent();
      });
      if (isBetter) changed = true;
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
      const firmVehicles = firm.vehicles[lane]!;
      if (!isTried(lane) || openingCost[lane]! === 0 || vehicles[lane]! <= firmVehicles) continue;
      if (
        vehicles[lane]! > Math.max(1, firmVehicles) &&
        (yield* this.dropIfBetter(lane, vehicles[lane]! - 1))
      ) {
        changed = true;
      }
      if (firmVehicles > 0 || vehicles[lane] === 0) continue;
      if (yield* this.dropIfBetter(lane, 0)) changed = true;
    }
    plan.closeUnused();
    return changed;
  }

  /** Lanes in use, those with the fewest lines per cost of their vehicles first. */
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
    const dropped = plan.usage.vehicles[lane]! - vehicles;
    return yield* this.acceptIfBetter(() =>
      moves.close(lane, vehicles, dropped * plan.shared.openingCost[lane]!),
    );
  }

  private *add(): Generator<undefined, boolean, void> {
    const { plan, moves } = this;
    let changed = false;
    for (const lane of yield* moves.promisingLanes(1)) {
      if (this.stop.aborted || plan.shipments >= plan.shared.maxShipments) break;
      if (yield* this.acceptIfBetter(() => moves.open(lane))) changed = true;
    }
    plan.closeUnused();
    return changed;
  }

  /** Adds a vehicle and drops the cheapest other one, where all shipments allowed are in use. */
  private *swap(): Generator<undefined, boolean, void> {
    const { plan, moves } = this;
    const { maxShipments } = plan.shared;
    if (maxShipments === 0 || plan.shipments < maxShipments) return false;
    let changed = false;
    const cheapestOther = (except: number): Generator<undefined, number | null, void> =>
      this.cheapestLaneToDrop(new Map(), except);
    const promising = yield* moves.promisingLanes(0);
    for (const lane of promising.slice(0, MAX_SWAPS)) {
      if (this.stop.aborted) break;
      const vehicles = plan.usage.vehicles[lane]!;
      const isBetter = yield* this.acceptIfBetter(function* () {
        yield* moves.open(lane);
        if (plan.usage.vehicles[lane]! <= vehicles || plan.shipments <= maxShipments) return;
        const dropped = yield* cheapestOther(lane);
        if (dropped !== null) yield* moves.close(dropped);
      });
      if (!isBetter) continue;
      changed = true;
      plan.closeUnused();
    }
    return changed;
  }

  /** Makes a move; undoes it if it saves no more or sends too many shipments. Returns whether it was accepted. */
  private *acceptIfBetter(
    move: () => Generator<undefined, void, void>,
  ): Generator<undefined, boolean, void> {
    const { plan } = this;
    const before = plan.checkpoint();
    const saving = plan.saving;
    yield* move();
    const newSaving = plan.saving;
    const isBetter = newSaving > saving + MIN_GAIN * (1 + Math.abs(newSaving));
    if (isBetter && plan.shipments <= plan.shared.maxShipments) return true;
    plan.restore(before);
    return false;
  }

  /**
   * The lane that loses least by one vehicle less. Null where no lane has a vehicle besides firm ones.
   *
   * @param changes changes of the saving by lane from earlier calls. They serve as estimates; the
   *   best is computed again before it is returned
   */
  private *cheapestLaneToDrop(
    changes: Map<number, number>,
    except?: number,
  ): Generator<undefined, number | null, void> {
    const { plan } = this;
    const { firm } = plan.shared;
    const isDroppable = (lane: number): boolean =>
      plan.usage.vehicles[lane]! > firm.vehicles[lane]!;
    for (const lane of plan.usage.vehicles.keys()) {
      if (isDroppable(lane) && lane !== except && !changes.has(lane)) {
        changes.set(lane, yield* this.changeByDropping(lane));
      }
    }
    const recomputed = new Set<number>();
    for (;;) {
      let best = -1;
      for (const [lane, change] of changes) {
        if (!isDroppable(lane)) continue;
        if (best < 0 || change > changes.get(best)!) best = lane;
      }
      if (best < 0) return null;
      if (recomputed.has(best)) return best;
      changes.set(best, yield* this.changeByDropping(best));
      recomputed.add(best);
    }
  }

  private *changeByDropping(lane: number): Generator<undefined, number, void> {
    const { plan } = this;
    const before = plan.checkpoint();
    const saving = plan.saving;
    yield* this.moves.close(lane);
    const change = plan.saving - saving;
    plan.restore(before);
    return change;
  }
}
