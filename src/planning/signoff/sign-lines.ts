import { Refusal } from '../base/refusal';
import { act } from './act';
import type { RefusedLine } from './apply-together';
import { grantInWords, type LineToSign, type SigningRules } from './authorise';
import type { LineEvent } from './line-event';
import type { LineState } from './line-state';
import type { LogStatement } from './log-entry';
import type { Deviation } from './outcome';
import { LOG_WORDS, statusInWords } from './status-words';

/** A line as it stands now, for a person to sign, ship or receive. */
export interface LineOnDesk {
  readonly id: string;
  /** Table of the line. */
  readonly table: string;
  readonly state: LineState;
  /** Canonical text of its row. */
  readonly content: string;
  /** Whether the log has that content already. */
  readonly isContentInLog: boolean;
  readonly planRun: string;
  readonly line: Omit<LineToSign, 'tier'>;
}

/** Who signs, and when. */
export interface Signature {
  /** E-mail address or name. */
  readonly by: string;
  /** How the name is known, for the log, such as "author of a comment". */
  readonly evidence: string;
  /** Time as an Excel date serial in UTC, and as ISO 8601. */
  readonly now: number;
  readonly when: string;
  readonly comment: string;
}

/** A line after it was signed. */
export interface SignedLine {
  readonly id: string;
  readonly state: LineState;
  readonly statement: LogStatement;
  readonly deviations: readonly Deviation[];
}

export type SignedLines =
  | { readonly kind: 'signed'; readonly lines: readonly SignedLine[] }
  /** Nothing is signed. */
  | { readonly kind: 'refused'; readonly lines: readonly RefusedLine[] };

/**
 * Signs an event for several lines at once: all or none, because who signs a batch has seen its totals. Each line goes
 * through the state machine and the authority of the person.
 *
 * @param eventOf the event of a line, such as an approval
 */
export function signLines(
  lines: readonly LineOnDesk[],
  eventOf: (line: LineOnDesk) => LineEvent,
  signature: Signature,
  rules: SigningRules,
): SignedLines {
  const signed: SignedLine[] = [];
  const refused: RefusedLine[] = [];
  for (const line of lines) {
    const found = signLine(line, eventOf(line), signature, rules);
    if (found instanceof Refusal) refused.push({ id: line.id, refusal: found });
    else signed.push(found);
  }
  return refused.length > 0
    ? { kind: 'refused', lines: refused }
    : { kind: 'signed', lines: signed };
}

function signLine(
  { id, table, state, content, isContentInLog, planRun, line }: LineOnDesk,
  event: LineEvent,
  { by, evidence, now, when, comment }: Signature,
  rules: SigningRules,
): SignedLine | Refusal {
  const done = act(state, event, { by, now, line: { ...line, tier: state.tier } }, rules);
  if (done instanceof Refusal) return done;
  const { grant, deviations } = done;
  const isDecision = grant !== null;
  const statement: LogStatement = {
    ...{ when, who: by, what: LOG_WORDS[event.kind], table, line: id },
    ...{ fromStatus: statusInWords(state), toStatus: statusInWords(done.state) },
    quantity: 'units' in event ? event.units : done.state.quantity,
    damaged: 'damaged' in event ? event.damaged : null,
    value: line.value,
    authority: isDecision ? `${grantInWords(grant)}; ${evidence}` : evidence,
    comment: [comment, ...deviations.map(deviationInWords)].filter((text) => text !== '').join(' '),
    content: isDecision || !isContentInLog ? content : '',
    planRun,
  };
  return { id, state: done.state, statement, deviations };
}

const DEVIATIONS: Readonly<Record<Deviation['kind'], string>> = {
  shippedShort: 'fewer shipped than approved',
  receivedOver: 'more received than shipped',
  damaged: 'damaged',
  lost: 'lost',
};

/** A deviation in words, such as "3 damaged." */
export function deviationInWords({ kind, units }: Deviation): string {
  return `${units} ${DEVIATIONS[kind]}.`;
}
