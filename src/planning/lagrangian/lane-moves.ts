import type { CoupledPlan } from './coupled-plan';
import { reoptimizeProduct } from './improve-products';
import { LaneSavings } from './lane-savings';
import { trimPlan } from './trim-packs';

/** A product's line on a lane. */
interface LaneUser {
  readonly p: number;
  readonly line: number;
}

/** An estimate of what room on a lane saves for a product, and the volume that it needs. */
interface Gain {
  readonly p: number;
  readonly saving: number;
  readonly volume: number;
}

/**
 * The moves of the local search on lanes: remove vehicles from a lane or add one, and reoptimise the
 * products on the lane one by one. A move changes the plan in place, keeps it feasible, and may make
 * it worse; the search decides whether to accept it. Yields after each product or lane.
 */
export class LaneMoves {
  private readonly usersOf: readonly (readonly LaneUser[])[];
  /** Locations at both ends of each lane that some product can use. */
  private readonly ends: readonly (readonly [number, number] | undefined)[];
  /** Estimates of each product, valid while it has the same packs. */
  private readonly laneSavings: LaneSavings[] = [];

  constructor(private readonly plan: CoupledPlan) {
    const usersOf = Array.from(plan.openVehicles, (): LaneUser[] => []);
    const ends: (readonly [number, number] | undefined)[] = [];
    plan.products.forEach(({ problem: { lines, sites } }, p) => {
      lines.forEach(({ lane, from, to }, line) => {
        usersOf[lane]!.push({ p, line });
        ends[lane] ??= [sites[from]!.location, sites[to]!.location];
      });
    });
    this.usersOf = usersOf;
    this.ends = ends;
  }

  /**
   * Reoptimises the products on a lane with fewer vehicles on it.
   *
   * @param vehicles how many are left; one fewer than are in use if left out
   * @param maxLoss the move stops early, unfinished, once it has lost more than twice this
   */
  *close(
    lane: number,
    vehicles = this.plan.usage.vehicles[lane]! - 1,
    maxLoss = Infinity,
  ): Generator<undefined, void, void> {
    const { plan } = this;
    const users = this.usersOf[lane]!.flatMap(({ p, line }) =>
      plan.packs[p]![line]! > 0 ? [p] : [],
    );
    plan.open(lane, vehicles);
    const before = users.map((p) => plan.savings[p]!);
    if (vehicles > 0) trimPlan(plan, 'excess', users);
    let lost = 0;
    for (const [index, p] of users.entries()) {
      const current = plan.savings[p]!;
      if (vehicles > 0 && current === before[index]) continue;
      const { packs, saving } = reoptimizeProduct(plan, p);
      if (vehicles === 0 || saving > current) plan.replace(p, packs, saving);
      lost += before[index]! - plan.savings[p]!;
      yield;
      if (lost > maxLoss * 2) return;
    }
  }

  /** Adds a vehicle to a lane and reoptimises the products that gain by it, those that gain most for their volume first. */
  *open(lane: number): Generator<undefined, void, void> {
    const { plan } = this;
    plan.open(lane, plan.usage.vehicles[lane]! + 1);
    for (const { p } of this.gains(lane)) {
      const { packs, saving } = reoptimizeProduct(plan, p);
      yield;
      if (saving > plan.savings[p]!) plan.replace(p, packs, saving);
    }
  }

  /** Whether two lanes share a location. Lanes that only firm lines use share none. */
  areAdjacent(lane: number, other: number): boolean {
    const ends: readonly number[] = this.ends[other] ?? [];
    return ends.some((end) => this.ends[lane]?.includes(end) === true);
  }

  /**
   * Lanes whose next vehicle promises to save more than a share of its cost, by estimated net
   * saving, best first.
   */
  *promisingLanes(costShare: number): Generator<undefined, readonly number[], void> {
    const { plan } = this;
    const { openingCost, maxVehicles } = plan.shared;
    const promising: { readonly lane: number; readonly net: number }[] = [];
    for (const [lane, vehicles] of plan.openVehicles.entries()) {
      if (vehicles >= maxVehicles[lane]!) continue;
      const saving = this.vehicleSaving(lane);
      yield;
      if (saving <= costShare * openingCost[lane]!) continue;
      promising.push({ lane, net: saving - openingCost[lane]! });
    }
    return promising.sort((a, b) => b.net - a.net || a.lane - b.lane).map(({ lane }) => lane);
  }

  /** Estimates what one more vehicle saves: a continuous knapsack of the gains in its room. */
  private vehicleSaving(lane: number): number {
    const { usage, shared } = this.plan;
    const limit = shared.laneCapacity[lane]!;
    let room = shared.vehicleCapacity[lane] ?? Infinity;
    if (limit >= 0) room = (usage.vehicles[lane]! + 1) * room - usage.used[limit]!;
    let total = 0;
    for (const { saving, volume } of this.gains(lane)) {
      const share = volume > room ? room / volume : 1;
      total += saving * share;
      room -= volume * share;
      if (room <= 0) break;
    }
    return total;
  }

  /** Estimated gains of products by room on a lane, those with the highest gain per volume first. */
  private gains(lane: number): readonly Gain[] {
    const { plan } = this;
    const limit = plan.shared.laneCapacity[lane]!;
    const gains: Gain[] = [];
    for (const { p, line } of this.usersOf[lane]!) {
      const { saving, packs } = this.laneSavingsOf(p).estimate(line);
      if (saving <= 0) continue;
      const perPack =
        plan.products[p]!.uses[line]!.find((use) => use.limit === limit)?.perPack ?? 0;
      gains.push({ p, saving, volume: perPack * packs });
    }
    const density = ({ saving, volume }: Gain): number => (volume > 0 ? saving / volume : Infinity);
    return limit < 0 ? gains : gains.sort((a, b) => density(b) - density(a) || a.p - b.p);
  }

  private laneSavingsOf(p: number): LaneSavings {
    const packs = this.plan.packs[p]!;
    const cached = this.laneSavings[p];
    if (cached?.packs === packs) return cached;
    const laneSavings = new LaneSavings(this.plan.products[p]!.problem, packs);
    this.laneSavings[p] = laneSavings;
    return laneSavings;
  }
}
