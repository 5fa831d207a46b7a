import { yieldToEventLoop } from '../../workbook/yield-to-event-loop';
import { planSheetMakers } from '../../workbook/output/plan-sheets';
import type { PlannedNetwork } from '../../workbook/output/planned-network';
import type { OutputSheet, SharedWorkbook } from '../../workbook/port';
import { HostFault } from '../../workbook/port';
import { appendToLog, type AppendedLog } from '../../workbook/signoff/append-to-log';
import { livingList, type ListContext, type LivingList } from '../../workbook/signoff/living-list';
import { statementsAfter, type PlanRecord } from '../../workbook/signoff/log-after';
import { LOG_SHEET } from '../../workbook/signoff/log-table';
import { planRunsOf, RUN_ARCHIVE, runArchiveSheet } from '../../workbook/signoff/run-archive';
import type { LogStatement } from '../../planning/signoff/log-entry';
import type { PersonAtHost } from './person-at-host';
import { newLogId } from './signing-moment';
import { sheetNames, WritingStopped, type PlacedSheet } from './placed-sheets';

interface WriteOptions {
  readonly signal: AbortSignal;
  /** Called before each sheet with its name and its index. */
  readonly onSheet: (name: string, at: number, total: number) => void;
  /** Called after each sheet. */
  readonly onWritten: (sheet: PlacedSheet) => void;
}

/** What a plan takes up. */
export type TakenUp = Omit<ListContext, 'network'> & Pick<PlanRecord, 'input'>;

interface Signing extends TakenUp {
  /** Version of Evenstock. */
  readonly version: string;
  /** Who plans; asked for after the list stands, because then there is a sheet of ours to ask on. */
  readonly person: Pick<PersonAtHost, 'name'>;
}

export interface WrittenPlan {
  readonly sheets: readonly PlacedSheet[];
  /** What the plan said of lines that somebody else decided meanwhile. */
  readonly dropped: readonly LogStatement[];
}

/** Sheets after those of the plan: the log and the archive. */
const RECORDS = 2;

/**
 * Writes the sheets of a plan one after the other, then its entries in the audit log and the archive of plans. After an
 * abort it finishes the current sheet and throws `WritingStopped`. Once the list stands, the log is written whatever
 * happens to the other sheets, because the list shows what the log says.
 */
export async function writePlan(
  workbook: SharedWorkbook,
  plan: PlannedNetwork,
  signing: Signing,
  { signal, onSheet, onWritten }: WriteOptions,
): Promise<WrittenPlan> {
  const written: PlacedSheet[] = [];
  const list = livingList(plan.result.transfers, { ...signing, network: plan.network });
  const makers = planSheetMakers(plan, list);
  const total = makers.length + RECORDS;
  const signed: OutputSheet[] = [];
  const place = async (sheet: OutputSheet, at: number): Promise<void> => {
    onSheet(sheet.name, at, total);
    const { name } = await workbook.writeSheet(sheet).catch((error: unknown) => {
      throw withWrittenSheets(error, written);
    });
    const placed = { wanted: sheet.name, got: name };
    written.push(placed);
    onWritten(placed);
  };
  let ending: unknown = null;
  for (const [at, makeSheet] of makers.entries()) {
    await yieldToEventLoop();
    if (signal.aborted) ending ??= new WritingStopped([...written]);
    if (ending !== null && at === 0) throw ending;
    const sheet = makeSheet();
    if (sheet.columns.some(({ header }) => header === 'Check')) signed.push(sheet);
    if (ending !== null) continue;
    await place(sheet, at).catch((error: unknown) => {
      if (at === 0) throw error;
      ending = error;
    });
  }
  const record = (): Promise<AppendedLog> =>
    writeRecords(workbook, plan, { signing, list, signed });
  if (ending !== null) {
    // The list stands and shows what the log must say. What ended the plan is the news.
    await record().catch(() => undefined);
    throw ending;
  }
  onSheet(LOG_SHEET, makers.length, total);
  const { dropped } = await record().catch((error: unknown) => {
    throw withWrittenSheets(error, written);
  });
  for (const name of [LOG_SHEET, RUN_ARCHIVE]) {
    const placed = { wanted: name, got: name };
    written.push(placed);
    onWritten(placed);
  }
  return { sheets: written, dropped };
}

interface PlanToRecord {
  readonly signing: Signing;
  readonly list: LivingList;
  /** The sheets with Checks. */
  readonly signed: readonly OutputSheet[];
}

/** Enters a plan in the audit log, under the name that is known by now, and in the archive of plans. */
async function writeRecords(
  workbook: SharedWorkbook,
  plan: PlannedNetwork,
  { signing, list, signed }: PlanToRecord,
): Promise<AppendedLog> {
  const who = await signing.person.name();
  const by = (said: LogStatement): LogStatement =>
    said.who === signing.moment.runner ? { ...said, who } : said;
  const statements = statementsAfter(plan, {
    ...signing,
    moment: { ...signing.moment, runner: who },
    signOff: { ...signing.signOff, statements: signing.signOff.statements.map(by) },
    list: { ...list, statements: list.statements.map(by) },
    sheets: signed,
  });
  const log = await appendToLog(workbook, statements, newLogId());
  await workbook.writeSheet(runArchiveSheet(planRunsOf(log.entries)));
  return log;
}

/** Adds to Excel's refusal which sheets of the new plan are in the workbook already. */
function withWrittenSheets(error: unknown, written: readonly PlacedSheet[]): unknown {
  if (!(error instanceof HostFault) || written.length === 0) return error;
  const message = `${error.message} The workbook holds only ${sheetNames(written)} of the new plan.`;
  return new HostFault(error.code, message, error.remedy, { cause: error });
}
