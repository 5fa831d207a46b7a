import { mappingSheet } from '../workbook/column-mapping-sheet';
import { HostFault } from '../workbook/port';
import type { ColumnMapping, OutputSheet, WrittenSheet } from '../workbook/port';
import type { ChartSource } from './draw-charts';
import { inExcel } from './excel-session';
import { findTarget } from './find-target';
import type { WriteTarget } from './find-target';
import { failedAfterAdding, hostFault, readOnlyWorkbook } from './host-faults';
import { hideSheet } from './mapping-table';
import { send } from './send';
import { addSheet, assertFits, chartsToReplace, writeTo } from './write-sheet';

/** Writes a sheet: a new one, or one in the place of ours from an earlier run. */
export async function writeSheet(
  sheet: OutputSheet,
  written: Map<string, ChartSource>,
): Promise<WrittenSheet> {
  assertFits(sheet);
  const target = await inExcel((context) => findTarget(context, sheet), sheet.name);
  return inExcel(async (context) => {
    const oldCharts = await (target.kind === 'new'
      ? addNewSheet(context, target, sheet)
      : chartsToReplace(context, target));
    try {
      return await writeTo(context, target, { sheet, oldCharts }, written);
    } catch (error) {
      const fault = await explainReadOnly(hostFault(error, target.name));
      throw await partlyWrittenFault(fault, target);
    }
  }, target.name).catch(throwExplainingReadOnly);
}

/** Removes the new sheet on failure, but not a sheet of that name that somebody else just added. */
async function addNewSheet(
  context: Excel.RequestContext,
  target: WriteTarget,
  sheet: OutputSheet,
): Promise<readonly Excel.Chart[]> {
  try {
    await addSheet(context, target, sheet);
    return [];
  } catch (error) {
    if (failedAfterAdding(error)) await removeSheet(target.name);
    throw error;
  }
}

/** The mapping is written like any other sheet, then hidden. */
export async function saveMapping(mapping: ColumnMapping): Promise<void> {
  const { name } = await writeSheet(mappingSheet(mapping), new Map());
  await inExcel((context) => hideSheet(context, name), name).catch(throwExplainingReadOnly);
}

/** Removes an unfinished new sheet. For a replaced sheet, the fault says that it may be incomplete. */
async function partlyWrittenFault(error: unknown, target: WriteTarget): Promise<unknown> {
  if (!(error instanceof HostFault)) return error;
  const isRemoved = target.kind === 'new' && (await removeSheet(target.name));
  if (isRemoved) return error;
  return new HostFault(
    error.code,
    `${error.message} The sheet “${target.name}” may be only partly written.`,
    `${error.remedy} The next run rewrites it.`,
    { cause: error },
  );
}

async function removeSheet(name: string): Promise<boolean> {
  try {
    await inExcel(async (context) => {
      await send(context, () => {
        context.workbook.worksheets.getItem(name).delete();
      });
    });
    return true;
  } catch (error) {
    if (error instanceof HostFault) return false;
    throw error;
  }
}

/** Excel gives the same error for a protected sheet and for a read-only workbook. */
async function explainReadOnly(error: unknown): Promise<unknown> {
  const isDenied = error instanceof HostFault && error.code === 'protected';
  return isDenied && (await isReadOnly()) ? readOnlyWorkbook(error) : error;
}

async function throwExplainingReadOnly(error: unknown): Promise<never> {
  throw await explainReadOnly(error);
}

/** Also false if Excel does not report it. */
async function isReadOnly(): Promise<boolean> {
  try {
    const { readOnly } = await inExcel((context) =>
      send(context, () => {
        context.workbook.load('readOnly');
        return context.workbook;
      }),
    );
    return readOnly;
  } catch (error) {
    if (error instanceof HostFault) return false;
    throw error;
  }
}
