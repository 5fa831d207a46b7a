import { Refusal } from '../base/refusal';

/** How demand comes: in most periods or few, in like sizes or unlike. */
export type DemandClass = 'smooth' | 'erratic' | 'intermittent' | 'lumpy';

/** Periods a demand. */
const MAX_INTERVAL = 1.32;
/** Squared coefficient of variation of the sizes. */
const MAX_VARIATION = 0.49;

const noDemand = new Refusal(
  'data',
  'There is no demand in the history: give one with at least one period above 0.',
);

/**
 * The class of a history by the mean interval between demands (periods ÷ periods with demand) and
 * the squared coefficient of variation of their sizes, n − 1 in the variance: smooth, erratic
 * (sizes vary), intermittent (demand is rare), lumpy (both). On a cut-off it is the tamer class.
 *
 * Source: A. Syntetos, J. Boylan and J. Croston, "On the categorization of demand patterns", Journal
 * of the Operational Research Society 56, 2005: 1.32 and 0.49.
 *
 * @param values units a period, 0 or more
 */
export function demandClass(values: ArrayLike<number>): DemandClass | Refusal {
  let demands = 0;
  let mean = 0;
  let squares = 0;
  for (let t = 0; t < values.length; t += 1) {
    const size = values[t]!;
    if (!(size > 0)) continue;
    demands += 1;
    const gap = size - mean;
    mean += gap / demands;
    squares += gap * (size - mean);
  }
  if (demands === 0) return noDemand;
  const isRare = values.length / demands > MAX_INTERVAL;
  const variation = demands < 2 ? 0 : squares / (demands - 1) / mean ** 2;
  if (variation > MAX_VARIATION) return isRare ? 'lumpy' : 'erratic';
  return isRare ? 'intermittent' : 'smooth';
}
