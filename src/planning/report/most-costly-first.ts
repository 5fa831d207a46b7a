import type { Alert } from '../network/plan-result';

/** So many alerts come first, whatever their severity. */
const MOST_COSTLY = 5;

const URGENCY = { high: 0, medium: 1, low: 2 };

/** Orders alerts: the five most costly first, then by severity, then by cost and value. */
export function mostCostlyFirst(alerts: readonly Alert[]): readonly Alert[] {
  const byCost = [...alerts].sort((a, b) => costOf(b) - costOf(a) || valueOf(b) - valueOf(a));
  const first = byCost.slice(0, MOST_COSTLY).filter((alert) => costOf(alert) > 0);
  const others = byCost
    .slice(first.length)
    .sort((a, b) => URGENCY[a.severity] - URGENCY[b.severity]);
  return [...first, ...others];
}

function costOf({ cost = 0 }: Alert): number {
  return cost;
}

function valueOf({ value }: Alert): number {
  return value ?? 0;
}
