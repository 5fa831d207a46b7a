import { Parameter } from './parameter';

/** The arguments that safety stock and reorder point share, after mean and standard deviation. */
export const protectionParameters = [
  new Parameter('lead_time'),
  new Parameter('service_level', 0.95),
  new Parameter('lead_time_sd', 0),
  new Parameter('review_period', 0),
] as const;

/** The same from moments instead of a history. */
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
