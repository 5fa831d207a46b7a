import type { Positions } from './network';

/** What positions are, without the rows that each of them has. */
export type PositionValues = Omit<Positions, 'count' | 'lots' | 'receipts' | 'history'>;

/** Makes a column of each column of values; those that a workbook does not have stay away. */
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
  };
}
