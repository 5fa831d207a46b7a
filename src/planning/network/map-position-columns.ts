import type { Positions } from './network';

/** The columns of positions without their detail rows. */
export type PositionValues = Omit<Positions, 'count' | 'lots' | 'receipts' | 'history'>;

/** Maps every column of positions. Optional columns that are absent stay absent. */
export function mapPositionColumns(
  positions: Positions,
  whole: (column: Int32Array) => Int32Array,
  real: (column: Float64Array) => Float64Array,
): PositionValues {
  return {
    product: whole(positions.product),
    location: whole(positions.location),
    onHand: real(positions.onHand),
    reserved: real(positions.reserved),
    transfersInTransit: real(positions.transfersInTransit),
    forecastMean: real(positions.forecastMean),
    forecastSd: real(positions.forecastSd),
    supplierLeadTime: real(positions.supplierLeadTime),
    supplierLeadTimeSd: real(positions.supplierLeadTimeSd),
    orderCost: real(positions.orderCost),
    minOrderQuantity: real(positions.minOrderQuantity),
    orderMultiple: real(positions.orderMultiple),
    ...(positions.supplierUnitCost && { supplierUnitCost: real(positions.supplierUnitCost) }),
    ...(positions.supplier && { supplier: whole(positions.supplier) }),
    ...(positions.source && { source: whole(positions.source) }),
  };
}
