import type { NaiveRule } from './naive-rule';

/**
 * The naive rule as planners commonly set it, not tuned to any data: what is above one and a half times
 * the demand of lead time and review period goes to the nearest site below that demand. Safety stock is
 * that of a service level of 95 %. A line may cost a quarter of the goods' value.
 */
export const USUAL_RULE: NaiveRule = {
  keep: 1.5,
  short: 1,
  fill: 1.25,
  safetyFactor: 1.645,
  minQuantity: 1,
  first: 'nearest',
  countsOnOrder: true,
  fillsBelow: false,
  maxFreightShare: 0.25,
};
