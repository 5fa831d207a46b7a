import { imbalanceIndex } from '../planning/balance/imbalance';
import { Refusal } from '../planning/base/refusal';
import { excelErrorOf, isExcelError } from './excel-error';
import { readStockAndNeed } from './stock-and-need-arguments';

/**
 * Imbalance index of one product, 0 to 1: the share of its stock at the wrong locations.
 * @customfunction IMBALANCE.INDEX
 * @category Balance
 * @formula ½·Σ|share of stock − share of need|
 * @source Hoover 1936
 * @example =INV.IMBALANCE.INDEX({60;30;10}, {1;1;2}) gives 0.4
 * @param stock Units at each location, 0 or more, not all 0. A blank cell is 0.
 * @param need Need of each location in any common unit (such as mean demand), 0 or more, in the shape of stock. A blank is 0.
 */
export function imbalanceIndexOf(stock: unknown[][], need: unknown[][]): unknown[][] {
  const read = readStockAndNeed(stock, need);
  if (isExcelError(read)) return [[read]];
  const index = imbalanceIndex(read.stock, read.need);
  return [[index instanceof Refusal ? excelErrorOf(index) : index]];
}
