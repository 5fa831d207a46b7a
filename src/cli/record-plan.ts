import { createHash, randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { emptyLog, sealEntry, type LogEntry } from '../planning/signoff/log-entry';
import {
  planRunContent,
  planRunId,
  settingsText,
  type InputTableDigest,
  type PlanRun,
} from '../planning/signoff/plan-run';
import type { PlannedNetwork } from '../workbook/output/planned-network';
import type { OutputSheet } from '../workbook/port';
import { PLAN } from '../workbook/signoff/run-archive';
import { utcNow } from './utc-now';
import { VERSION } from './version';

/** The plan's entry for the audit log, chained to the entries before. */
export function planEntry(
  { settings, result: { objective, transfers } }: PlannedNetwork,
  {
    sheets,
    input,
    entries,
    by,
  }: {
    /** The plan's sheets, whose Checks the entry covers. */
    readonly sheets: readonly OutputSheet[];
    readonly input: readonly InputTableDigest[];
    readonly entries: readonly LogEntry[];
    /** Who runs the command; null: the user of the computer. */
    readonly by: string | null;
  },
): LogEntry {
  const checks = sheets.flatMap(
    ({ columns }) => columns.find(({ header }) => header === 'Check')?.cells ?? [],
  );
  const run: PlanRun = {
    when: utcNow(),
    who: by ?? userInfo().username,
    version: VERSION,
    planDate: settings.planDate,
    settings: settingsText(settings),
    input,
    lines: checks.length,
    linesDigest: createHash('sha256').update(checks.join('\n')).digest('hex'),
    costBefore: objective.before,
    costAfter: objective.after,
    lowerBound: objective.lowerBound,
  };
  const statement = {
    ...{ when: run.when, who: run.who, what: PLAN, table: '', line: '', fromStatus: '' },
    ...{ toStatus: '', quantity: null, damaged: null, authority: '' },
    value: transfers.reduce((sum, { value }) => sum + value, 0),
    comment: '',
    content: planRunContent(run),
    planRun: planRunId(run),
  };
  return sealEntry(statement, entries.at(-1) ?? emptyLog(newLogId()));
}

/** An id that no other workbook's log has. */
function newLogId(): string {
  return `L-${randomUUID().replaceAll('-', '').slice(0, 12)}`;
}
