import { xyzClass } from '../planning/balance/xyz';
import { overHistories } from './histories';
import { Parameter } from './parameter';

const parameters = [new Parameter('cut_x', 0.5), new Parameter('cut_y', 1)] as const;

/**
 * XYZ class of each item: X for steady demand, Y for variable demand, Z for erratic or no
 * demand.
 * @customfunction XYZ
 * @category Balance
 * @formula X while s ÷ x̄ ≤ cut_x, Y while ≤ cut_y, then Z; x̄ and s sample mean and standard
 * deviation
 * @source Scholz-Reiter, Heger, Meinecke and Bergmann 2012
 * @example =INV.XYZ({10,11,9,10;4,2,9,3;0,0,7,0}) gives {"X";"Y";"Z"}
 * @param demand Units per period: one row or column for one item, or one row per item. Blank cells are skipped.
 * @param cut_x Coefficient of variation, above 0. 0.5 if omitted.
 * @param cut_y Coefficient of variation, cut_x or more. 1 if omitted.
 */
export function xyzOf(demand: unknown[][], cut_x?: unknown[][], cut_y?: unknown[][]): unknown[][] {
  return overHistories(demand, parameters, [cut_x, cut_y], ([mean, sd, cutX, cutY]) =>
    xyzClass(mean === 0 ? Infinity : sd / mean, cutX, cutY),
  );
}
