import { safeFixes } from '../workbook/fixes/safe-fixes';
import { readNetwork } from '../workbook/read-network';
import { excelizeFromDisk } from '../xlsx/excelize-from-disk';
import { fixCells } from '../xlsx/fix-cells';
import { openXlsx } from '../xlsx/xlsx-workbook';
import { asXlsx } from './converted-file';
import { fixSummary } from './fix-summary';
import { inspectSummary } from './inspect-summary';
import { keepMapping } from './keep-mapping';
import { fileBytes, todayAsSerial } from './open-network';
import { checkTargets } from './output-targets';
import type { InspectCommand } from './parse-command';
import { signingMoment } from './signing-moment';
import { withProgress } from './with-progress';
import { writeWhole, type WholeFile } from './write-whole';

/** What was read, for the terminal, and whether it can be planned. */
export interface InspectedFile {
  readonly output: string;
  readonly isRefused: boolean;
}

/** Where JSON goes instead of a file. */
const TERMINAL = '-';

/**
 * Reads a workbook file and says how: every table, column, doubt, and what was not read. Plans nothing. Writes
 * the reading as JSON, a copy of the workbook that keeps the mapping, and one with safe fixes, if asked to.
 */
export function inspectFile(command: InspectCommand): Promise<InspectedFile> {
  return withProgress(async (progress) => {
    const { workbook: path, json, out, maps, fix = null } = command;
    const targets = [json === TERMINAL ? null : json, out, fix].filter((target) => target !== null);
    const modes = await checkTargets(path, targets, command.isForced);
    progress.show({ stage: `Opening ${path}`, done: 0, total: 0 });
    const bytes = await asXlsx(path, await fileBytes(path));
    const workbook = await openXlsx(bytes, excelizeFromDisk);
    await keepMapping(workbook, maps);
    const today = todayAsSerial(new Date());
    const found = await readNetwork(workbook, {
      today,
      moment: signingMoment(null),
      onProgress: progress.show,
    });
    const { reading, issues } = found;
    const refusal = found.kind === 'refused' ? found.refusal : null;
    const fixed =
      fix === null ? null : fixCells(await workbook.toBytes(), await safeFixes(workbook, today));
    const fixes = fixed ? { fixes: fixed.fixes } : {};
    const data = `${JSON.stringify({ reading, issues, refusal, ...fixes }, null, 2)}\n`;
    const files: WholeFile[] = targets.map((target, k) => ({
      path: target,
      pieces: [data],
      mode: modes[k],
    }));
    const copy = files.find((file) => file.path === out);
    if (copy) files[files.indexOf(copy)] = { ...copy, pieces: [await workbook.toBytes()] };
    const fixedCopy = files.find((file) => file.path === fix);
    if (fixedCopy && fixed) {
      files[files.indexOf(fixedCopy)] = { ...fixedCopy, pieces: [fixed.bytes] };
    }
    await writeWhole(...files);
    const written = targets.map((target) => `Written to ${target}\n`).join('');
    const list = fixed ? fixSummary(fixed.fixes) : '';
    const summary = `${inspectSummary(reading, issues, refusal)}${list}`;
    return {
      output: json === TERMINAL ? data : `${summary}${written}`,
      isRefused: refusal !== null,
    };
  });
}
