import { demandFamilies, type DemandFamily } from '../planning/probability/demand-family';
import { policyFamilies } from '../planning/policy/inventory-cost-rate';
import { Parameter } from './parameter';

/** The arguments that safety stock and reorder point share, after mean and standard deviation. */
export const protectionParameters = [
  new Parameter('lead_time'),
  new Parameter('service_level', 0.95),
  new Parameter('lead_time_sd', 0),
  new Parameter('review_period', 0),
] as const;

/** The arguments of an order-up-to level, after mean and standard deviation. */
export const reviewParameters = [
  new Parameter('lead_time'),
  new Parameter('review_period'),
  new Parameter('service_level', 0.95),
  new Parameter('lead_time_sd', 0),
] as const;

/** The arguments of safety stock and reorder point from moments instead of a history. */
export const momentParameters = [
  new Parameter('mean'),
  new Parameter('sd'),
  ...protectionParameters,
] as const;

/** The arguments that every economic order quantity shares. */
export const orderCostParameters = [
  new Parameter('annual_demand'),
  new Parameter('order_cost'),
  new Parameter('holding_cost'),
] as const;

/** The family of demand, read as its position; normal where it is left out. */
export const distributionParameter = new Parameter(
  'distribution',
  demandFamilies.indexOf('normal'),
  demandFamilies,
);

/** The family that `distributionParameter` has read. */
export function familyAt(position: number): DemandFamily {
  return demandFamilies[position]!;
}

/** Mean and standard deviation of demand where the core refuses a missing spread only if it needs one. */
export const demandParameters = [new Parameter('mean'), new Parameter('sd', NaN)] as const;

/** The family of demand where only some can be solved, read as its position in `policyFamilies`. */
export const policyFamilyParameter = new Parameter(
  'distribution',
  policyFamilies.indexOf('normal'),
  policyFamilies,
);

/** The arguments of an (r, Q) or (s, S) policy. */
export const policyParameters = [
  ...demandParameters,
  new Parameter('lead_time'),
  new Parameter('order_cost'),
  new Parameter('holding_cost'),
  new Parameter('penalty_cost'),
  policyFamilyParameter,
] as const;
