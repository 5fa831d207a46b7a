import { Refusal } from '../base/refusal';
import { applyEvent } from './apply-event';
import { authorise, type Grant, type LineToSign, type SigningRules } from './authorise';
import type { EventKind, LineEvent } from './line-event';
import type { LineState } from './line-state';
import type { Outcome } from './outcome';

/** Who may cause an event: a person with authority over the line, any named person, or the plan too. */
const NEEDS: Readonly<Record<EventKind, 'authority' | 'name' | 'nothing'>> = {
  propose: 'nothing',
  route: 'nothing',
  approve: 'authority',
  reject: 'authority',
  withdraw: 'nothing',
  cancel: 'authority',
  edit: 'nothing',
  escalate: 'nothing',
  ship: 'name',
  receive: 'name',
  lose: 'name',
  undo: 'authority',
};

/** An event, and the authority under which it was caused; null if it needs none. */
export interface Act extends Outcome {
  readonly grant: Grant | null;
}

/** Whether a kind of event needs a person with authority over the line. */
export function needsAuthority(kind: EventKind): boolean {
  return NEEDS[kind] === 'authority';
}

/**
 * What a person does to a line: the new state with the authority for it, or why it is not possible or not theirs
 * to do.
 *
 * @param by the person's e-mail address; blank: the plan
 * @param now time as an Excel date serial in UTC
 */
export function act(
  state: LineState,
  event: LineEvent,
  { by, now, line }: { readonly by: string; readonly now: number; readonly line: LineToSign },
  rules: SigningRules,
): Act | Refusal {
  const outcome = applyEvent(state, event);
  if (outcome instanceof Refusal) return outcome;
  const need = NEEDS[event.kind];
  if (need === 'nothing') return { ...outcome, grant: null };
  if (need === 'name') {
    return by.trim() === ''
      ? new Refusal('data', 'Say who did it: a name goes into the audit log.')
      : { ...outcome, grant: null };
  }
  const grant = authorise(by, line, now, rules);
  return grant instanceof Refusal ? grant : { ...outcome, grant };
}
