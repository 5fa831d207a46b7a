import { isOriginShort, type OriginRisks } from '../explain/transfer-reason';
import type { LineRisk } from '../network/plan-result';

/** What makes a line risky, whatever its value. Days. */
export interface RiskFigures extends OriginRisks {
  /** Days to expiry of the oldest lot sent; null if none has a date. */
  readonly lotLife: number | null;
  readonly leadTimeDays: number;
  /** Cover of the destination after the plan; Infinity without demand. */
  readonly coverToAfter: number;
}

/** Goods whose life at arrival is less than this multiple of the cover may not be sold in time: demand varies. */
const LIFE_BY_COVER = 2;

/**
 * The risks of a line. Goods are near their expiry if the oldest lot sent, when it arrives, has less than twice the days
 * left that the destination's stock lasts after the plan.
 */
export function lineRisks(figures: RiskFigures): readonly LineRisk[] {
  const { lotLife, leadTimeDays, coverToAfter } = figures;
  const risks: LineRisk[] = [];
  if (isOriginShort(figures)) risks.push('donorBelowService');
  if (lotLife !== null && lotLife - leadTimeDays < LIFE_BY_COVER * coverToAfter)
    risks.push('nearExpiry');
  return risks;
}
