import type { PlanSettings } from '../network/settings';

/** A tier of approval. */
export interface ApprovalTier {
  readonly name: string;
  /** The highest value of a line that the tier may sign; Infinity: any value. */
  readonly limit: number;
}

/** Tiers from the lowest to the highest. The first signs by itself: nobody is asked. */
export type TierLadder = readonly ApprovalTier[];

/**
 * The tiers of Settings, with others put between them by their limits. Another tier without a limit stands above all.
 *
 * @param others tiers that only the Approvers table names
 */
export function tierLadder(
  settings: Pick<PlanSettings, 'autoApproveLimit' | 'managerLimit' | 'directorLimit'>,
  others: readonly ApprovalTier[] = [],
): TierLadder {
  const [auto, ...people]: readonly ApprovalTier[] = [
    { name: 'Auto', limit: settings.autoApproveLimit },
    { name: 'Manager', limit: settings.managerLimit },
    { name: 'Director', limit: settings.directorLimit },
    { name: 'Executive', limit: Infinity },
  ];
  const known = new Set(people.map(({ name }) => name.toLowerCase()));
  const added = others.filter(({ name }) => !known.has(name.toLowerCase()));
  return [auto!, ...[...people, ...added].sort(byLimit)];
}

/** The rank of a tier, 0 for the lowest; −1 if there is no such tier. Names are compared without regard to case. */
export function rankOf(ladder: TierLadder, tier: string): number {
  const name = tier.trim().toLowerCase();
  return ladder.findIndex((each) => each.name.toLowerCase() === name);
}

/** The lowest tier that may sign a line of this value; the highest if none may. */
export function tierOfValue(ladder: TierLadder, value: number): ApprovalTier {
  return ladder.find(({ limit }) => value <= limit) ?? ladder.at(-1)!;
}

/** The tier some steps higher; at most the highest. */
export function higherTier(ladder: TierLadder, tier: string, steps: number): ApprovalTier {
  return ladder[Math.min(rankOf(ladder, tier) + steps, ladder.length - 1)]!;
}

function byLimit(a: ApprovalTier, b: ApprovalTier): number {
  return a.limit === b.limit ? 0 : a.limit - b.limit;
}
