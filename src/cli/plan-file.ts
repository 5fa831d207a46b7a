import { randomUUID } from 'node:crypto';
import { extname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { planBesideRejections } from '../workbook/signoff/plan-beside-rejections';
import { planSheets, renamedSheetNotice } from '../workbook/output/plan-sheets';
import { withAdjustments } from '../workbook/adjustment-issues';
import { logAfter } from '../workbook/signoff/log-after';
import { logSheet } from '../workbook/signoff/log-table';
import { livingList } from '../workbook/signoff/living-list';
import { routePlan } from '../workbook/signoff/route-plan';
import { planRunsOf, runArchiveSheet } from '../workbook/signoff/run-archive';
import type { XlsxWorkbook } from '../xlsx/xlsx-workbook';
import { noteHead } from './journal';
import { openNetwork } from './open-network';
import { checkTargets } from './output-targets';
import type { PlanCommand } from './parse-command';
import { planJson } from './plan-json';
import { planSummary } from './plan-summary';
import type { ProgressLine } from './progress-line';
import { VERSION } from './version';
import { planUntilInterrupt } from './plan-until-interrupt';
import { Unplannable } from './unplannable';
import { withProgress } from './with-progress';
import { writeWhole, type WholeFile } from './write-whole';

/** Plans a workbook file, writes the requested files, and returns a summary for the terminal. */
export function planFile(command: PlanCommand): Promise<string> {
  return withProgress((progress) => planWith(command, progress));
}

async function planWith(command: PlanCommand, progress: ProgressLine): Promise<string> {
  const started = performance.now();
  const { out, json } = command;
  const [outMode, jsonMode] = await checkTargets(
    command.workbook,
    json === null ? [out] : [out, json],
    command.isForced,
  );
  const opened = await openNetwork(
    command.workbook,
    command.effort,
    progress.show,
    command.by,
    command.maps,
  );
  const { workbook, network, settings, supply } = opened;
  refuseOtherKind(out, workbook);
  await workbook.checkSaving();
  const readAt = performance.now();
  const result = await planBesideRejections(opened, (planned) =>
    planUntilInterrupt(planned, settings, progress.show),
  );
  const plannedAt = performance.now();
  const issues = withAdjustments(opened.issues, { network, adjustments: result.adjustments });
  const notices: string[] = [];
  const routed = routePlan({ network, settings, result, issues }, opened.approvers);
  const list = livingList(routed.result.transfers, opened);
  const sheets = planSheets(routed, list);
  const log = logAfter(routed, {
    ...{ ...opened, list, sheets, version: VERSION },
    newLogId: `L-${randomUUID().replaceAll('-', '').slice(0, 12)}`,
  });
  for (const sheet of [...sheets, runArchiveSheet(planRunsOf(log)), logSheet(log)]) {
    progress.show({ stage: `Writing ${sheet.name}`, done: 0, total: 0 });
    const written = await workbook.writeSheet(sheet);
    const notice = renamedSheetNotice(sheet.name, written.name);
    if (notice !== null) notices.push(notice);
  }
  progress.show({ stage: `Saving ${out}`, done: 0, total: 0 });
  const bytes = await workbook.toBytes();
  const timings = [
    { stage: 'Reading the workbook', milliseconds: readAt - started },
    ...result.timings,
    { stage: 'Writing the workbook', milliseconds: performance.now() - plannedAt },
  ];
  const planned = { ...routed, result: { ...routed.result, timings }, supply };
  const files: WholeFile[] = [{ path: out, pieces: [bytes], mode: outMode }];
  if (json !== null) {
    files.push({ path: json, pieces: planJson(planned, command.withCurves), mode: jsonMode });
  }
  await writeWhole(...files);
  await noteHead(out, log.at(-1)!);
  return planSummary(planned, command, notices);
}

/** Excel opens no file whose extension says another kind of workbook than its content. */
function refuseOtherKind(out: string, { hasMacros }: XlsxWorkbook): void {
  const extension = extname(out).toLowerCase();
  const allowed = hasMacros ? ['.xlsm', '.xltm'] : ['.xlsx', '.xltx'];
  if (extension === '' || allowed.includes(extension)) return;
  const kind = hasMacros ? 'A workbook with macros' : 'The plan';
  throw new Unplannable(
    `${kind} cannot be written to ${out}: Excel would not open it.`,
    `Choose a name that ends in ${allowed[0]!}.`,
  );
}
