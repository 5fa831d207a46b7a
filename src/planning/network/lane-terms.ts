import type { Network, Product } from './network';

/** The lanes of a network as columns, with the figures that a plan reads most often. Days. */
export interface LaneTerms {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly leadTime: Float64Array;
  /** Days on the fastest lane into each location; Infinity if there is none. */
  readonly fastestInto: Float64Array;
}

export function laneTerms(network: Network): LaneTerms {
  const { lanes, locations } = network;
  const fastestInto = new Float64Array(locations.length).fill(Infinity);
  for (const lane of lanes) {
    fastestInto[lane.to] = Math.min(fastestInto[lane.to]!, lane.leadTimeDays);
  }
  return {
    count: lanes.length,
    from: Int32Array.from(lanes, (lane) => lane.from),
    to: Int32Array.from(lanes, (lane) => lane.to),
    leadTime: Float64Array.from(lanes, (lane) => lane.leadTimeDays),
    fastestInto,
  };
}

/** Cost of moving one unit on a lane: freight by unit, volume, weight and value, plus handling at both ends. Money. */
export function unitTransferCost(network: Network, lane: number, product: Product): number {
  const terms = network.lanes[lane]!;
  return (
    terms.costPerUnit +
    terms.costPerVolume * product.volume +
    terms.costPerWeight * product.weight +
    (terms.costPerValue ?? 0) * product.unitCost +
    network.locations[terms.from]!.handlingCost +
    network.locations[terms.to]!.handlingCost
  );
}
