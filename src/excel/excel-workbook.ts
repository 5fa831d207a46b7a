import { mappingSheet } from '../workbook/column-mapping-sheet';
import { HostFault } from '../workbook/port';
import type { ColumnMapping, OutputSheet, Workbook, WrittenSheet } from '../workbook/port';
import type { ChartSource } from './draw-charts';
import { onDelay } from './delays';
import { onEdit } from './edit-events';
import { inExcel } from './excel-session';
import { findTarget } from './find-target';
import type { WriteTarget } from './find-target';
import { failedAfterAdding, hostFault, readOnlyWorkbook } from './host-faults';
import { listSheets, listTables } from './list-areas';
import { hideSheet, loadMapping } from './mapping-table';
import { readCells } from './read-cells';
import { send } from './send';
import { addSheet, assertFits, chartsToReplace, writeTo } from './write-sheet';

/**
 * The workbook that is open in Excel. Every method waits while the user edits a cell, and throws a
 * HostFault for whatever Excel refuses.
 */
export function openExcelWorkbook(): Workbook {
  const written = new Map<string, ChartSource>();
  return {
    listTables: () => inExcel(listTables),
    listSheets: () => inExcel(listSheets),
    readArea: (area) => inExcel((context) => readCells(context, area), area.sheet),
    writeSheet: (sheet) => writeSheet(sheet, written),
    loadMapping: () => inExcel(loadMapping),
    saveMapping,
    onEdit,
    onDelay,
  };
}

async function writeSheet(
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
      return await writeTo(context, target, oldCharts, sheet, written);
    } catch (error) {
      const fault = await explainReadOnly(hostFault(error, target.name));
      throw await partlyWrittenFault(fault, target);
    }
  }, target.name).catch(throwExplainingReadOnly);
}

/** Leaves nothing behind where it fails; a sheet of that name that somebody else has just added stays. */
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

/** The sheet of the mapping is written like any other, and hidden once it stands. */
async function saveMapping(mapping: ColumnMapping): Promise<void> {
  const { name } = await writeSheet(mappingSheet(mapping), new Map());
  await inExcel((context) => hideSheet(context, name), name).catch(throwExplainingReadOnly);
}

/** A new sheet that could not be finished is removed; of one that was replaced the user is told. */
async function partlyWrittenFault(error: unknown, target: WriteTarget): Promise<unknown> {
  if (!(error instanceof HostFault)) return error;
  const isRemoved = target.kind === 'new' && (await removeSheet(target.name));
  if (isRemoved) return error;
  return new HostFault(
    error.code,
    `${error.message} The sheet “${target.name}” may be only partly written.`,
    `${error.remedy} The next run writes it anew.`,
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

/** Excel gives the same error for a protected sheet and for a workbook that is open for reading. */
async function explainReadOnly(error: unknown): Promise<unknown> {
  const isDenied = error instanceof HostFault && error.code === 'protected';
  return isDenied && (await isReadOnly()) ? readOnlyWorkbook(error) : error;
}

async function throwExplainingReadOnly(error: unknown): Promise<never> {
  throw await explainReadOnly(error);
}

/** False also where Excel does not say. */
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
