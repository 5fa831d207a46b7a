import { Refusal } from '../base/refusal';
import { applyEvent } from './apply-event';
import type { LineEvent } from './line-event';
import type { LineState } from './line-state';
import type { Outcome } from './outcome';

/** A line that cannot take its event, and why. */
export interface RefusedLine {
  readonly id: string;
  readonly refusal: Refusal;
}

export type TogetherOutcome =
  | { readonly kind: 'done'; readonly outcomes: ReadonlyMap<string, Outcome> }
  /** Nothing has changed. */
  | { readonly kind: 'refused'; readonly lines: readonly RefusedLine[] };

/**
 * Applies events to several lines at once, such as one decision on a shipment: to all, or to none. Who
 * signs a batch has seen its totals, and a part of the batch has others.
 *
 * @param states the lines by their id; an id of an event must be among them
 */
export function applyTogether(
  states: ReadonlyMap<string, LineState>,
  events: ReadonlyMap<string, LineEvent>,
): TogetherOutcome {
  const outcomes = new Map<string, Outcome>();
  const lines: RefusedLine[] = [];
  for (const [id, event] of events) {
    const state = states.get(id);
    const found = state
      ? applyEvent(state, event)
      : new Refusal('data', `There is no line ${id} in the plan.`);
    if (found instanceof Refusal) lines.push({ id, refusal: found });
    else outcomes.set(id, found);
  }
  return lines.length > 0 ? { kind: 'refused', lines } : { kind: 'done', outcomes };
}
