import type { Lane, Network, Product } from '../../../src/planning/network/network';

/** Units that firm rows bring to a place and take from it. */
export function firmAt({ firmTransfers = [] }: Network, product: number, location: number) {
  const rows = firmTransfers.filter((row) => row.product === product);
  const units = (end: 'from' | 'to'): number =>
    rows.reduce((sum, row) => sum + (row[end] === location ? row.quantity : 0), 0);
  return { taken: units('from'), brought: units('to') };
}

/** Volume of the firm rows on each lane on which some travel. */
export function firmVolume({ lanes, products, firmTransfers = [] }: Network) {
  const volumes = new Map<number, number>();
  for (const { product, from, to, quantity } of firmTransfers) {
    if (quantity === 0) continue;
    const lane = lanes.findIndex((each) => each.from === from && each.to === to);
    volumes.set(lane, (volumes.get(lane) ?? 0) + quantity * products[product]!.volume);
  }
  return volumes;
}

/** Vehicles that carry so much volume; none where there is not even a line. */
export function vehiclesFor(volume: number | undefined, capacity: number | null): number {
  if (volume === undefined) return 0;
  return capacity === null || capacity === 0 ? 1 : Math.max(1, Math.ceil(volume / capacity - 1e-7));
}

/** Freight and handling of a unit. */
export function unitFreight({ locations }: Network, lane: Lane, product: Product): number {
  return (
    lane.costPerUnit +
    lane.costPerVolume * product.volume +
    lane.costPerWeight * product.weight +
    locations[lane.from]!.handlingCost +
    locations[lane.to]!.handlingCost
  );
}
