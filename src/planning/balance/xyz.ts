import type { XyzClass } from '../network/plan-result';
import { Refusal } from '../base/refusal';

const refusals = {
  variation: new Refusal('domain', 'The coefficient of variation must be 0 or more.'),
  cuts: new Refusal('domain', 'The cuts must be above 0 and in increasing order: enter 0.5 and 1.'),
};

/**
 * The XYZ class of an item by the coefficient of variation of its demand (standard deviation ÷ mean): X
 * (steady) up to `cutX`, Y (variable) up to `cutY`, Z (erratic) above. Infinity, for a mean demand of
 * 0, is Z. Refuses negative values and cuts out of order.
 *
 * Source: R. Scholz-Reiter, J. Heger, C. Meinecke and J. Bergmann, "Integration of demand forecasts
 * in ABC-XYZ analysis", International Journal of Productivity and Performance Management 61, 2012.
 */
export function xyzClass(coefficientOfVariation: number, cutX = 0.5, cutY = 1): XyzClass | Refusal {
  if (!(cutX > 0 && cutX <= cutY)) return refusals.cuts;
  if (!(coefficientOfVariation >= 0)) return refusals.variation;
  if (coefficientOfVariation <= cutX) return 'X';
  return coefficientOfVariation <= cutY ? 'Y' : 'Z';
}
