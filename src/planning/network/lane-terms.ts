import type { Network, Product } from './network';

/** The lanes of a network as columns, with what a plan asks of them most. */
export interface LaneTerms {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly leadTime: Float64Array;
  /** Days on the fastest lane into each location; Infinity where none leads. */
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

/** What one unit of a product costs on a lane: freight by unit, volume and weight, and handling at both ends. */
export function unitTransferCost(network: Network, lane: number, product: Product): number {
  const terms = network.lanes[lane]!;
  return (
    terms.costPerUnit +
    terms.costPerVolume * product.volume +
    terms.costPerWeight * product.weight +
    network.locations[terms.from]!.handlingCost +
    network.locations[terms.to]!.handlingCost
  );
}
