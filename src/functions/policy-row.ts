import { policyFamilies, type PolicyFamily } from '../planning/policy/inventory-cost-rate';
import { Refusal } from '../planning/base/refusal';
import { excelErrorOf, isExcelError } from './excel-error';
import { policyParameters } from './policy-parameters';
import { readScalars } from './scalars';

/** A policy of the core, from the arguments that all of them share. */
type SolvePolicy<T> = (
  mean: number,
  sd: number,
  leadTime: number,
  orderCost: number,
  holdingCost: number,
  penaltyCost: number,
  family: PolicyFamily,
) => T | Refusal;

/** The row that a policy spills, or the error in its place. */
export function policyRow<T>(
  args: readonly unknown[],
  solve: SolvePolicy<T>,
  rowOf: (policy: T) => number[],
): unknown[][] {
  const values = readScalars(policyParameters, args);
  if (isExcelError(values)) return [[values]];
  const [mean, sd, leadTime, orderCost, holdingCost, penaltyCost, family] = values;
  const policy = solve(
    mean,
    sd,
    leadTime,
    orderCost,
    holdingCost,
    penaltyCost,
    policyFamilies[family]!,
  );
  return policy instanceof Refusal ? [[excelErrorOf(policy)]] : [rowOf(policy)];
}
