import type { Network } from './network';
import { supplyTier } from './supply-tier';

/** A lane that may supply a location, with what decides between it and others. */
interface FeedLane {
  readonly from: number;
  /** Transfer cost of a unit: its fixed part, with handling at both ends, and its rates. */
  readonly perUnit: number;
  readonly perVolume: number;
  readonly perWeight: number;
  readonly perValue: number;
  readonly days: number;
  readonly isSameRegion: boolean;
}

/** Infers sources: a location is supplied from one type up, a store by a DC and a DC by a plant. */
export class CheapestSource {
  /** The lanes into each location from open locations one type up, in the order of origins. */
  private readonly lanesInto: readonly (readonly FeedLane[])[];

  constructor(private readonly network: Network) {
    const { lanes, locations } = network;
    const lanesInto = locations.map((): FeedLane[] => []);
    for (const lane of lanes) {
      const [source, location] = [locations[lane.from]!, locations[lane.to]!];
      const isOneUp = supplyTier(source.type) === supplyTier(location.type) + 1;
      if (!source.isOpen || !isOneUp) continue;
      lanesInto[lane.to]!.push({
        from: lane.from,
        perUnit: lane.costPerUnit + source.handlingCost + location.handlingCost,
        perVolume: lane.costPerVolume,
        perWeight: lane.costPerWeight,
        perValue: lane.costPerValue ?? 0,
        days: lane.leadTimeDays,
        isSameRegion: source.region === location.region,
      });
    }
    this.lanesInto = lanesInto.map((into) => into.sort((a, b) => a.from - b.from));
  }

  /**
   * The location that supplies a product at the least transfer cost a unit; −1 if there is none. Of
   * equally cheap ones it is the fastest, then one of the same region, then the first listed.
   */
  of(product: number, to: number, maySupply: (location: number) => boolean): number {
    const { volume, weight, unitCost } = this.network.products[product]!;
    let best: FeedLane | null = null;
    let least = Infinity;
    for (const lane of this.lanesInto[to]!) {
      const cost =
        lane.perUnit + lane.perVolume * volume + lane.perWeight * weight + lane.perValue * unitCost;
      const isBetter = cost < least || (cost === least && isPreferred(lane, best));
      if (!isBetter || !maySupply(lane.from)) continue;
      best = lane;
      least = cost;
    }
    return best?.from ?? -1;
  }
}

/** Whether a lane goes before another of the same cost that is listed before it. */
function isPreferred(lane: FeedLane, other: FeedLane | null): boolean {
  if (other === null || lane.days !== other.days) return other === null || lane.days < other.days;
  return lane.isSameRegion && !other.isSameRegion;
}
