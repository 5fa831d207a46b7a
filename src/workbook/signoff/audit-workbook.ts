import { changedColumns, changesInWords } from '../../planning/signoff/changed-columns';
import { ledgerOf, type Ledger } from '../../planning/signoff/ledger';
import type { LogEntry } from '../../planning/signoff/log-entry';
import type { PlanRun } from '../../planning/signoff/plan-run';
import { statusFromWords, statusInWords } from '../../planning/signoff/status-words';
import { verifyLog, type Anchor } from '../../planning/signoff/verify-log';
import type { Workbook } from '../port';
import { archiveFaults, planRunsOf } from './run-archive';
import { readLog } from './read-log';
import { readOwnTables } from './own-table';
import { readSignedRows, SIGNED_TABLES, type SignedRow } from './signed-rows';

/** Something in a workbook that is not as it was signed or written. */
export interface AuditFinding {
  /** Where it stands, such as `Audit log!7`; blank for the workbook as a whole. */
  readonly place: string;
  readonly message: string;
}

/** A workbook's sign-off, and everything in it that is not as it was written. */
export interface WorkbookAudit {
  readonly entries: readonly LogEntry[];
  readonly runs: ReadonlyMap<string, PlanRun>;
  readonly ledger: Ledger;
  readonly findings: readonly AuditFinding[];
}

/**
 * Verifies the audit log of a workbook, the decisions in it, the archive of plans and the rows that people sign.
 *
 * @param anchors heads of the log remembered outside the workbook
 */
export async function auditWorkbook(
  workbook: Pick<Workbook, 'listTables' | 'readArea'>,
  anchors: readonly Anchor[],
): Promise<WorkbookAudit> {
  const { entries, sheet, rowNumbers } = await readLog(workbook);
  const findings: AuditFinding[] = [];
  const atEntry = (at: number | null): string =>
    at === null || sheet === null ? '' : `${sheet}!${String(rowNumbers[at] ?? '')}`;
  if (sheet === null) findings.push({ place: '', message: 'The workbook has no audit log.' });
  for (const { at, message } of verifyLog(entries, anchors)) {
    findings.push({ place: atEntry(at), message });
  }
  const ledger = ledgerOf(entries);
  for (const { at, message } of ledger.illegal) findings.push({ place: atEntry(at), message });
  const runs = planRunsOf(entries);
  for (const { rows, sheet: place } of await readOwnTables(workbook, 'Run archive')) {
    for (const message of archiveFaults(rows, runs)) findings.push({ place, message });
  }
  for (const table of SIGNED_TABLES) {
    for (const row of await readSignedRows(workbook, table)) {
      const place = `${row.sheet}!${String(row.row)}`;
      for (const message of rowFaults(row, ledger)) findings.push({ place, message });
    }
  }
  return { entries, runs, ledger, findings };
}

/** What of a row is not as the log has it. */
function rowFaults(row: SignedRow, { lines }: Ledger): readonly string[] {
  const faults: string[] = [];
  const name = row.id === '' ? 'The line' : row.id;
  const line = row.id === '' ? undefined : lines.get(row.id);
  const known = statusFromWords(row.status);
  if (line !== undefined) {
    const recorded = statusInWords(line.state);
    if (row.status !== recorded) {
      faults.push(`${name} has the status ${shown(row.status)}; the log says ${recorded}.`);
    }
    const changes = changedColumns(line.content, row.content);
    if (line.content !== '' && line.content !== row.content) {
      const what = changes === null ? 'beyond comparison' : changesInWords(changes);
      faults.push(`${name} was changed after ${line.last.what}: ${what}.`);
    }
    return faults;
  }
  if (known === null || !['proposed', 'autoApproved', 'pending'].includes(known.status)) {
    faults.push(`${name} has the status ${shown(row.status)}; the log has no such decision.`);
  }
  if (!row.isAsPlanned) faults.push(`${name} was changed after the plan.`);
  return faults;
}

function shown(status: string): string {
  return status === '' ? 'blank' : status;
}
