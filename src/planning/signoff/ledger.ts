import { Refusal } from '../base/refusal';
import { applyEvent } from './apply-event';
import { contentByColumn } from './changed-columns';
import { EVENTS, type LineEvent } from './line-event';
import { proposedLine, type LineKind, type LineState } from './line-state';
import type { LogEntry } from './log-entry';
import { LOG_WORDS, statusFromWords, statusInWords } from './status-words';

/** A line as the audit log has it. */
export interface RecordedLine {
  readonly id: string;
  /** Table of the line. */
  readonly table: string;
  readonly state: LineState;
  /** The row's content after the last entry that gives one; blank if none does. */
  readonly content: string;
  /** The content under the last signature; blank without one. */
  readonly signedContent: string;
  readonly planRun: string;
  /** The last decision of a person: the entry that the row shows; null without one. */
  readonly decision: LogEntry | null;
  readonly last: LogEntry;
}

/** An entry that does not follow from the ones before. */
export interface IllegalEntry {
  /** Position of the entry in the log, 0-based. */
  readonly at: number;
  readonly message: string;
}

export interface Ledger {
  readonly lines: ReadonlyMap<string, RecordedLine>;
  readonly illegal: readonly IllegalEntry[];
}

const KINDS: Readonly<Record<string, LineKind>> = {
  Transfers: 'transfer',
  Purchases: 'purchase',
  Markdowns: 'markdown',
};

const DECISIONS = new Set(
  (['approve', 'reject', 'withdraw', 'cancel', 'lose', 'undo'] as const).map((e) => LOG_WORDS[e]),
);

/** What the log says of every line. An entry that is not possible after those before it is named and left out. */
export function ledgerOf(entries: readonly LogEntry[]): Ledger {
  const lines = new Map<string, RecordedLine>();
  const illegal: IllegalEntry[] = [];
  for (const [at, entry] of entries.entries()) {
    const event = eventOf(entry);
    if (entry.line === '' || event === null) continue;
    const found = recorded(lines.get(entry.line), entry, event);
    if (typeof found === 'string') {
      illegal.push({ at, message: `Entry ${entry.no} (${entry.what} ${entry.line}): ${found}` });
    } else {
      lines.set(entry.line, found);
    }
  }
  return { lines, illegal };
}

function recorded(
  known: RecordedLine | undefined,
  entry: LogEntry,
  event: LineEvent,
): RecordedLine | string {
  const before = known?.state ?? stateBefore(entry);
  if (before === null) return `There is no table ${entry.table}, or no status ${entry.fromStatus}.`;
  const stood = statusInWords(before);
  if (stood !== entry.fromStatus) return `The line was ${stood}, not ${entry.fromStatus}.`;
  const outcome = applyEvent(before, event);
  if (outcome instanceof Refusal) return outcome.message;
  const { state } = outcome;
  if (statusInWords(state) !== entry.toStatus) {
    return `The line became ${statusInWords(state)}, not ${entry.toStatus}.`;
  }
  const content = entry.content || (known?.content ?? '');
  return {
    id: entry.line,
    table: entry.table,
    state,
    content,
    signedContent: event.kind === 'approve' ? content : (known?.signedContent ?? ''),
    planRun: entry.planRun || (known?.planRun ?? ''),
    decision: DECISIONS.has(entry.what) ? entry : (known?.decision ?? null),
    last: entry,
  };
}

/** The state of a line before the first entry about it: the plan's proposal is in the entry's content. */
function stateBefore(entry: LogEntry): LineState | null {
  const kind = KINDS[entry.table];
  const from = statusFromWords(entry.fromStatus);
  if (kind === undefined || from === null) return null;
  const content = contentByColumn(entry.content);
  const tier = from.tier === null ? tierIn(entry) : capitalised(from.tier);
  const quantity = Number(content?.get('Quantity') ?? entry.quantity ?? 0);
  return { ...proposedLine(kind, tier, quantity), status: from.status };
}

function eventOf(entry: LogEntry): LineEvent | null {
  const kind = EVENTS.find((each) => LOG_WORDS[each] === entry.what);
  const reason = entry.comment;
  const units = entry.quantity ?? 0;
  const to = statusFromWords(entry.toStatus);
  const tier = to?.tier ? capitalised(to.tier) : tierIn(entry);
  switch (kind) {
    case undefined:
      return null;
    case 'propose':
    case 'edit':
      return { kind, tier, quantity: units };
    case 'route':
      return { kind, tier, isAuto: to?.status === 'autoApproved' };
    case 'escalate':
      return { kind, tier };
    case 'reject':
    case 'withdraw':
    case 'cancel':
      return { kind, reason };
    case 'ship':
      return { kind, units };
    case 'receive':
      return { kind, units, damaged: entry.damaged ?? 0 };
    default:
      return { kind };
  }
}

function tierIn({ content }: LogEntry): string {
  return contentByColumn(content)?.get('Tier') ?? 'Auto';
}

/** Tiers are written "Manager" in the column Tier and "Pending manager" in the status. */
function capitalised(tier: string): string {
  return tier.slice(0, 1).toUpperCase() + tier.slice(1);
}
