import { Refusal } from '../planning/base/refusal';
import { type ExcelError, excelErrorOf } from './excel-error';
import { columnsOf, matrixOf } from './matrix';
import { quantitiesOf } from './quantities';

/** Stock and need of one product at each location, read row by row. */
export interface StockAndNeed {
  readonly stock: Float64Array;
  readonly need: Float64Array;
  readonly columns: number;
}

const noStock = new Refusal('data', 'stock is missing: select the stock of every location.');
const noNeed = new Refusal('data', 'need is missing: select the need of every location.');
const otherSize = new Refusal(
  'shape',
  'need must have as many rows and columns as stock: select one need for each stock.',
);

/** Reads two ranges of the same size; a blank cell is 0. */
export function readStockAndNeed(stock: unknown, need: unknown): StockAndNeed | ExcelError {
  const stocks = matrixOf(stock);
  const needs = matrixOf(need);
  if (stocks === null) return excelErrorOf(noStock);
  if (needs === null) return excelErrorOf(noNeed);
  const columns = columnsOf(stocks);
  if (needs.length !== stocks.length || columnsOf(needs) !== columns)
    return excelErrorOf(otherSize);
  const stockQuantities = quantitiesOf('stock', stocks);
  if (!(stockQuantities instanceof Float64Array)) return stockQuantities;
  const needQuantities = quantitiesOf('need', needs);
  if (!(needQuantities instanceof Float64Array)) return needQuantities;
  return { stock: stockQuantities, need: needQuantities, columns };
}
