import type { CostCurve } from './cost-curve';

/**
 * The cost of one product at one location by its stock: the part of a cost curve that the optimiser
 * uses. Curves that include purchases or markdowns have the same shape.
 */
export type SiteCurve = Pick<
  CostCurve,
  'position' | 'leadTime' | 'marginalLoss' | 'marginalGain' | 'costOfChange' | 'delayCost'
> &
  Partial<Pick<CostCurve, 'equalLosses'>>;
