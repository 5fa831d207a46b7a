import { breakSupplyCycles, type SupplyCycle } from './break-supply-cycles';
import { CheapestSource } from './cheapest-source';
import type { Location, Network } from './network';
import { productRanges, type ProductRange } from './product-ranges';
import {
  NOT_STATED,
  nothingStated,
  OUTSIDE,
  type StatedSources,
  type SupplyBasis,
} from './stated-sources';
import { Tally } from './tally';

/** A stated source that cannot supply a location. The location is supplied from outside. */
export interface UnusableSource {
  readonly location: number;
  readonly source: number;
  readonly basis: SupplyBasis;
  readonly why: 'closed' | 'no lane' | 'no product';
}

/** Something found for a number of products. */
export type Counted<Finding> = Finding & { readonly products: number };

/** The source of each position, and what was found on the way. */
export interface ResolvedSupply {
  /** As `Positions.source`. */
  readonly source: Int32Array;
  readonly basis: readonly SupplyBasis[];
  readonly unusable: readonly Counted<UnusableSource>[];
  readonly cycles: readonly Counted<SupplyCycle & { readonly basis: SupplyBasis }>[];
}

/**
 * Decides which location supplies each position. A stated source counts; if it does not keep the
 * product, its own source takes its place. Circles of stated sources are broken. Where nothing is
 * stated, the source is the open location one type up that keeps the product and has the cheapest lane.
 * Every other position is supplied from outside.
 */
export function resolveSupply(
  network: Network,
  stated: StatedSources = nothingStated(network),
): ResolvedSupply {
  const { positions, locations } = network;
  const resolver = new Resolver(network, stated);
  const positionAt = new Int32Array(locations.length).fill(-1);
  for (const range of productRanges(positions)) {
    for (let p = range.start; p < range.end; p += 1) positionAt[positions.location[p]!] = p;
    resolver.resolve(range, positionAt);
    for (let p = range.start; p < range.end; p += 1) positionAt[positions.location[p]!] = -1;
  }
  return resolver.resolved();
}

class Resolver {
  private readonly source: Int32Array;
  private readonly basis: SupplyBasis[];
  private readonly unusable = new Tally<UnusableSource>();
  private readonly cycles = new Tally<SupplyCycle & { readonly basis: SupplyBasis }>();
  private readonly cheapest: CheapestSource;
  private readonly hasLane: ReadonlySet<number>;

  constructor(
    private readonly network: Network,
    private readonly stated: StatedSources,
  ) {
    const { positions, lanes } = network;
    this.source = new Int32Array(positions.count).fill(OUTSIDE);
    this.basis = new Array<SupplyBasis>(positions.count).fill('outside');
    this.cheapest = new CheapestSource(network);
    this.hasLane = new Set(lanes.map(({ from, to }) => this.pair(from, to)));
  }

  resolved(): ResolvedSupply {
    return {
      source: this.source,
      basis: this.basis,
      unusable: this.unusable.list(),
      cycles: this.cycles.list(),
    };
  }

  /** Resolves one product. `positionAt` has its position at each location, −1 for none. */
  resolve(range: ProductRange, positionAt: Int32Array): void {
    const { location } = this.network.positions;
    for (let p = range.start; p < range.end; p += 1) {
      const source = this.stated.ofPosition[p]!;
      if (source >= 0) this.set(p, this.usableSource(p, source, positionAt));
    }
    for (const cycle of breakSupplyCycles(this.network, range, this.source, positionAt)) {
      const root = positionAt[cycle.locations[0]!]!;
      this.cycles.add({ ...cycle, basis: this.basis[root]! });
      this.basis[root] = 'outside';
    }
    for (let p = range.start; p < range.end; p += 1) {
      if (this.stated.ofPosition[p] !== NOT_STATED) continue;
      const maySupply = (from: number): boolean =>
        positionAt[from]! >= 0 && !this.isBelow(positionAt[from]!, p, positionAt);
      const source = this.cheapest.of(range.product, location[p]!, maySupply);
      if (source >= 0) this.set(p, source, 'inferred');
    }
  }

  private set(p: number, source: number, basis = this.stated.basis[p]!): void {
    this.source[p] = source;
    this.basis[p] = source < 0 ? 'outside' : basis;
  }

  /** The stated source, or the nearest location above it that keeps the product; OUTSIDE for none. */
  private usableSource(p: number, stated: number, positionAt: Int32Array): number {
    const { locations, positions } = this.network;
    const to = positions.location[p]!;
    if (stated === to) return stated;
    if (!mayReceive(locations[to]!)) return OUTSIDE;
    const keeper = this.keeperFrom(stated, positionAt);
    const why = keeper < 0 || keeper === to ? 'no product' : this.hindrance(keeper, to);
    if (why === null) return keeper;
    this.unusable.add({ location: to, source: stated, basis: this.stated.basis[p]!, why });
    return OUTSIDE;
  }

  private keeperFrom(stated: number, positionAt: Int32Array): number {
    let source = stated;
    for (let steps = 0; source >= 0 && positionAt[source]! < 0; steps += 1) {
      source = steps < positionAt.length ? this.stated.ofLocation[source]! : OUTSIDE;
    }
    return source;
  }

  private hindrance(from: number, to: number): UnusableSource['why'] | null {
    const { isOpen, canShip } = this.network.locations[from]!;
    if (!isOpen || !canShip) return 'closed';
    return this.hasLane.has(this.pair(from, to)) ? null : 'no lane';
  }

  /** Whether one position is supplied by another, directly or through others. */
  private isBelow(p: number, above: number, positionAt: Int32Array): boolean {
    let at = p;
    while (at !== above && this.source[at]! >= 0) at = positionAt[this.source[at]!]!;
    return at === above;
  }

  private pair(from: number, to: number): number {
    return from * this.network.locations.length + to;
  }
}

function mayReceive({ isOpen, canReceive }: Location): boolean {
  return isOpen && canReceive;
}
