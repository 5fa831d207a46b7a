import type { CostCurve } from './cost-curve';

/**
 * The cost of one product at one location by its stock, as the optimiser asks for it: its cost
 * curve, or one that also knows what else than transfers may be done there.
 */
export type SiteCurve = Pick<
  CostCurve,
  'position' | 'leadTime' | 'marginalLoss' | 'marginalGain' | 'costOfChange' | 'delayCost'
>;
