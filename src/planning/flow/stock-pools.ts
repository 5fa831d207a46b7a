/**
 * Stock pools: sets of locations, nested in a tree, whose stock together has a value of its own, as the
 * stock of an echelon has. What a location gains joins its pool; a pool passes its stock on over its
 * links, to the pool above or to the ground, where it leaves. Pools are in an order in which every link
 * goes up: to a pool of a higher index, or to the ground.
 */
export interface StockPools {
  readonly count: number;
  /** Every pool has a link, and at most one to another pool; that one comes first. */
  readonly links: readonly PoolLink[];
}

/** The end of a link that leaves the pools. */
export const GROUND = -1;

/** A link over which a pool passes stock on. Its flow is a change from today's, of either sign. */
export interface PoolLink {
  readonly from: number;
  /** A pool of a higher index, or `GROUND`. */
  readonly to: number;
  /** Range of the change; unlimited if left out. */
  readonly min?: number;
  readonly max?: number;
  /** What a change within the range saves: concave, 0 for none. */
  readonly savingOf: (change: number) => number;
}

/** What a change saves on a link; −Infinity outside its range. */
export function linkSaving(
  { min = -Infinity, max = Infinity, savingOf }: PoolLink,
  change: number,
) {
  return change < min || change > max ? -Infinity : savingOf(change);
}

/** How pools pass on what their locations gain, at the most saving. */
export interface PoolFlow {
  /** Change on each link. */
  readonly changes: Float64Array;
  /** −Infinity if the links cannot take the gains. */
  readonly saving: number;
}

/** Smaller gains, relative to the largest saving of a link, are rounding. */
const ROUNDING = 1e-12;

/**
 * The best flow through pools for given gains of stock, one for each pool. First each pool passes on as
 * much as it can to the pool above; then stock is rerouted as long as that saves. Method: cycle
 * cancelling; in a tree two sweeps find the shortest paths to and from the ground (M. Klein, "A primal
 * method for minimal cost flows", Management Science 14, 1967). Exact for whole numbers.
 */
export function bestPoolFlow(pools: StockPools, gains: ArrayLike<number>): PoolFlow {
  const routing = routingOf(pools);
  const saving = routing.route(gains);
  return { changes: routing.changes.slice(), saving };
}

/** What the same flow saves; −Infinity if the links cannot take the gains. */
export function bestPoolSaving(pools: StockPools, gains: ArrayLike<number>): number {
  return routingOf(pools).route(gains);
}

/** The routing of each set of pools: a plan asks thousands of times for the same ones. */
const routings = new WeakMap<StockPools, PoolRouting>();

function routingOf(pools: StockPools): PoolRouting {
  const known = routings.get(pools);
  if (known !== undefined) return known;
  const routing = new PoolRouting(pools);
  routings.set(pools, routing);
  return routing;
}

const NONE = -1;

class PoolRouting {
  readonly changes: Float64Array;
  /** What one unit more gains on each link, and what one unit fewer loses. */
  private readonly gain: Float64Array;
  private readonly loss: Float64Array;
  private readonly savings: Float64Array;
  /** Cost of one more unit from the ground to each pool, and the link that it comes by. */
  private readonly distance: Float64Array;
  private readonly cameBy: Int32Array;
  private readonly linkUp: Int32Array;
  /** What each pool has to pass on. */
  private readonly left: Float64Array;
  /** The link after each one out of the same pool; −1 for the last. */
  private readonly next: Int32Array;
  private readonly firstLink: Int32Array;
  private rounding = ROUNDING;

  constructor(private readonly pools: StockPools) {
    const { count, links } = pools;
    this.changes = new Float64Array(links.length);
    this.gain = new Float64Array(links.length);
    this.loss = new Float64Array(links.length);
    this.savings = new Float64Array(links.length);
    this.distance = new Float64Array(count);
    this.cameBy = new Int32Array(count);
    this.left = new Float64Array(count);
    this.linkUp = new Int32Array(count).fill(NONE);
    this.firstLink = new Int32Array(count).fill(NONE);
    this.next = new Int32Array(links.length).fill(NONE);
    const last = new Int32Array(count).fill(NONE);
    links.forEach(({ from, to }, l) => {
      if (to !== GROUND) this.linkUp[from] = l;
      if (last[from] === NONE) this.firstLink[from] = l;
      else this.next[last[from]!] = l;
      last[from] = l;
    });
  }

  /** Finds the best flow for these gains; its saving. */
  route(gains: ArrayLike<number>): number {
    if (!this.fill(gains)) return -Infinity;
    this.rounding = ROUNDING;
    for (let l = 0; l < this.changes.length; l += 1) this.update(l);
    while (this.reroute()) {
      // Reroutes until nothing is left to gain.
    }
    let saving = 0;
    for (let l = 0; l < this.savings.length; l += 1) saving += this.savings[l]!;
    return saving;
  }

  /** Every pool passes on as much as it can over its first link; false if the ranges do not allow it. */
  private fill(gains: ArrayLike<number>): boolean {
    const { left, next } = this;
    const { count, links } = this.pools;
    for (let pool = 0; pool < count; pool += 1) left[pool] = gains[pool]!;
    for (let pool = 0; pool < count; pool += 1) {
      for (let l = this.firstLink[pool]!; l !== NONE; l = next[l]!) {
        const { to, min = -Infinity, max = Infinity } = links[l]!;
        // The last link takes what is left; the one before it leaves the last its minimum.
        const rest = next[l] === NONE ? null : (links[next[l]!]!.min ?? -Infinity);
        const change = rest === null ? left[pool]! : Math.min(max, left[pool]! - rest);
        if (!(change >= min && change <= max)) return false;
        this.changes[l] = change;
        left[pool]! -= change;
        if (to !== GROUND) left[to]! += change;
      }
    }
    return true;
  }

  private update(l: number): void {
    const link = this.pools.links[l]!;
    const change = this.changes[l]!;
    const saving = link.savingOf(change);
    this.savings[l] = saving;
    this.rounding = Math.max(this.rounding, ROUNDING * Math.abs(saving));
    this.gain[l] = linkSaving(link, change + 1) - saving;
    this.loss[l] = saving - linkSaving(link, change - 1);
  }

  /** Moves stock along the cycle through the ground that saves most; false if none saves. */
  private reroute(): boolean {
    this.findDistances();
    const { links } = this.pools;
    let best = -1;
    let least = -this.rounding;
    links.forEach(({ from, to }, l) => {
      if (to !== GROUND) return;
      const cost = this.distance[from]! - this.gain[l]!;
      if (cost >= least) return;
      least = cost;
      best = l;
    });
    if (best < 0) return false;
    this.move(this.cycleThrough(best));
    return true;
  }

  private findDistances(): void {
    const { distance, cameBy, gain, loss } = this;
    const { count, links } = this.pools;
    distance.fill(Infinity);
    links.forEach(({ from, to }, l) => {
      if (to === GROUND && loss[l]! < distance[from]!) {
        distance[from] = loss[l]!;
        cameBy[from] = l;
      }
    });
    for (let pool = 0; pool < count; pool += 1) {
      const up = this.linkUp[pool]!;
      if (up < 0) continue;
      const { to } = links[up]!;
      const through = distance[pool]! - gain[up]!;
      if (through >= distance[to]!) continue;
      distance[to] = through;
      cameBy[to] = up;
    }
    for (let pool = count - 1; pool >= 0; pool -= 1) {
      const up = this.linkUp[pool]!;
      if (up < 0) continue;
      const through = distance[links[up]!.to]! + loss[up]!;
      if (!(through < distance[pool]! - this.rounding)) continue;
      distance[pool] = through;
      cameBy[pool] = up;
    }
  }

  /** The links of a cycle that leaves for the ground by link `out`, with their directions. */
  private cycleThrough(out: number): ReadonlyMap<number, number> {
    const { links } = this.pools;
    const cycle = new Map([[out, 1]]);
    let pool = links[out]!.from;
    for (;;) {
      const l = this.cameBy[pool]!;
      const { from, to } = links[l]!;
      const isForward = to === pool;
      cycle.set(l, isForward ? 1 : -1);
      if (!isForward && to === GROUND) return cycle;
      pool = isForward ? from : to;
    }
  }

  /** Moves as many units around a cycle as save: doubling, then bisection. */
  private move(cycle: ReadonlyMap<number, number>): void {
    const pays = (unit: number): boolean => {
      let saved = 0;
      for (const [l, sign] of cycle) {
        const link = this.pools.links[l]!;
        const before = this.changes[l]! + sign * (unit - 1);
        saved += linkSaving(link, before + sign) - linkSaving(link, before);
      }
      return saved > 0;
    };
    let paying = 1;
    let tooMany = 2;
    while (pays(tooMany)) {
      paying = tooMany;
      tooMany *= 2;
    }
    while (tooMany - paying > 1) {
      const middle = Math.floor((paying + tooMany) / 2);
      if (pays(middle)) paying = middle;
      else tooMany = middle;
    }
    for (const [l, sign] of cycle) {
      this.changes[l]! += sign * paying;
      this.update(l);
    }
  }
}
