import type { CoupledPlan } from './coupled-plan';
import { planAgain } from './improve-plan';
import { LaneSavings } from './lane-savings';
import { trimPlan } from './trim-packs';

/** A product's line on a lane. */
interface User {
  readonly p: number;
  readonly line: number;
}

/** What room on a lane could save for a product, and how much of it. */
interface Gain {
  readonly p: number;
  readonly saving: number;
  readonly volume: number;
}

/**
 * Vehicles of a plan taken off a lane and added to one, with the products on the lane planned again.
 * Every step is one product planned, or one lane looked at.
 */
export class LaneMoves {
  /** Products with a line on each lane. */
  private readonly usersOf: readonly (readonly User[])[];
  /** Locations at both ends of each lane that some product could use. */
  private readonly ends: readonly (readonly [number, number] | undefined)[];
  /** What lanes are worth to each product, as long as its packs are those. */
  private readonly worths: LaneSavings[] = [];

  constructor(private readonly plan: CoupledPlan) {
    const usersOf = Array.from(plan.opened, (): User[] => []);
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
   * Plans the products on a lane again with fewer vehicles on it, one fewer than are used if not
   * said; stops where that has lost more than twice `most`.
   */
  *close(
    lane: number,
    vehicles = this.plan.usage.vehicles[lane]! - 1,
    most = Infinity,
  ): Generator<undefined, void, void> {
    const { plan } = this;
    const users = this.usersOf[lane]!.flatMap(({ p, line }) =>
      plan.packs[p]![line]! > 0 ? [p] : [],
    );
    plan.open(lane, vehicles);
    const before = users.map((p) => plan.savings[p]!);
    if (vehicles > 0) trimPlan(plan, 'useful', users);
    let lost = 0;
    for (const [index, p] of users.entries()) {
      const now = plan.savings[p]!;
      if (vehicles > 0 && now === before[index]) continue;
      const again = planAgain(plan, p);
      if (vehicles === 0 || again.saving > now) plan.replace(p, again.packs, again.saving);
      lost += before[index]! - plan.savings[p]!;
      yield;
      if (lost > most * 2) return;
    }
  }

  /** Sends one vehicle more on a lane, for the products that gain most by its room first. */
  *open(lane: number): Generator<undefined, void, void> {
    const { plan } = this;
    plan.open(lane, plan.usage.vehicles[lane]! + 1);
    for (const { p } of this.productsThatGain(lane)) {
      const again = planAgain(plan, p);
      yield;
      if (again.saving > plan.savings[p]!) plan.replace(p, again.packs, again.saving);
    }
  }

  /** Whether two lanes meet at a location; those that firm lines alone use meet none. */
  meet(lane: number, other: number): boolean {
    const ends: readonly number[] = this.ends[other] ?? [];
    return ends.some((end) => this.ends[lane]?.includes(end) === true);
  }

  /** Lanes that may have a vehicle more which could earn `share` of its cost, the most promising first. */
  *lanesWorthAdding(share: number): Generator<undefined, readonly number[], void> {
    const { plan } = this;
    const { openingCost, maxVehicles } = plan.shared;
    const promising: { readonly lane: number; readonly net: number }[] = [];
    for (const [lane, vehicles] of plan.opened.entries()) {
      if (vehicles >= maxVehicles[lane]!) continue;
      const worth = this.savingOfVehicle(lane);
      yield;
      if (worth <= share * openingCost[lane]!) continue;
      promising.push({ lane, net: worth - openingCost[lane]! });
    }
    return promising.sort((a, b) => b.net - a.net || a.lane - b.lane).map(({ lane }) => lane);
  }

  /** About what one vehicle more on a lane saves, by what gains most in what it holds. */
  private savingOfVehicle(lane: number): number {
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
    for (const { p, line } of this.usersOf[lane]!) {
      const { saving, packs } = this.worthsOf(p).of(line);
      if (saving <= 0) continue;
      const perPack =
        plan.products[p]!.uses[line]!.find((use) => use.limit === limit)?.perPack ?? 0;
      gains.push({ p, saving, volume: perPack * packs });
    }
    const density = ({ saving, volume }: Gain): number => (volume > 0 ? saving / volume : Infinity);
    return limit < 0 ? gains : gains.sort((a, b) => density(b) - density(a) || a.p - b.p);
  }

  private worthsOf(p: number): LaneSavings {
    const packs = this.plan.packs[p]!;
    const known = this.worths[p];
    if (known?.packs === packs) return known;
    const worths = new LaneSavings(this.plan.products[p]!.problem, packs);
    this.worths[p] = worths;
    return worths;
  }
}
