/** Every kind of event in the life of a line. */
export const EVENTS = [
  ...(['propose', 'route', 'approve', 'reject', 'withdraw', 'cancel'] as const),
  ...(['edit', 'escalate', 'ship', 'receive', 'lose', 'undo'] as const),
] as const;

export type EventKind = (typeof EVENTS)[number];

/** What happens to a line. Quantities in units of the product; a reason must not be blank. */
export type LineEvent =
  /** A plan proposes the line, for the first time or again. */
  | { readonly kind: 'propose'; readonly quantity: number; readonly tier: string }
  /** The line goes to its tier; `isAuto` if nobody need be asked. */
  | { readonly kind: 'route'; readonly tier: string; readonly isAuto: boolean }
  | { readonly kind: 'approve' }
  | { readonly kind: 'reject'; readonly reason: string }
  /** The plan or the planner takes the line back. */
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'cancel'; readonly reason: string }
  /** Somebody changes the row; `tier` is that of the new content. */
  | { readonly kind: 'edit'; readonly quantity: number; readonly tier: string }
  /** Nobody has decided in time, so a higher tier is asked. */
  | { readonly kind: 'escalate'; readonly tier: string }
  | { readonly kind: 'ship'; readonly units: number }
  /** Units arrive: `units` in good order, `damaged` not. */
  | { readonly kind: 'receive'; readonly units: number; readonly damaged: number }
  /** What has not arrived will not arrive. */
  | { readonly kind: 'lose' }
  /** The last decision is taken back. */
  | { readonly kind: 'undo' };
