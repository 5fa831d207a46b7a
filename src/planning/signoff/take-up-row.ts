import { Refusal } from '../base/refusal';
import { act } from './act';
import { grantInWords, type LineToSign, type SigningRules } from './authorise';
import { changedColumns, changesInWords, contentByColumn } from './changed-columns';
import type { RecordedLine } from './ledger';
import type { LineEvent } from './line-event';
import { proposedLine, type LineKind, type LineState } from './line-state';
import type { LogStatement } from './log-entry';
import { LOG_WORDS, statusFromWords, statusInWords } from './status-words';
import { rankOf, tierOfValue } from './tier-ladder';

/** A row to sign as it stands in the workbook. */
export interface RowNow {
  readonly table: string;
  readonly kind: LineKind;
  readonly id: string;
  readonly status: string;
  /** Canonical text of its cells. */
  readonly content: string;
  /** Whether its cells give its Check. */
  readonly isAsPlanned: boolean;
  /** Typed: Approve, Reject, Cancel, Lost, Undo, or blank. */
  readonly decision: string;
  readonly decidedBy: string;
  readonly comment: string;
  /** Typed: units that left, and units that have arrived so far; null if blank. */
  readonly shipped: number | null;
  readonly received: number | null;
}

export interface TakeUpContext {
  /** Time as an Excel date serial in UTC, and as ISO 8601. */
  readonly now: number;
  readonly when: string;
  /** Who takes the rows up: runs the plan. */
  readonly runner: string;
  readonly rules: SigningRules;
  readonly line: Omit<LineToSign, 'tier'>;
}

/** Something in a row that was not taken as it stands. */
export interface RowNotice {
  readonly column: 'Status' | 'Decision' | 'Quantity' | 'Shipped' | 'Received';
  readonly problem: string;
  readonly action: string;
}

/** A row after everything typed in it was taken up. */
export interface TakenUpRow {
  readonly state: LineState;
  /** The content that the row must have. */
  readonly content: string;
  /** What goes into the log, without the plan run. */
  readonly statements: readonly LogStatement[];
  readonly notices: readonly RowNotice[];
  /** Whether a typed decision waits for the next plan, because the row was edited as well. */
  readonly isDecisionKept: boolean;
}

const NOT_VERIFIED = 'typed, not verified';
const NOT_TAKEN = 'Not taken up.';

/**
 * Takes up what people typed in a row: decisions, units shipped and received, changes of its content. The log says
 * where the row stood; a typed status says nothing. Each event goes through the state machine, and decisions through
 * the authority of the person named, who is not verified.
 *
 * @param record the line as the log has it; undefined for a line without entries
 */
export function takeUpRow(
  row: RowNow,
  record: RecordedLine | undefined,
  context: TakeUpContext,
): TakenUpRow {
  return new RowTakeUp(row, record, context).run();
}

class RowTakeUp {
  private state: LineState;
  private content: string;
  private isDecisionKept = false;
  private readonly statements: LogStatement[] = [];
  private readonly notices: RowNotice[] = [];

  constructor(
    private readonly row: RowNow,
    private readonly record: RecordedLine | undefined,
    private readonly context: TakeUpContext,
  ) {
    this.state = record?.state ?? plannedState(row, context);
    this.content = record?.content || row.content;
  }

  run(): TakenUpRow {
    this.revertStatus();
    const wasEdited = this.takeUpEdit();
    if (!wasEdited) this.decide();
    this.takeUpShipment();
    this.takeUpReceipt();
    const { state, content, statements, notices, isDecisionKept } = this;
    return { state, content, statements, notices, isDecisionKept };
  }

  /** A typed status is named and reverted. */
  private revertStatus(): void {
    const { status, isAsPlanned } = this.row;
    const real = statusInWords(this.state);
    if (status === real) return;
    // An edited row without entries still shows the status that the plan gave it.
    const typed = statusFromWords(status)?.status;
    const isOpen = typed === 'pending' || typed === 'autoApproved' || typed === 'proposed';
    if (this.record === undefined && !isAsPlanned && isOpen) return;
    this.notices.push({
      column: 'Status',
      problem: `The log says ${real}`,
      action: `Read as ${real}.`,
    });
    this.note('Revert', { fromStatus: status, toStatus: real, who: 'unknown' });
  }

  /** Whether the row was changed since it was signed. */
  private takeUpEdit(): boolean {
    const { record, row } = this;
    if (record === undefined || record.content === '' || row.content === record.content) {
      return false;
    }
    const changes = changedColumns(record.content, row.content);
    const what = changes === null ? 'Content' : changesInWords(changes);
    const values = contentByColumn(row.content);
    const quantity = Number(values?.get('Quantity') ?? NaN);
    const tier = this.tierOf(values?.get('Tier') ?? this.state.tier);
    const wasSigned = this.state.status === 'approved' || this.state.status === 'autoApproved';
    const problem = `${what}, changed after ${record.last.what}`;
    const refusal = this.step(
      { kind: 'edit', quantity, tier },
      { who: 'unknown', comment: what, content: row.content, quantity },
    );
    if (refusal === null) {
      this.content = row.content;
      const action = wasSigned ? 'Stale: it must be signed again.' : 'Kept.';
      this.notices.push({ column: 'Quantity', problem, action });
      return wasSigned;
    }
    this.notices.push({ column: 'Quantity', problem, action: `Reverted. ${refusal.message}` });
    return false;
  }

  private decide(): void {
    const decision = this.row.decision.trim().toLowerCase();
    const { status } = this.state;
    const reason = this.row.comment.trim() === '' ? 'No reason given.' : this.row.comment;
    if (decision === '') return;
    if (decision.startsWith('approve')) {
      if (this.record === undefined && !this.row.isAsPlanned) {
        this.isDecisionKept = true;
        this.refuse(
          'Decision',
          'The row was edited, so its value is not known',
          'Kept for the next plan.',
        );
      } else if (status === 'rejected') {
        if (this.signed({ kind: 'undo' }, '')) this.signed({ kind: 'approve' }, this.row.comment);
      } else if (isOneOf(status, 'pending', 'stale', 'autoApproved')) {
        this.signed({ kind: 'approve' }, this.row.comment);
      }
    } else if (decision.startsWith('reject')) {
      if (status === 'approved' && !this.signed({ kind: 'undo' }, '')) return;
      if (this.state.status !== 'rejected') this.signed({ kind: 'reject', reason }, reason);
    } else if (decision.startsWith('cancel')) {
      if (status !== 'cancelled') this.signed({ kind: 'cancel', reason }, reason);
    } else if (decision === 'undo') {
      if (isOneOf(status, 'approved', 'rejected')) this.signed({ kind: 'undo' }, this.row.comment);
    } else if (decision === 'lost') {
      if (status !== 'lost' && status !== 'received') this.signed({ kind: 'lose' }, reason);
    } else {
      this.refuse('Decision', 'Not Approve, Reject, Cancel, Lost or Undo');
    }
  }

  private takeUpShipment(): void {
    const { shipped } = this.row;
    const before = this.state.moved;
    if (shipped === null || shipped === before) return;
    const who = this.context.runner;
    const refusal = this.step(
      { kind: 'ship', units: shipped },
      { who, quantity: shipped, comment: 'Typed in Shipped.' },
    );
    if (refusal !== null) this.refuse('Shipped', refusal.message);
  }

  private takeUpReceipt(): void {
    const { received } = this.row;
    const units = (received ?? 0) - this.state.received;
    if (received === null || units === 0) return;
    const who = this.context.runner;
    const refusal = this.step(
      { kind: 'receive', units, damaged: 0 },
      { who, quantity: units, damaged: 0, comment: 'Typed in Received.' },
    );
    if (refusal !== null) this.refuse('Received', refusal.message);
  }

  /** Whether a typed decision was taken up; if not, it is named. */
  private signed(event: LineEvent, comment: string): boolean {
    const who = this.row.decidedBy;
    const refusal = this.step(event, { who, comment, content: this.content });
    if (refusal !== null) this.refuse('Decision', refusal.message.replace(/\.$/, ''));
    return refusal === null;
  }

  private step(event: LineEvent, said: Partial<LogStatement>): Refusal | null {
    const { now, rules, line } = this.context;
    const by = said.who ?? '';
    const from = this.state;
    const done = act(from, event, { by, now, line: { ...line, tier: from.tier } }, rules);
    if (done instanceof Refusal) return done;
    this.state = done.state;
    const { grant } = done;
    this.note(LOG_WORDS[event.kind], {
      fromStatus: statusInWords(from),
      toStatus: statusInWords(done.state),
      quantity: done.state.quantity,
      value: line.value,
      // The first entry about a line says what the line is.
      content: this.hasContentInLog() ? '' : this.content,
      authority: grant === null ? '' : `${grantInWords(grant)}; ${NOT_VERIFIED}`,
      ...said,
    });
    return null;
  }

  private note(what: string, said: Partial<LogStatement>): void {
    const { id, table } = this.row;
    this.statements.push({
      ...{ when: this.context.when, who: '', what, table, line: id, fromStatus: '', toStatus: '' },
      ...{ quantity: null, damaged: null, value: null, authority: '', comment: '', content: '' },
      planRun: this.record?.planRun ?? '',
      ...said,
    });
  }

  private hasContentInLog(): boolean {
    return [this.record ?? { content: '' }, ...this.statements].some(
      ({ content }) => content !== '',
    );
  }

  private refuse(column: RowNotice['column'], problem: string, action = NOT_TAKEN): void {
    this.notices.push({ column, problem, action });
  }

  private tierOf(tier: string): string {
    return lowestTier(tier, this.context);
  }
}

/** Where a plan has put a row without entries: to its tier; an edited row has not been there yet. */
function plannedState(row: RowNow, context: TakeUpContext): LineState {
  const values = contentByColumn(row.content);
  const tier = lowestTier(values?.get('Tier') ?? '', context);
  const state = proposedLine(row.kind, tier, Number(values?.get('Quantity') ?? 0));
  if (!row.isAsPlanned) return state;
  const isAuto = rankOf(context.rules.ladder, tier) === 0;
  return { ...state, status: isAuto ? 'autoApproved' : 'pending' };
}

/** The tier of a row, but no lower than its value asks for: the cell could be forged. */
function lowestTier(tier: string, { rules: { ladder }, line: { value } }: TakeUpContext): string {
  const byValue = tierOfValue(ladder, value).name;
  return rankOf(ladder, tier) > rankOf(ladder, byValue) ? tier : byValue;
}

function isOneOf<T>(value: T, ...others: readonly T[]): boolean {
  return others.includes(value);
}
