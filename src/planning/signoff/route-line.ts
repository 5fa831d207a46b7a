import { higherTier, rankOf, tierOfValue, type TierLadder } from './tier-ladder';

/** Why a line goes to a higher tier than its value asks for. */
export type LineRisk =
  /** The origin is left below its service level. */
  | 'donorBelowService'
  /** The goods are close to their expiry date. */
  | 'nearExpiry';

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
 * The tier of a line: by its value; one tier higher if it is risky, whatever its value. A line is approved without a
 * person only if it is below the lowest limit, not risky, and no High data issue touches it.
 */
export function routeLine({ value, risks, hasHighIssue }: LineToRoute, ladder: TierLadder): Route {
  const byValue = tierOfValue(ladder, value);
  const tier = risks.length > 0 ? higherTier(ladder, byValue.name, 1) : byValue;
  if (rankOf(ladder, tier.name) > 0) return { tier: tier.name, isAuto: false };
  return hasHighIssue
    ? { tier: higherTier(ladder, tier.name, 1).name, isAuto: false }
    : { tier: tier.name, isAuto: true };
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
