import { unitTransferCost } from './lane-terms';
import type { Network } from './network';
import { supplyTier } from './supply-tier';

/** Infers sources: a location is supplied from one type up, a store by a DC and a DC by a plant. */
export class CheapestSource {
  /** The lanes into each location from open locations one type up. */
  private readonly lanesInto: readonly (readonly number[])[];

  constructor(private readonly network: Network) {
    const { lanes, locations } = network;
    const lanesInto = locations.map((): number[] => []);
    lanes.forEach(({ from, to }, lane) => {
      const source = locations[from]!;
      const isOneUp = supplyTier(source.type) === supplyTier(locations[to]!.type) + 1;
      if (source.isOpen && isOneUp) lanesInto[to]!.push(lane);
    });
    this.lanesInto = lanesInto;
  }

  /**
   * The location that supplies a product at the least transfer cost a unit; −1 if there is none. Of
   * equally cheap ones it is the fastest, then one of the same region, then the first listed.
   */
  of(product: number, to: number, maySupply: (location: number) => boolean): number {
    const { lanes, locations, products } = this.network;
    let best: readonly number[] | null = null;
    for (const lane of this.lanesInto[to]!) {
      const { from, leadTimeDays } = lanes[lane]!;
      if (!maySupply(from)) continue;
      const isNear = locations[from]!.region === locations[to]!.region;
      const cost = unitTransferCost(this.network, lane, products[product]!);
      const order = [cost, leadTimeDays, isNear ? 0 : 1, from];
      if (best === null || isBefore(order, best)) best = order;
    }
    return best?.at(-1) ?? -1;
  }
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const differs = a.findIndex((value, i) => value !== b[i]);
  return differs >= 0 && a[differs]! < b[differs]!;
}
