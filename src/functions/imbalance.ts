import { imbalance } from '../planning/balance/imbalance';
import { Refusal } from '../planning/base/refusal';
import { excelErrorOf, isExcelError } from './excel-error';
import { readStockAndNeed } from './stock-and-need-arguments';

/**
 * Imbalance of each location for one product, −1 to 1: positive is excess, negative shortage,
 * the sum is 0. Spills in the shape of stock.
 * @customfunction IMBALANCE
 * @category Balance
 * @formula share of the stock − share of the need
 * @source Hoover 1936
 * @example =INV.IMBALANCE({60;30;10}, {1;1;2}) gives {0.35;0.05;-0.4}
 * @param stock Units at each location, 0 or more, not all 0. A blank cell is 0.
 * @param need Need of each location in any common unit (such as mean demand), 0 or more, in the shape of stock. A blank is 0.
 */
export function imbalanceOf(stock: unknown[][], need: unknown[][]): unknown[][] {
  const read = readStockAndNeed(stock, need);
  if (isExcelError(read)) return [[read]];
  const shares = imbalance(read.stock, read.need);
  if (shares instanceof Refusal) return [[excelErrorOf(shares)]];
  const rows: unknown[][] = [];
  for (let start = 0; start < shares.length; start += read.columns) {
    rows.push(Array.from(shares.subarray(start, start + read.columns)));
  }
  return rows;
}
