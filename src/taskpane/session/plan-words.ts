import type { Tier } from '../../planning/network/plan-result';
import { count, list, money, percent, percentPoints, plain } from '../words';
import type { PlanSummary } from './plan-summary';

/** Below this share of its cost a plan counts as the best there is: it is rounding. */
const provedOptimal = 1e-6;

/** How far the plan is, at the worst, from the best that the rules allow. */
export function gapInWords({ objective }: Pick<PlanSummary, 'objective'>): string {
  const { after, lowerBound, gap } = objective;
  if (gap <= provedOptimal) return 'Proved best: no plan within your rules can cost less.';
  return `Proved: within your rules at most ${money(after - lowerBound)} more could be saved, ${percent(gap)} of the cost after this plan.`;
}

/** How far the best plan so far is, at the worst, from the best there is; empty while nobody knows. */
export function searchInWords(gap: number | null): string {
  if (gap === null) return '';
  if (gap <= provedOptimal) return 'The best plan so far is proved best.';
  return `The best plan so far misses ${percent(gap)} of the possible saving at the most.`;
}

const approvers: Readonly<Record<Exclude<Tier, 'auto'>, string>> = {
  manager: 'a manager',
  director: 'a director',
  executive: 'an executive',
};

/** Who must sign how many lines. */
export function approvalInWords({ byTier, lines }: Pick<PlanSummary, 'byTier' | 'lines'>): string {
  if (byTier.auto === lines) return 'None: all lines are below the auto-approve limit.';
  const waiting = (['manager', 'director', 'executive'] as const)
    .filter((tier) => byTier[tier] > 0)
    .map((tier) => `${plain(byTier[tier])} by ${approvers[tier]}`);
  const rest = byTier.auto > 0 ? `; ${plain(byTier.auto)} approved automatically` : '';
  return `${list(waiting)}${rest}.`;
}

/** How much is moved, in lines and shipments. */
export function linesInWords({
  lines,
  shipments,
}: Pick<PlanSummary, 'lines' | 'shipments'>): string {
  return `${count(lines, 'line')} on ${count(shipments, 'shipment')}`;
}

/** How much of what is asked for is there, before and after. */
export function fillRateInWords({ fillRate }: Pick<PlanSummary, 'fillRate'>): string {
  return `${percentPoints(fillRate.before)} → ${percentPoints(fillRate.after)} of demand`;
}

/** Positions that are less safe than they should be, before and after, and why they may become more. */
export function riskInWords({ atRisk }: Pick<PlanSummary, 'atRisk'>): string {
  const change = `${plain(atRisk.before)} → ${count(atRisk.after, 'position')} whose risk is above what their service level allows.`;
  return atRisk.after > atRisk.before
    ? `${change} There are more of them because units go where one is worth most, from places that can spare it at a small risk.`
    : change;
}

/** One sentence for the ear when a plan is there. */
export function planAnnouncement(plan: PlanSummary): string {
  if (plan.lines === 0) return 'The plan is ready. There is nothing to move.';
  return `The plan is ready. It saves ${money(plan.netSaving)} with ${linesInWords(plan)}.`;
}
