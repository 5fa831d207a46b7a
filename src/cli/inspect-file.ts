import { readNetwork } from '../workbook/read-network';
import { excelizeFromDisk } from '../xlsx/excelize-from-disk';
import { openXlsx } from '../xlsx/xlsx-workbook';
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
 * the reading as JSON, and a copy of the workbook that keeps the mapping, if asked to.
 */
export function inspectFile(command: InspectCommand): Promise<InspectedFile> {
  return withProgress(async (progress) => {
    const { workbook: path, json, out, maps } = command;
    const targets = [json === TERMINAL ? null : json, out].filter((target) => target !== null);
    const modes = await checkTargets(path, targets, command.isForced);
    progress.show({ stage: `Opening ${path}`, done: 0, total: 0 });
    const workbook = await openXlsx(await fileBytes(path), excelizeFromDisk);
    await keepMapping(workbook, maps);
    const found = await readNetwork(workbook, {
      today: todayAsSerial(new Date()),
      moment: signingMoment(null),
      onProgress: progress.show,
    });
    const { reading, issues } = found;
    const refusal = found.kind === 'refused' ? found.refusal : null;
    const data = `${JSON.stringify({ reading, issues, refusal }, null, 2)}\n`;
    const files: WholeFile[] = targets.map((target, k) => ({
      path: target,
      pieces: [data],
      mode: modes[k],
    }));
    const copy = files.find((file) => file.path === out);
    if (copy) files[files.indexOf(copy)] = { ...copy, pieces: [await workbook.toBytes()] };
    await writeWhole(...files);
    const written = targets.map((target) => `Written to ${target}\n`).join('');
    const summary = inspectSummary(reading, issues, refusal);
    return {
      output: json === TERMINAL ? data : `${summary}${written}`,
      isRefused: refusal !== null,
    };
  });
}
