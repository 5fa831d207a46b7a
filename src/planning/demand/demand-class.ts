import { Refusal } from '../base/refusal';
import { mean, sampleVariance } from './descriptive-statistics';

/** Demand pattern: frequent or rare, of similar or of varying sizes. */
export type DemandClass = 'smooth' | 'erratic' | 'intermittent' | 'lumpy';

/** Periods per demand. */
const MAX_INTERVAL = 1.32;
/** Squared coefficient of variation of the sizes. */
const MAX_VARIATION = 0.49;

const noDemand = new Refusal(
  'data',
  'There is no demand in the history: give one with at least one period above 0.',
);

/**
 * The class of a demand history. Two statistics decide: the mean interval between demands (periods ÷
 * periods with demand) and the squared coefficient of variation of the sizes, with n − 1 in the
 * variance. Neither is high: smooth. Sizes vary: erratic. Demand is rare: intermittent. Both: lumpy.
 * A value on the cut-off counts as low.
 *
 * Source: A. Syntetos, J. Boylan and J. Croston, "On the categorization of demand patterns", Journal
 * of the Operational Research Society 56, 2005: 1.32 and 0.49.
 *
 * @param values units a period, 0 or more
 */
export function demandClass(values: ArrayLike<number>): DemandClass | Refusal {
  const sizes = Float64Array.from(values).filter((value) => value > 0);
  if (sizes.length === 0) return noDemand;
  const isRare = values.length / sizes.length > MAX_INTERVAL;
  const variation = sizes.length < 2 ? 0 : sampleVariance(sizes) / mean(sizes) ** 2;
  if (variation > MAX_VARIATION) return isRare ? 'lumpy' : 'erratic';
  return isRare ? 'intermittent' : 'smooth';
}
