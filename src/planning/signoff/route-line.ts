import type { LineRisk } from '../network/plan-result';
import { higherTier, rankOf, tierOfValue, type TierLadder } from './tier-ladder';

/** What decides on the tier of a line. */
export interface LineToRoute {
  /** Money. */
  readonly value: number;
  readonly risks: readonly LineRisk[];
  /** Whether a High data issue touches the product at one of its locations. */
  readonly hasHighIssue: boolean;
}

/** Where a line goes to be signed. */
export interface Route {
  readonly tier: string;
  /** Whether it needs no person. */
  readonly isAuto: boolean;
}

/**
 * The tier of a line: by its value; if it is risky, one tier higher whatever its value, and at least a manager. A line is
 * approved without a person only if it is below the lowest limit, not risky, and no High data issue touches it.
 */
export function routeLine({ value, risks, hasHighIssue }: LineToRoute, ladder: TierLadder): Route {
  const byValue = rankOf(ladder, tierOfValue(ladder, value).name);
  const isRisky = risks.length > 0;
  // A tier of the user's own may have a lower limit than the value that nobody signs.
  const higher = ladder.findIndex(({ limit }, rank) => rank > byValue && value <= limit);
  const next = higher < 0 ? byValue : higher;
  const rank = isRisky
    ? Math.max(next, rankOf(ladder, 'Manager'))
    : byValue === 0 && hasHighIssue
      ? next
      : byValue;
  return { tier: ladder[rank]!.name, isAuto: rank === 0 };
}

/**
 * The tier to which a waiting line has escalated: one higher after every `hours` without a decision, up to the
 * highest.
 *
 * @param since when the line came to `tier`, as an Excel date serial in UTC; `now` likewise
 * @param hours null: lines never escalate
 */
export function escalatedTier(
  tier: string,
  waiting: { readonly since: number; readonly now: number; readonly hours: number | null },
  ladder: TierLadder,
): string {
  const { since, now, hours } = waiting;
  if (hours === null || !(now > since)) return tier;
  // Rounded to seconds: a day as a fraction is not exact.
  const waited = Math.round((now - since) * 86_400) / 3_600;
  return higherTier(ladder, tier, Math.floor(waited / hours)).name;
}
