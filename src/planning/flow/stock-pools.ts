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
  const flow = new PoolRouting(pools, gains);
  if (!flow.isFeasible) return { changes: flow.changes, saving: -Infinity };
  while (flow.reroute()) {
    // Reroutes until nothing is left to gain.
  }
  return { changes: flow.changes, saving: flow.saving };
}

class PoolRouting {
  readonly changes: Float64Array;
  readonly isFeasible: boolean;
  /** What one unit more gains on each link, and what one unit fewer loses. */
  private readonly gain: Float64Array;
  private readonly loss: Float64Array;
  /** Cost of one more unit from the ground to each pool, and the link that it comes by. */
  private readonly distance: Float64Array;
  private readonly cameBy: Int32Array;
  private readonly linkUp: Int32Array;
  private rounding = ROUNDING;

  constructor(
    private readonly pools: StockPools,
    gains: ArrayLike<number>,
  ) {
    const { count, links } = pools;
    this.changes = new Float64Array(links.length);
    this.gain = new Float64Array(links.length);
    this.loss = new Float64Array(links.length);
    this.distance = new Float64Array(count);
    this.cameBy = new Int32Array(count);
    this.linkUp = new Int32Array(count).fill(-1);
    this.isFeasible = this.fill(gains);
    if (!this.isFeasible) return;
    links.forEach(({ from, to }, l) => {
      if (to !== GROUND) this.linkUp[from] = l;
      this.update(l);
    });
  }

  get saving(): number {
    return this.pools.links.reduce((sum, link, l) => sum + link.savingOf(this.changes[l]!), 0);
  }

  /** Every pool passes on as much as it can over its first link; false if the ranges do not allow it. */
  private fill(gains: ArrayLike<number>): boolean {
    const { count, links } = this.pools;
    const left = Float64Array.from({ length: count }, (_, p) => gains[p]!);
    const linksFrom = Array.from({ length: count }, (): number[] => []);
    links.forEach(({ from }, l) => linksFrom[from]!.push(l));
    let isFeasible = true;
    for (const [pool, out] of linksFrom.entries()) {
      out.forEach((l, at) => {
        const { to, min = -Infinity, max = Infinity } = links[l]!;
        const next = out[at + 1];
        // The last link takes what is left; the one before it leaves the last its minimum.
        const change =
          next === undefined
            ? left[pool]!
            : Math.min(max, left[pool]! - (links[next]!.min ?? -Infinity));
        if (!(change >= min && change <= max)) isFeasible = false;
        this.changes[l] = change;
        left[pool]! -= change;
        if (to !== GROUND) left[to]! += change;
      });
    }
    return isFeasible;
  }

  private update(l: number): void {
    const link = this.pools.links[l]!;
    const change = this.changes[l]!;
    const saving = link.savingOf(change);
    this.rounding = Math.max(this.rounding, ROUNDING * Math.abs(saving));
    this.gain[l] = linkSaving(link, change + 1) - saving;
    this.loss[l] = saving - linkSaving(link, change - 1);
  }

  /** Moves stock along the cycle through the ground that saves most; false if none saves. */
  reroute(): boolean {
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
