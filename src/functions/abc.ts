import { abcClasses } from '../planning/balance/abc';
import { Refusal } from '../planning/base/refusal';
import { excelErrorOf, isExcelError } from './excel-error';
import { columnsOf, isBlank, matrixOf } from './matrix';
import { Parameter } from './parameter';
import { quantitiesOf } from './quantities';
import { readScalars } from './scalars';

const parameters = [new Parameter('cut_a', 0.8), new Parameter('cut_b', 0.95)] as const;

const noValues = new Refusal('data', 'values is missing: select the value of every item.');

/**
 * ABC class of each item by cumulative value, the largest first. Spills in the shape of values;
 * equal values get the same class.
 * @customfunction ABC
 * @category Balance
 * @formula A while the items above have less than cut_a of the total, B while less than cut_b, then
 * C
 * @source Dickie 1951
 * @example =INV.ABC({900;60;400;20;120}) gives {"A";"B";"A";"C";"B"}
 * @param values Value of each item (such as yearly sales), 0 or more. A blank cell has no class.
 * @param cut_a Share of the total value, above 0. 0.8 if omitted.
 * @param cut_b Share of the total value, from cut_a to 1. 0.95 if omitted.
 */
export function abcOf(values: unknown[][], cut_a?: unknown[][], cut_b?: unknown[][]): unknown[][] {
  const matrix = matrixOf(values);
  if (matrix === null) return [[excelErrorOf(noValues)]];
  const cuts = readScalars(parameters, [cut_a, cut_b]);
  if (isExcelError(cuts)) return [[cuts]];
  const quantities = quantitiesOf('values', matrix);
  if (isExcelError(quantities)) return [[quantities]];
  const classes = abcClasses(quantities, cuts[0], cuts[1]);
  if (classes instanceof Refusal) return [[excelErrorOf(classes)]];
  const columns = columnsOf(matrix);
  return matrix.map((row, r) =>
    row.map((cell, c) => (isBlank(cell) ? '' : classes[r * columns + c])),
  );
}
