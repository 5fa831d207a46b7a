import { demandFamilies, type DemandFamily } from '../planning/probability/demand-family';
import { policyFamilies } from '../planning/policy/policy-problem';
import type { ServiceTarget } from '../planning/policy/protection-interval';
import { type NumbersOf, Parameter } from './parameter';

/** The common arguments of safety stock and reorder point, after mean and standard deviation. */
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

/** The arguments of safety stock and reorder point with moments instead of a history. */
export const momentParameters = [
  new Parameter('mean'),
  new Parameter('sd'),
  ...protectionParameters,
] as const;

/** Mean, standard deviation and the values of `reviewParameters` by name. */
export function reviewTargetOf(
  values: readonly [number, number, ...NumbersOf<typeof reviewParameters>],
): ServiceTarget & { readonly reviewPeriod: number } {
  const [mean, sd, leadTime, reviewPeriod, serviceLevel, leadTimeSd] = values;
  return { mean, sd, leadTime, serviceLevel, leadTimeSd, reviewPeriod };
}

/** The values of `momentParameters` by name. */
export function serviceTargetOf(values: NumbersOf<typeof momentParameters>): ServiceTarget {
  const [mean, sd, leadTime, serviceLevel, leadTimeSd, reviewPeriod] = values;
  return { mean, sd, leadTime, serviceLevel, leadTimeSd, reviewPeriod };
}

/** The arguments of every economic order quantity. */
export const orderCostParameters = [
  new Parameter('annual_demand'),
  new Parameter('order_cost'),
  new Parameter('holding_cost'),
] as const;

/** The demand distribution, read as its position in `demandFamilies`; normal if omitted. */
export const distributionParameter = new Parameter(
  'distribution',
  demandFamilies.indexOf('normal'),
  demandFamilies,
);

/** The demand distribution at a position read by `distributionParameter`. */
export function familyAt(position: number): DemandFamily {
  return demandFamilies[position]!;
}

/** Mean and standard deviation of demand. The core refuses a missing one only if it needs it. */
export const demandParameters = [new Parameter('mean'), new Parameter('sd', NaN)] as const;

/** The demand distribution of an optimal policy, read as its position in `policyFamilies`. */
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
