import { hashOf, NO_HASH, type LogEntry } from './log-entry';

/** How an entry, or the whole log, is not as it was written. */
export type TamperKind =
  | 'changed'
  | 'removed'
  | 'reordered'
  | 'repeated'
  | 'foreign'
  | 'truncated'
  | 'rewritten'
  | 'clock';

/** One fault of a log. */
export interface LogFault {
  readonly kind: TamperKind;
  /** Position of the entry in the log, 0-based; null for the log as a whole. */
  readonly at: number | null;
  readonly message: string;
}

/** The head of the log as something outside the workbook remembers it. */
export interface Anchor {
  readonly log: string;
  readonly no: number;
  readonly hash: string;
}

/**
 * Every fault of a log, from the first entry on. An entry is sound if its hash is that of its text and the next entry
 * is chained to it. Who rewrites a whole log can make it sound again: only an anchor shows that.
 *
 * @param entries as they stand in the table, top to bottom
 * @param anchors heads of the log remembered elsewhere; none if nothing remembers it
 */
export function verifyLog(
  entries: readonly LogEntry[],
  anchors: readonly Anchor[] = [],
): readonly LogFault[] {
  const faults: LogFault[] = [];
  const report = (kind: TamperKind, at: number | null, message: string): void => {
    faults.push({ kind, at, message });
  };
  const log = entries[0]?.log ?? '';
  // The first of equal hashes.
  const atHash = new Map(entries.map(({ hash }, at) => [hash, at] as const).reverse());
  let [expectedNo, expectedHash, latest] = [1, NO_HASH, ''];
  for (const [at, entry] of entries.entries()) {
    const { no, when } = entry;
    if (entry.log !== log) {
      report('foreign', at, `Entry ${no} belongs to another log, ${entry.log}.`);
      continue;
    }
    if (hashOf(entry) !== entry.hash) {
      report('changed', at, `Entry ${no} was changed after it was written.`);
    }
    const isRepeated = atHash.get(entry.hash) !== at;
    if (isRepeated) {
      report('repeated', at, `Entry ${no} stands in the log twice.`);
      continue;
    }
    if (entry.previousHash !== expectedHash) {
      const before = atHash.get(entry.previousHash);
      if (before !== undefined && before > at) {
        report('reordered', at, `Entry ${no} stands before entry ${entries[before]!.no}.`);
      } else if (no > expectedNo) {
        report('removed', at, `${missing(expectedNo, no - 1)} before entry ${no}.`);
      } else if (no < expectedNo) {
        report('reordered', at, `Entry ${no} stands after entry ${expectedNo - 1}.`);
      } else {
        report(
          'changed',
          at - 1,
          `Entry ${no - 1} is not the one that entry ${no} was chained to.`,
        );
      }
    }
    if (when < latest) {
      report('clock', at, `Entry ${no} is earlier than the one before: a clock was set back.`);
    }
    latest = when > latest ? when : latest;
    expectedNo = no + 1;
    expectedHash = entry.hash;
  }
  for (const anchor of anchors) {
    const fault = compare(entries, log, anchor);
    if (fault !== null) faults.push(fault);
  }
  return faults;
}

function compare(entries: readonly LogEntry[], log: string, anchor: Anchor): LogFault | null {
  if (anchor.log !== log) {
    const message = `The log is ${log === '' ? 'gone' : `another one, ${log}`}; it was ${anchor.log}.`;
    return { kind: 'foreign', at: null, message };
  }
  if (entries.some(({ no, hash }) => no === anchor.no && hash === anchor.hash)) return null;
  const last = Math.max(...entries.map(({ no }) => no));
  return last < anchor.no
    ? {
        kind: 'truncated',
        at: null,
        message: `The log ends at entry ${last}; it had ${anchor.no} entries.`,
      }
    : {
        kind: 'rewritten',
        at: null,
        message: `Entry ${anchor.no} is not the one that was written: the log was rewritten.`,
      };
}

function missing(first: number, last: number): string {
  return first === last ? `Entry ${first} is missing` : `Entries ${first} to ${last} are missing`;
}
