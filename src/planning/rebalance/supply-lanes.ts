import { isHub, type Network } from '../network/network';
import type { Site } from '../valuation/site';
import type { SupplyValue } from '../valuation/supply-values';
import type { ProductSupply } from './product-supply';

/** Multiplies the costs of lanes that do not feed a position from its source, in decisions. */
const CAUTION_OFF_FEED_LANES = 1.5;

/** A lane between two sites of a product. */
export interface SiteLane {
  readonly lane: number;
  /** Indices of sites, which are the positions of the product. */
  readonly from: number;
  readonly to: number;
}

/** How a lane is weighed in a decision, and bounded. */
export interface LaneWeights {
  /** Multiplies the lane's costs. */
  readonly caution: (lane: SiteLane) => number;
  /** What a unit pays besides: a shortage that the position and its echelon both count. Money. */
  readonly surcharge: (lane: SiteLane) => number;
  /** Upper bound on what the pools gain by a unit. Money. */
  readonly maxPoolGain: (lane: SiteLane) => number;
}

/** Without a supply forest all lanes are weighed alike. */
export function plainLanes(caution: number): LaneWeights {
  return { caution: () => caution, surcharge: () => 0, maxPoolGain: () => 0 };
}

/**
 * The lanes of a product in a supply forest. Feed lanes are taken at their cost: caution there starves
 * stores. Other lanes are taken at 1.5 times their cost, or at the caution of the settings if that is
 * more. A unit that comes into a store from another echelon meets one shortage that both the store and
 * its echelon count: it pays underage · P(needed in the store) · P(needed in the echelon) more. At true
 * cost neither applies.
 *
 * Source: echelons.md of the workbook contract, found by replay.
 */
export class SupplyLanes implements LaneWeights {
  private readonly overlap = new Map<number, number>();
  /** The largest gain of the pools by lane, and the least price by position, as far as they were asked for. */
  private readonly poolGains = new Map<number, number>();
  private readonly leastPrices = new Map<number, number>();

  constructor(
    private readonly network: Network,
    private readonly supply: ProductSupply,
    /** After firm lines. */
    private readonly sites: readonly Site[],
    /** Of the settings; null to weigh lanes at their true cost. */
    private readonly settingsCaution: number | null,
  ) {}

  readonly caution = ({ lane, to }: SiteLane): number => {
    if (this.settingsCaution === null || this.supply.feedLane[to] === lane) return 1;
    return Math.max(CAUTION_OFF_FEED_LANES, this.settingsCaution);
  };

  readonly surcharge = ({ from, to }: SiteLane): number => {
    const value = this.supply.values[to]!;
    if (this.settingsCaution === null || value === null || value.terms.source < 0) return 0;
    if (this.supply.values[from]?.root === value.root) return 0;
    const known = this.overlap.get(to);
    if (known !== undefined) return known;
    const echelon = this.supply.values[value.root]!.echelon!;
    const surcharge =
      value.terms.underageCost * value.local.firstUnitNeeded() * echelon.firstUnitNeeded();
    this.overlap.set(to, surcharge);
    return surcharge;
  };

  /**
   * Within one echelon the pools gain nothing by a move, unless it frees a stuck unit. Into the echelon of
   * a hub below, they gain at most what a unit is worth there. Otherwise a unit gains at most the margin
   * where it goes and all carrying cost where it leaves.
   */
  readonly maxPoolGain = (ends: SiteLane): number => {
    const known = this.poolGains.get(ends.lane);
    if (known !== undefined) return known;
    const gain = this.boundOnPoolGain(ends);
    this.poolGains.set(ends.lane, gain);
    return gain;
  };

  private boundOnPoolGain({ from, to }: SiteLane): number {
    const origin = this.supply.values[from]!;
    const destination = this.supply.values[to]!;
    const least = origin === null ? 0 : this.leastPrice(from, origin);
    if (destination === null) return Math.max(0, -least);
    if (origin?.root === destination.root) {
      if (this.isStuck(from, origin)) {
        const stock = origin.terms.stock + this.firmChange(from);
        return this.highestPrice(to, null) + origin.carrying.at(stock);
      }
      const shared = this.echelonOf(from, origin);
      if (shared !== null && this.isAtOrBelow(this.echelonOf(to, destination)!, shared)) {
        return this.highestPrice(to, shared);
      }
    }
    return Math.max(0, this.highestPrice(to, null) - least);
  }

  /** Whether stock leaves the pools here: today, or after the position has received. */
  private isStuck(i: number, { terms, usable }: SupplyValue): boolean {
    return terms.source >= 0 && !terms.isUpstream && terms.stock + this.firmChange(i) > usable;
  }

  /** The position whose echelon a unit sent from here belongs to, without limit; null if not known. */
  private echelonOf(i: number, { terms }: SupplyValue): number | null {
    if (terms.isUpstream) return i;
    const mayDoBoth = isHub(this.network.locations[this.sites[i]!.location]!);
    return mayDoBoth && this.sites[i]!.canReceive && this.isOriginToo(i) ? null : terms.source;
  }

  private isOriginToo(i: number): boolean {
    return this.sites[i]!.shippable > 0;
  }

  private isAtOrBelow(i: number, ancestor: number): boolean {
    const { parent } = this.supply.forest;
    for (let at = i; at >= 0; at = parent[at]!) if (at === ancestor) return true;
    return false;
  }

  /** Upper bound on the worth of a unit in the pool of position i, beyond its worth in an echelon above. */
  private highestPrice(i: number, above: number | null): number {
    const { parent } = this.supply.forest;
    let price = 0;
    for (let at = i; at >= 0 && at !== above; at = parent[at]!) {
      const { terms, echelon } = this.supply.values[at]!;
      if (echelon === null) continue;
      price +=
        terms.source < 0
          ? Math.max(0, terms.underageCost - terms.costBelow)
          : terms.underageCost + terms.credit;
    }
    return price;
  }

  /** Lower bound on the worth of a unit in the pool of position i: below 0. */
  private leastPrice(i: number, { root }: SupplyValue): number {
    const known = this.leastPrices.get(i);
    if (known !== undefined) return known;
    const least = -Math.max(this.mostCarried(i), this.mostCarried(root));
    this.leastPrices.set(i, least);
    return least;
  }

  private mostCarried(i: number): number {
    const { writeOffCost, holdingPerDay, life } = this.supply.values[i]!.terms.position;
    return writeOffCost + holdingPerDay * 2 * life;
  }

  private firmChange(i: number): number {
    return this.sites[i]!.firmChange ?? 0;
  }
}
