import { canonicalText, fixedDecimals, sha256Hex } from './canonical-text';

/** What an entry of the audit log says, before it is chained. Text may be blank. */
export interface LogStatement {
  /** UTC, ISO 8601 to the second, such as `2026-11-30T22:26:02Z`. */
  readonly when: string;
  /** E-mail address or name of the person; for what the plan does, of who ran it. */
  readonly who: string;
  /** What happened; for a line a `LogWord`. */
  readonly what: string;
  /** The table of the line. */
  readonly table: string;
  /** Id of the line. */
  readonly line: string;
  readonly fromStatus: string;
  readonly toStatus: string;
  /** Units signed, shipped or received in good order. */
  readonly quantity: number | null;
  /** Units that arrived damaged. */
  readonly damaged: number | null;
  /** Money. */
  readonly value: number | null;
  /** The authority of the person, as it stood then. */
  readonly authority: string;
  readonly comment: string;
  /** Canonical text of the row, or of the plan, that the entry is about. */
  readonly content: string;
  /** Id of the plan that the line comes from. */
  readonly planRun: string;
}

/** An entry of the audit log. */
export interface LogEntry extends LogStatement {
  /** Id of the log: one workbook, one log. */
  readonly log: string;
  /** 1 for the first entry, then without gaps. */
  readonly no: number;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previousHash: string;
  /** SHA-256 of the entry's canonical text. */
  readonly hash: string;
}

/** The previous hash of the first entry. */
export const NO_HASH = '0'.repeat(64);

const KIND = 'evenstock log 1';

/**
 * The hash of an entry: SHA-256 over the canonical text of the words `evenstock log 1` and its columns Log, No, When,
 * Who, What, Table, Line, From status, To status, Quantity, Damaged, Value, Authority, Comment, Content, Plan run,
 * Previous hash. A quantity has 6 decimals, a value 2; a blank one is empty.
 */
export function hashOf(entry: Omit<LogEntry, 'hash'>): string {
  return sha256Hex(
    canonicalText([
      KIND,
      entry.log,
      String(entry.no),
      entry.when,
      entry.who,
      entry.what,
      entry.table,
      entry.line,
      entry.fromStatus,
      entry.toStatus,
      orBlank(entry.quantity, 6),
      orBlank(entry.damaged, 6),
      orBlank(entry.value, 2),
      entry.authority,
      entry.comment,
      entry.content,
      entry.planRun,
      entry.previousHash,
    ]),
  );
}

/** The end of a chain: what the next entry is chained to. */
export interface LogHead {
  readonly log: string;
  readonly no: number;
  readonly hash: string;
}

/** The head of an empty log. */
export function emptyLog(log: string): LogHead {
  return { log, no: 0, hash: NO_HASH };
}

/**
 * Chains a statement to the end of a log. Text is cleaned first of what a workbook would not give back: line ends and
 * characters that a file cannot hold.
 */
export function sealEntry(statement: LogStatement, head: LogHead): LogEntry {
  const cleaned = Object.fromEntries(
    Object.entries(statement).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' ? cleanText(value) : value,
    ]),
  ) as unknown as LogStatement;
  const entry = { ...cleaned, log: head.log, no: head.no + 1, previousHash: head.hash };
  return { ...entry, hash: hashOf(entry) };
}

/** Longest text that an Excel cell holds. */
const MAX_TEXT = 32_767;

function cleanText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      // Control characters cannot be written to a file; lone surrogates are no text.
      // eslint-disable-next-line no-control-regex -- they are what is removed
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
      .trim()
      .slice(0, MAX_TEXT)
  );
}

function orBlank(value: number | null, decimals: number): string {
  return value === null ? '' : fixedDecimals(value, decimals);
}
