import { policyFamilies, type PolicyProblem } from '../planning/policy/policy-problem';
import { Refusal } from '../planning/base/refusal';
import { excelErrorOf, isExcelError } from './excel-error';
import { policyParameters } from './policy-parameters';
import { readScalars } from './scalars';

/** Reads the arguments of `policyParameters`, computes a policy and returns its row, or an error. */
export function policyRow<T>(
  args: readonly unknown[],
  solve: (problem: PolicyProblem) => T | Refusal,
  rowOf: (policy: T) => number[],
): unknown[][] {
  const values = readScalars(policyParameters, args);
  if (isExcelError(values)) return [[values]];
  const [mean, sd, leadTime, orderCost, holdingCost, penaltyCost, family] = values;
  const policy = solve({
    mean,
    sd,
    leadTime,
    orderCost,
    holdingCost,
    penaltyCost,
    family: policyFamilies[family]!,
  });
  return policy instanceof Refusal ? [[excelErrorOf(policy)]] : [rowOf(policy)];
}
