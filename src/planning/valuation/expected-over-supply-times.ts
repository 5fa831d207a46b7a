import { Scratch } from '../base/scratch';
import type { StockPosition } from './stock-position';

const caseScratch = new Scratch();

/**
 * Fills `values` with their expectation over the cases of when supply comes (supply-times.ts).
 *
 * @param fill fills values for a position whose supply comes on known days
 */
export function fillExpected(
  values: Float64Array,
  position: StockPosition,
  fill: (values: Float64Array, known: StockPosition) => void,
): void {
  const { supplyTimes } = position;
  if (supplyTimes === undefined) {
    fill(values, position);
    return;
  }
  values.fill(0);
  const ofCase = caseScratch.column(values.length);
  for (const { probability, supplierLeadTime, receipts } of supplyTimes) {
    fill(ofCase, { ...position, supplierLeadTime, receipts });
    for (let i = 0; i < values.length; i += 1) values[i]! += probability * ofCase[i]!;
  }
}

/** The expectation of a value over the cases of when supply comes. */
export function expectedOf(
  position: StockPosition,
  value: (known: StockPosition) => number,
): number {
  const { supplyTimes } = position;
  if (supplyTimes === undefined) return value(position);
  let expected = 0;
  for (const { probability, supplierLeadTime, receipts } of supplyTimes) {
    expected += probability * value({ ...position, supplierLeadTime, receipts });
  }
  return expected;
}
