import { countSurvival } from '../probability/count-distribution';
import { normalCdf } from '../probability/normal';
import { Refusal } from '../refusal';
import { gammaSurvival } from './gamma-survival';

/** The families of demand that a planner may name. */
export const demandFamilies = ['normal', 'poisson', 'gamma', 'nbinom'] as const;

export type DemandFamily = (typeof demandFamilies)[number];

const refusals = {
  mean: new Refusal('domain', 'Mean demand must be 0 or more: enter units a period.'),
  sd: new Refusal('domain', 'The standard deviation of demand must be 0 or more.'),
  periods: new Refusal('domain', 'The number of periods must be 0 or more.'),
};

/**
 * P(D > stock), the chance that demand D of the coming periods exceeds the stock; D has mean
 * `mean`·`periods` and variance `sd`²·`periods`, independent from period to period.
 *
 * `poisson` takes the variance from the mean and ignores `sd`; `nbinom` is Poisson where the
 * variance does not exceed the mean; without spread, demand is its mean for certain.
 *
 * @param stock units at hand for these periods; negative for a backlog
 * @param mean mean demand a period, in units, at least 0
 * @param sd standard deviation of demand a period, in units, at least 0
 * @param periods at least 0, not necessarily whole
 *
 * Source: Silver, Pyke and Peterson 1998, chapter 7 (1 − P₁, P₁ the cycle service level).
 */
export function stockoutRisk(
  stock: number,
  mean: number,
  sd: number,
  periods: number,
  family: DemandFamily = 'normal',
): number | Refusal {
  if (!(mean >= 0)) return refusals.mean;
  if (family !== 'poisson' && !(sd >= 0)) return refusals.sd;
  if (!(periods >= 0)) return refusals.periods;
  const total = mean * periods;
  if (family === 'poisson') return countSurvival(Math.floor(stock), total, total);
  const spread = sd * Math.sqrt(periods);
  if (family === 'nbinom') return countSurvival(Math.floor(stock), total, spread * spread);
  if (spread === 0 || (family === 'gamma' && total === 0)) return total > stock ? 1 : 0;
  return family === 'gamma'
    ? gammaSurvival(stock, total, spread)
    : normalCdf((total - stock) / spread);
}
