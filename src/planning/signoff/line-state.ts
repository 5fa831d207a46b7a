/** What a line does: move stock, order it or sell it off. */
export type LineKind = 'transfer' | 'purchase' | 'markdown';

/** Every status of a line, in the order of its life. */
export const STATUSES = [
  ...(['proposed', 'autoApproved', 'pending', 'approved', 'rejected', 'withdrawn'] as const),
  ...(['stale', 'shipped', 'partlyReceived', 'received', 'cancelled', 'lost'] as const),
] as const;

/**
 * - `proposed`: a plan has it, and nobody has been asked yet
 * - `autoApproved`: below the limit up to which nobody is asked
 * - `pending`: waits for a person of its tier
 * - `withdrawn`: the plan, or its planner, took it back before a decision
 * - `stale`: changed after it was signed; it must be signed again
 * - `cancelled`: approved, and stopped before the goods left
 * - `lost`: the goods left, and nothing arrived
 */
export type Status = (typeof STATUSES)[number];

/** A line on its way from proposal to receipt. Units of the product. */
export interface LineState {
  readonly kind: LineKind;
  readonly status: Status;
  /** Name of the lowest tier that may sign the line. */
  readonly tier: string;
  /** Units proposed, or approved. */
  readonly quantity: number;
  /** Units that left: shipped, ordered, or offered at the lower price. */
  readonly moved: number;
  /** Units that arrived in good order, or were sold off. */
  readonly received: number;
  /** Units that left and will not arrive in good order: damaged or lost. */
  readonly missing: number;
}

/** A line that a plan has just proposed. */
export function proposedLine(kind: LineKind, tier: string, quantity: number): LineState {
  return { kind, status: 'proposed', tier, quantity, moved: 0, received: 0, missing: 0 };
}
