import { sha256Hex } from '../../planning/signoff/canonical-text';
import {
  emptyLog,
  sealEntry,
  type LogEntry,
  type LogStatement,
} from '../../planning/signoff/log-entry';
import {
  planRunContent,
  planRunId,
  settingsText,
  type InputTableDigest,
  type PlanRun,
} from '../../planning/signoff/plan-run';
import type { PlannedNetwork } from '../output/planned-network';
import type { OutputSheet } from '../port';
import type { LivingList } from './living-list';
import type { SigningMoment } from './read-decisions';
import { PLAN } from './run-archive';
import type { SignOff } from './sign-off';

/** Everything that a plan leaves in the log. */
export interface PlanRecord {
  readonly signOff: SignOff;
  readonly list: LivingList;
  /** The plan's sheets, whose Checks the plan's entry covers. */
  readonly sheets: readonly OutputSheet[];
  readonly input: readonly InputTableDigest[];
  readonly moment: SigningMoment;
  /** Version of Evenstock. */
  readonly version: string;
  /** Id for the log if there is none yet; no other workbook's log has it. */
  readonly newLogId: string;
}

/** The audit log after a plan. */
export function logAfter(planned: PlannedNetwork, record: PlanRecord): readonly LogEntry[] {
  const { signOff, newLogId } = record;
  return [
    ...signOff.entries,
    ...sealAll(statementsAfter(planned, record), signOff.entries, newLogId),
  ];
}

/** What a plan enters in the log: the decisions that it took up, the plan, and what the plan did to the list. */
export function statementsAfter(
  planned: PlannedNetwork,
  record: Omit<PlanRecord, 'newLogId'>,
): readonly LogStatement[] {
  const { signOff, list } = record;
  const run = planRunOf(planned, record);
  const planRun = planRunId(run);
  return [
    ...signOff.statements,
    planStatement(planned, run),
    ...list.statements.map((each) => ({ ...each, planRun })),
  ];
}

/** Chains statements to the end of a log; to a new one with the id `newLogId` if there is none. */
export function sealAll(
  statements: readonly LogStatement[],
  entries: readonly LogEntry[],
  newLogId: string,
): readonly LogEntry[] {
  const sealed: LogEntry[] = [];
  for (const statement of statements) {
    const head = sealed.at(-1) ?? entries.at(-1) ?? emptyLog(newLogId);
    sealed.push(sealEntry(statement, head));
  }
  return sealed;
}

function planRunOf(
  { settings, result: { objective } }: PlannedNetwork,
  { sheets, input, moment, version }: Omit<PlanRecord, 'newLogId'>,
): PlanRun {
  const checks = sheets.flatMap(
    ({ columns }) => columns.find(({ header }) => header === 'Check')?.cells ?? [],
  );
  return {
    when: moment.when,
    who: moment.runner,
    version,
    planDate: settings.planDate,
    settings: settingsText(settings),
    input,
    lines: checks.length,
    linesDigest: sha256Hex(checks.join('\n')),
    costBefore: objective.before,
    costAfter: objective.after,
    lowerBound: objective.lowerBound,
  };
}

function planStatement({ result }: PlannedNetwork, run: PlanRun): LogStatement {
  return {
    ...{ when: run.when, who: run.who, what: PLAN, table: '', line: '', fromStatus: '' },
    ...{ toStatus: '', quantity: null, damaged: null, authority: '', comment: '' },
    value: result.transfers.reduce((sum, { value }) => sum + value, 0),
    content: planRunContent(run),
    planRun: planRunId(run),
  };
}
