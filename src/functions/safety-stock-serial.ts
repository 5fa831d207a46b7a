import { solveSerialSystem } from '../planning/policy/serial-system';
import { policyFamilies } from '../planning/policy/policy-problem';
import { Refusal } from '../planning/base/refusal';
import { excelErrorOf, isExcelError } from './excel-error';
import { Parameter } from './parameter';
import { demandParameters, policyFamilyParameter } from './policy-parameters';
import { rangeOf } from './quantities';
import { readScalars } from './scalars';

const parameters = [
  new Parameter('stockout_cost'),
  ...demandParameters,
  policyFamilyParameter,
] as const;

/**
 * Optimal echelon base-stock levels of a serial system. Spills a row: levels from
 * the customer upstream, then the cost per unit of time.
 * @customfunction SAFETYSTOCK.SERIAL
 * @category Network
 * @formula Cⱼ(y) = E[hⱼ·(y − D) + Cⱼ₋₁(min(Sⱼ₋₁, y − D))], Sⱼ its argmin
 * @source Clark and Scarf 1960; Shang and Song 2003
 * @example =INV.SAFETYSTOCK.SERIAL({0.25,0.25,0.25,0.25}, {0.25,0.25,0.25,0.25}, 9, 16, , "poisson") gives {8,13,18,22,12.6879}
 * @param echelon_holding_costs Holding cost per unit and unit of time of each stage minus that of the next stage upstream, above 0; customer first.
 * @param lead_times Lead time of each stage from the next stage upstream, in units of time, 0 or more; in the same order.
 * @param stockout_cost Cost of one unit on backorder at the customer's stage for a unit of time, above 0.
 * @param mean Mean demand per unit of time, in units, 0 or more.
 * @param sd Standard deviation of demand per unit of time, in units, 0 or more. Not used by "poisson".
 * @param distribution "normal" (if omitted) or "poisson".
 */
export function safetyStockOfSerialSystem(
  echelon_holding_costs: unknown[][],
  lead_times: unknown[][],
  stockout_cost: unknown[][],
  mean: unknown[][],
  sd: unknown[][],
  distribution?: unknown[][],
): unknown[][] {
  const costs = rangeOf('echelon_holding_costs', echelon_holding_costs);
  if (isExcelError(costs)) return [[costs]];
  const leadTimes = rangeOf('lead_times', lead_times);
  if (isExcelError(leadTimes)) return [[leadTimes]];
  const args = readScalars(parameters, [stockout_cost, mean, sd, distribution]);
  if (isExcelError(args)) return [[args]];
  const [stockoutCost, meanDemand, demandSd, family] = args;
  const system = solveSerialSystem({
    echelonHoldingCosts: costs,
    leadTimes,
    stockoutCost,
    mean: meanDemand,
    sd: demandSd,
    family: policyFamilies[family]!,
  });
  if (system instanceof Refusal) return [[excelErrorOf(system)]];
  return [[...system.echelonBaseStock, system.cost]];
}
