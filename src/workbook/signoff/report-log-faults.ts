import { ledgerOf } from '../../planning/signoff/ledger';
import type { LogEntry } from '../../planning/signoff/log-entry';
import { verifyLog } from '../../planning/signoff/verify-log';
import type { IssueLog } from '../data-issues';
import type { Area, Cell } from '../port';
import { LOG_SHEET } from './log-table';

/**
 * Verifies the audit log before anything is taken from it, and names what is broken. A plan goes on all the same: the
 * entries stand, and the person who reads the issues decides.
 *
 * @param rows the table as it stands, header row first
 */
export function reportLogFaults(
  entries: readonly LogEntry[],
  rows: readonly (readonly Cell[])[],
  area: Area,
  log: IssueLog,
): void {
  const rowNumbers = rows.flatMap((cells, r) =>
    r > 0 && cells.some((cell) => cell !== null) ? [area.row + r + 1] : [],
  );
  for (const { at, message } of [...verifyLog(entries), ...ledgerOf(entries).illegal]) {
    const row = at === null ? null : (rowNumbers[at] ?? null);
    log.add({
      ...{ severity: 'high', table: LOG_SHEET, row, column: null, value: '' },
      problem: message.replace(/\.$/, ''),
      action: 'The log is read as it stands. Compare it with an older version of the file.',
      ...{ sheet: area.sheet, address: row === null ? null : `${area.sheet}!A${String(row)}` },
    });
  }
}
