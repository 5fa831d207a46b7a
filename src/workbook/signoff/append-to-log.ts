import { ledgerOf } from '../../planning/signoff/ledger';
import type { LogEntry, LogStatement } from '../../planning/signoff/log-entry';
import { HostFault, type SharedWorkbook } from '../port';
import { sealAll } from './log-after';
import { LOG_SHEET, logSheet } from './log-table';
import { readLog, type ReadLog } from './read-log';

/** The audit log after statements were appended. */
export interface AppendedLog {
  readonly entries: readonly LogEntry[];
  /** Statements about lines that somebody else changed meanwhile: the rules no longer allow them. */
  readonly dropped: readonly LogStatement[];
}

/** Two people rarely write in the same second; ten times in a row they do not. */
const ATTEMPTS = 10;

/**
 * Appends statements to the audit log, chained to its end as it stands now. If somebody else appends at the same time,
 * ours follow theirs, and what is not possible after theirs is left out.
 *
 * @param newLogId id for the log if there is none yet
 */
export async function appendToLog(
  workbook: SharedWorkbook,
  statements: readonly LogStatement[],
  newLogId: string,
): Promise<AppendedLog> {
  const dropped: LogStatement[] = [];
  let left = statements;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const log = await readLog(workbook);
    left = left.map((statement) => notBefore(statement, log.entries.at(-1)));
    const { possible, impossible } = afterOthers(left, log.entries, newLogId);
    left = possible;
    dropped.push(...impossible);
    if (left.length === 0) return { entries: log.entries, dropped };
    const sealed = sealAll(left, log.entries, newLogId);
    if (await append(workbook, log, sealed))
      return { entries: [...log.entries, ...sealed], dropped };
    // A long list goes in parts: what stands there already is not written again.
    const there = new Set((await readLog(workbook)).entries.map(({ hash }) => hash));
    left = left.filter((_statement, n) => !there.has(sealed[n]!.hash));
  }
  throw new HostFault(
    'busy',
    'Somebody else writes in the audit log all the time.',
    'Wait a moment and try again.',
  );
}

async function append(
  workbook: SharedWorkbook,
  { table, headers }: ReadLog,
  sealed: readonly LogEntry[],
): Promise<boolean> {
  const sheet = logSheet(sealed);
  if (table !== null) {
    const blank = { format: 'text' as const, cells: sealed.map(() => null) };
    const columns = headers.map(
      (name) =>
        sheet.columns.find(({ header }) => header === name) ?? { header: String(name), ...blank },
    );
    return workbook.appendRows(table, { columns });
  }
  try {
    return (await workbook.writeSheet(sheet)).name === LOG_SHEET;
  } catch (error) {
    // Somebody else has just added the log.
    if (error instanceof HostFault && error.code === 'changed') return false;
    throw error;
  }
}

/** Two people at once, or two clocks that differ a little: no more than this lies between their entries. */
const AT_ONCE_MS = 10 * 60_000;

/**
 * A statement with the time of the last entry if that is a little later: somebody else was quicker. A clock that was
 * set back by more stays visible.
 */
function notBefore(statement: LogStatement, last: LogEntry | undefined): LogStatement {
  const lead = Date.parse(last?.when ?? '') - Date.parse(statement.when);
  return lead > 0 && lead <= AT_ONCE_MS ? { ...statement, when: last!.when } : statement;
}

/** Parts statements into those that the rules allow after these entries, and the others. */
function afterOthers(
  statements: readonly LogStatement[],
  entries: readonly LogEntry[],
  newLogId: string,
): { readonly possible: readonly LogStatement[]; readonly impossible: readonly LogStatement[] } {
  const sealed = sealAll(statements, entries, newLogId);
  const { illegal } = ledgerOf([...entries, ...sealed]);
  const bad = new Set(illegal.map(({ at }) => at - entries.length));
  return {
    possible: statements.filter((_statement, n) => !bad.has(n)),
    impossible: statements.filter((_statement, n) => bad.has(n)),
  };
}
