import { demandClass } from '../planning/demand/demand-class';
import { Refusal } from '../planning/base/refusal';
import { excelErrorOf } from './excel-error';
import { overItems } from './histories';

/**
 * Demand class of each item: smooth, erratic (variable sizes), intermittent (rare), or lumpy
 * (both).
 * @customfunction DEMAND.CLASS
 * @category Demand
 * @formula rare if periods ÷ periods with demand > 1.32; variable if (s ÷ x̄)² of sizes > 0.49
 * @source Syntetos, Boylan and Croston 2005
 * @example =INV.DEMAND.CLASS({10,12,9,11;2,30,5,18;0,5,0,6;0,2,0,40}) gives {"smooth";"erratic";"intermittent";"lumpy"}
 * @param demand Units per period: one row or column for one item, or one row per item. Blank cells are skipped.
 */
export function demandClassOf(demand: unknown[][]): unknown[][] {
  return overItems(demand, (history, periods) => {
    const kind = demandClass(history.subarray(0, periods));
    return kind instanceof Refusal ? excelErrorOf(kind) : kind;
  });
}
