import type { Tier } from '../../planning/network/plan-result';
import { count, list, money, percent, percentPoints, plain } from '../words';
import type { PlanSummary } from './plan-summary';

/** A gap below this is rounding: the plan counts as optimal. */
const optimalityTolerance = 1e-6;

/** The optimality gap of the plan: the largest possible distance from the best plan. */
export function gapInWords({ objective }: Pick<PlanSummary, 'objective'>): string {
  const { gap } = objective;
  if (gap <= optimalityTolerance) return 'Optimal: no plan within your rules costs less';
  return `Within ${percent(gap)} of the best possible plan`;
}

/** The gap of the best plan so far; empty while there is none. */
export function searchInWords(gap: number | null): string {
  if (gap === null) return '';
  if (gap <= optimalityTolerance) return 'The best plan so far is optimal.';
  return `The best plan so far is within ${percent(gap)} of the largest possible saving.`;
}

const approvers: ReadonlyMap<string, string> = new Map(
  Object.entries({
    manager: 'a manager',
    director: 'a director',
    executive: 'an executive',
  } satisfies Record<Exclude<Tier, 'auto'>, string>),
);

/** How many lines each role must approve. */
export function approvalInWords({ byTier, lines }: Pick<PlanSummary, 'byTier' | 'lines'>): string {
  if (byTier.auto === lines) return 'None needed: all lines are below the auto-approve limit';
  const waiting = Object.entries(byTier)
    .filter(([tier, number]) => tier !== 'auto' && number > 0)
    .map(([tier, number]) => `${plain(number)} by ${approvers.get(tier) ?? tier}`);
  const rest = byTier.auto > 0 ? `; ${plain(byTier.auto)} approved automatically` : '';
  return `${list(waiting)}${rest}`;
}

/** The units that move, and their value. */
export function movedInWords({ moved }: Pick<PlanSummary, 'moved'>): string {
  return `${plain(moved.units)} worth ${money(moved.value)}`;
}

/** The number of transfer lines and shipments. */
export function linesInWords({
  lines,
  shipments,
}: Pick<PlanSummary, 'lines' | 'shipments'>): string {
  return `${count(lines, 'line')} in ${count(shipments, 'shipment')}`;
}

/** The fill rate before and after the plan. */
export function fillRateInWords({ fillRate }: Pick<PlanSummary, 'fillRate'>): string {
  return `${percentPoints(fillRate.before)} → ${percentPoints(fillRate.after)}`;
}

/** The number of positions below their service level, before and after the plan. */
export function riskInWords({ atRisk }: Pick<PlanSummary, 'atRisk'>): string {
  const change = `${plain(atRisk.before)} → ${count(atRisk.after, 'position')} below their service level`;
  return atRisk.after > atRisk.before
    ? `${change}. The number rises because origins accept more risk where a unit is worth more elsewhere.`
    : change;
}

/** What a screen reader announces when the plan is ready. */
export function planAnnouncement(plan: PlanSummary): string {
  if (plan.lines === 0) return 'The plan is ready. Nothing needs to move.';
  return `The plan is ready. It saves ${money(plan.netSaving)} with ${linesInWords(plan)}.`;
}
