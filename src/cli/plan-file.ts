import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { plan } from '../planning/plan';
import { planSheets, renamedSheetNotice } from '../workbook/output/plan-sheets';
import { HostFault } from '../workbook/port';
import { withAdjustments } from '../workbook/adjustment-issues';
import { readNetwork } from '../workbook/read-network';
import { excelizeFromDisk } from '../xlsx/excelize-from-disk';
import { openXlsx } from '../xlsx/xlsx-workbook';
import { yieldToEventLoop } from '../worker/yield-to-event-loop';
import { FirstInterrupt } from './first-interrupt';
import type { PlanCommand } from './parse-command';
import { planJson } from './plan-json';
import { planSummary } from './plan-summary';
import { ProgressLine } from './progress-line';
import { Unplannable } from './unplannable';
import { writeWhole } from './write-whole';

/** Plans a workbook file, writes what was asked for, and returns a summary for the terminal. */
export async function planFile(command: PlanCommand): Promise<string> {
  const progress = new ProgressLine(process.stderr);
  try {
    return await planWith(command, progress);
  } catch (error) {
    if (error instanceof HostFault) {
      throw new Unplannable(error.message, error.remedy, { cause: error });
    }
    throw error;
  } finally {
    progress.clear();
  }
}

async function planWith(command: PlanCommand, progress: ProgressLine): Promise<string> {
  const started = performance.now();
  progress.show({ stage: `Opening ${command.workbook}`, done: 0, total: 0 });
  const workbook = await openXlsx(await fileBytes(command.workbook), excelizeFromDisk);
  const reading = await readNetwork(workbook, {
    today: todayAsSerial(new Date()),
    onProgress: progress.show,
  });
  if (reading.kind === 'refused') {
    throw new Unplannable(reading.refusal.message, reading.refusal.remedy);
  }
  const { network } = reading;
  const settings = { ...reading.settings, effort: command.effort ?? reading.settings.effort };
  const readAt = performance.now();
  const interrupt = new FirstInterrupt();
  const now = () => performance.now();
  const result = await plan(network, settings, {
    onProgress: progress.show,
    now,
    stop: interrupt.signal,
    pause: yieldToEventLoop(now),
  }).finally(interrupt.stopListening);
  const plannedAt = performance.now();
  const issues = withAdjustments(reading.issues, { network, adjustments: result.adjustments });
  const notices: string[] = [];
  for (const sheet of planSheets({ network, settings, result, issues })) {
    progress.show({ stage: `Writing ${sheet.name}`, done: 0, total: 0 });
    const written = await workbook.writeSheet(sheet);
    const notice = renamedSheetNotice(sheet.name, written.name);
    if (notice !== null) notices.push(notice);
  }
  progress.show({ stage: `Saving ${command.out}`, done: 0, total: 0 });
  await writeWhole(command.out, [await workbook.toBytes()]);
  const timings = [
    { stage: 'Reading the workbook', milliseconds: readAt - started },
    ...result.timings,
    { stage: 'Writing the workbook', milliseconds: performance.now() - plannedAt },
  ];
  const planned = { network, settings, result: { ...result, timings }, issues };
  if (command.json !== null) {
    progress.show({ stage: `Writing ${command.json}`, done: 0, total: 0 });
    await writeWhole(command.json, planJson(planned, command.withCurves));
  }
  return planSummary(planned, command, notices);
}

async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') {
      throw new Unplannable(`There is no file ${path}.`, 'Check the name and the folder.', {
        cause: error,
      });
    }
    if (code === 'EISDIR' || code === 'EACCES' || code === 'EPERM') {
      throw new Unplannable(`${path} cannot be read.`, 'Name an .xlsx file that you may open.', {
        cause: error,
      });
    }
    throw error;
  }
}

/** A local calendar day as an Excel date serial. */
function todayAsSerial(date: Date): number {
  const day = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return day / 86_400_000 + 25_569;
}
