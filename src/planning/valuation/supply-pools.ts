import { bestPoolFlow, GROUND, type PoolLink, type StockPools } from '../flow/stock-pools';
import { PackSavings } from './pack-savings';
import type { SuppliedStock } from './supplied-stock';
import type { SupplyValue } from './supply-values';
import { unitValues, type UnitValues } from './unit-values';

/**
 * A link by what leads over it: the stock of a position's echelon, units passed on to the echelon of its
 * source, or stuck units.
 */
export interface CostedLink {
  readonly position: number;
  readonly kind: 'echelon' | 'passed on' | 'stuck';
  /** Range of the change in units, from the stock after firm lines. */
  readonly min: number;
  readonly max: number;
  /** Cost of such a change against the stock of today, with firm lines. Money. */
  readonly costOf: (change: number) => number;
}

/** No pool. */
const NONE = -1;

/** A link of a pool in units, with the position whose cost it is. */
interface ValuedLink extends PoolLink {
  readonly position: number;
  /** Whether the value of the position's echelon leads over it. */
  readonly isEchelon: boolean;
  /** Change in whole packs. */
  readonly ofPacks: (packs: number) => number;
}

/**
 * The stock of one product as pools, nested like its supply forest. A position with a source has a pool
 * that passes usable units up to the echelon of its source; stuck units leave it at their carrying cost.
 * A position that supplies others has the pool of its echelon, and what its stock is worth leads out of
 * it. Pools are in whole packs, counted from the stock after firm lines; within a pack, value is linear.
 */
export class SupplyPools {
  /** The pools in packs, by changes from the stock after firm lines. */
  readonly pools: StockPools;
  /** The pool of each position's stock; −1 if it has none. */
  readonly poolAt: Int32Array;
  private readonly unitPools: BuiltPools;
  /** Units by which firm lines change the stock of each position. */
  private readonly firmChanges: Float64Array;
  /** Flow on each link at today's stock, counted from the stock after firm lines. */
  private readonly today: Float64Array;

  constructor(
    readonly values: readonly (SupplyValue | null)[],
    order: Int32Array,
    private readonly packSize: number,
    firmChanges: ArrayLike<number>,
  ) {
    this.firmChanges = Float64Array.from(firmChanges);
    const built = new PoolBuilder(values, packSize, this.firmChanges).build(order);
    this.poolAt = built.poolAt;
    this.unitPools = rebased(
      built,
      bestPoolFlow(inPacks(built, packSize), zeros(built.count)).changes,
      packSize,
    );
    this.pools = inPacks(this.unitPools, packSize);
    this.today = this.linkChanges(new Float64Array(values.length));
  }

  /** What the pools save by changes of the stock of all positions, in units from today; below 0 if they cost. */
  savingOf(changes: ArrayLike<number>): number {
    const flow = this.linkChanges(changes);
    return this.unitPools.links.reduce(
      (sum, link, l) => sum + link.savingOf(flow[l]!) - link.savingOf(this.today[l]!),
      0,
    );
  }

  /** The stock of each position after the same changes; null for one that is not in the forest. */
  stockAfter(changes: ArrayLike<number>): readonly (SuppliedStock | null)[] {
    const flow = this.linkChanges(changes);
    const echelon = this.values.map((value, i) => value && value.terms.stock + changes[i]!);
    const stuck = this.values.map(
      (value) => value && stuckUnits(value, value.terms.stock, this.packSize),
    );
    this.unitPools.links.forEach(({ position, isEchelon, to }, l) => {
      const moved = flow[l]! - this.today[l]!;
      if (isEchelon) echelon[position] = this.values[position]!.terms.stock + moved;
      else if (to === GROUND) stuck[position]! += moved;
    });
    return this.values.map(
      (value, i) =>
        value && {
          available: value.terms.position.available + changes[i]!,
          echelon: echelon[i]!,
          stuck: stuck[i]!,
        },
    );
  }

  /** The cost of the same changes by position: of its echelon, and of its stuck units. */
  costsOf(changes: ArrayLike<number>): Float64Array {
    const flow = this.linkChanges(changes);
    const costs = new Float64Array(this.values.length);
    this.unitPools.links.forEach((link, l) => {
      costs[link.position]! -= link.savingOf(flow[l]!) - link.savingOf(this.today[l]!);
    });
    return costs;
  }

  /** Every link with what it costs, for a model of the same pools elsewhere. */
  costedLinks(): readonly CostedLink[] {
    return this.unitPools.links.map(({ position, isEchelon, to, min, max, savingOf }, l) => {
      const saved = savingOf(this.today[l]!);
      return {
        position,
        kind: isEchelon ? 'echelon' : to === GROUND ? 'stuck' : 'passed on',
        min: min ?? -Infinity,
        max: max ?? Infinity,
        costOf: (change) => saved - savingOf(change),
      };
    });
  }

  private linkChanges(changes: ArrayLike<number>): Float64Array {
    const gains = zeros(this.unitPools.count);
    this.poolAt.forEach((pool, i) => {
      if (pool !== NONE) gains[pool]! += changes[i]! - this.firmChanges[i]!;
    });
    return bestPoolFlow(this.unitPools, gains).changes;
  }
}

interface BuiltPools extends StockPools {
  readonly links: readonly ValuedLink[];
  readonly poolAt: Int32Array;
}

class PoolBuilder {
  private readonly links: ValuedLink[] = [];
  private count = 0;
  /** Units by which firm lines change the usable stock of each position's echelon. */
  private readonly echelonChange: Float64Array;

  constructor(
    private readonly values: readonly (SupplyValue | null)[],
    private readonly packSize: number,
    firmChanges: Float64Array,
  ) {
    this.echelonChange = firmChanges.slice();
  }

  build(order: Int32Array): BuiltPools {
    const poolAt = new Int32Array(this.values.length).fill(NONE);
    const above = poolAt.slice();
    const passed: { readonly l: number; readonly source: number }[] = [];
    for (const i of order) {
      const value = this.values[i]!;
      if (value === null) continue;
      poolAt[i] = this.count;
      if (value.echelon !== null) {
        above[i] = this.count;
        const to = value.terms.source < 0 ? GROUND : this.count + 1;
        this.add(
          i,
          this.count,
          to,
          unitValues({ curve: value.echelon, firmChange: this.echelonChange[i]! }),
        );
        this.count += 1;
      }
      if (value.terms.source < 0) continue;
      passed.push({ l: this.links.length, source: value.terms.source });
      this.addWayUp(i, value);
      this.count += 1;
    }
    for (const { l, source } of passed) this.links[l] = { ...this.links[l]!, to: above[source]! };
    return { count: this.count, links: this.links, poolAt };
  }

  /** The links out of the pool of a position with a source: usable units up, stuck units to the ground. */
  private addWayUp(i: number, value: SupplyValue): void {
    const { packSize } = this;
    const { terms, usable, carrying } = value;
    const units = terms.stock + this.echelonChange[i]!;
    const stuck = stuckUnits(value, units, packSize);
    const room =
      usable === Infinity
        ? Infinity
        : packSize * Math.max(0, Math.floor((usable - units) / packSize));
    this.links.push({
      position: i,
      isEchelon: false,
      from: this.count,
      to: GROUND,
      max: stuck > 0 ? 0 : room,
      savingOf: () => 0,
      ofPacks: () => 0,
    });
    const edge = units - stuck + (stuck > 0 ? 0 : room);
    if (edge < Infinity) {
      this.add(i, this.count, GROUND, stuckUnitValues(carrying, edge + stuck), { min: -stuck });
    }
    const before = terms.stock - stuckUnits(value, terms.stock, packSize);
    this.echelonChange[terms.source]! += units - stuck - before;
  }

  private add(
    position: number,
    from: number,
    to: number,
    values: UnitValues,
    range: { readonly min?: number } = {},
  ): void {
    const savings = new PackSavings(values, this.packSize);
    this.links.push({
      position,
      isEchelon: range.min === undefined,
      from,
      to,
      ...range,
      savingOf: (units) => savings.ofUnits(units),
      ofPacks: (packs) => savings.ofPacks(packs),
    });
  }
}

/** Units beyond the usable ones; the edge between them is that of a pack. */
function stuckUnits({ usable }: SupplyValue, stock: number, packSize: number): number {
  return Math.max(0, packSize * Math.ceil((stock - usable) / packSize));
}

/** What units that leave the pools cost: the next one its carrying cost, and the last one saves its own. */
function stuckUnitValues(carrying: SupplyValue['carrying'], last: number): UnitValues {
  return {
    marginalGain: (n) => -carrying.at(last + n),
    marginalLoss: (n) => -carrying.at(last - n + 1),
  };
}

/** The same pools by changes in packs. */
function inPacks({ count, links }: Omit<BuiltPools, 'poolAt'>, packSize: number): StockPools {
  return {
    count,
    links: links.map(({ from, to, min, max, ofPacks }): PoolLink => ({
      from,
      to,
      ...(min === undefined ? {} : { min: min / packSize }),
      ...(max === undefined ? {} : { max: max / packSize }),
      savingOf: ofPacks,
    })),
  };
}

/** The same pools by changes from other flows, in packs: those that are best if no stock moves. */
function rebased(built: BuiltPools, packs: Float64Array, packSize: number): BuiltPools {
  if (packs.every((each) => each === 0)) return built;
  const links = built.links.map((link, l): ValuedLink => {
    const [shift, units] = [packs[l]!, packs[l]! * packSize];
    const { min, max } = link;
    return {
      ...link,
      ...(min === undefined ? {} : { min: min - units }),
      ...(max === undefined ? {} : { max: max - units }),
      savingOf: (change) => link.savingOf(change + units) - link.savingOf(units),
      ofPacks: (change) => link.ofPacks(change + shift) - link.ofPacks(shift),
    };
  });
  return { ...built, links };
}

function zeros(count: number): Float64Array {
  return new Float64Array(count);
}
