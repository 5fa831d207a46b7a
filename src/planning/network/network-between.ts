import type { DetailRows, Network } from './network';
import type { ProductRange } from './product-ranges';

/** Positions from `start` up to, not including, `end`. */
export type PositionRange = Pick<ProductRange, 'start' | 'end'>;

/**
 * The network with only these positions, which are then counted from 0. Nothing is copied: columns
 * are views of those of the whole.
 */
export function networkBetween(network: Network, { start, end }: PositionRange): Network {
  const { positions } = network;
  const whole = (column: Int32Array) => column.subarray(start, end);
  const real = (column: Float64Array) => column.subarray(start, end);
  const rows = <Rows extends DetailRows>(detail: Rows): Rows => ({
    ...detail,
    start: detail.start.subarray(start, end + 1),
  });
  return {
    ...network,
    positions: {
      count: end - start,
      product: whole(positions.product),
      location: whole(positions.location),
      onHand: real(positions.onHand),
      reserved: real(positions.reserved),
      transfersUnderWay: real(positions.transfersUnderWay),
      lots: rows(positions.lots),
      receipts: rows(positions.receipts),
      history: rows(positions.history),
      forecastMean: real(positions.forecastMean),
      forecastSd: real(positions.forecastSd),
      supplierLeadTime: real(positions.supplierLeadTime),
      supplierLeadTimeSd: real(positions.supplierLeadTimeSd),
      orderCost: real(positions.orderCost),
      minOrderQuantity: real(positions.minOrderQuantity),
      orderMultiple: real(positions.orderMultiple),
      ...(positions.supplierUnitCost && { supplierUnitCost: real(positions.supplierUnitCost) }),
      ...(positions.supplier && { supplier: whole(positions.supplier) }),
    },
  };
}
