import { mappingSheet } from '../workbook/column-mapping-sheet';
import { HostFault } from '../workbook/port';
import type { ColumnMapping, OutputSheet, Workbook, WrittenSheet } from '../workbook/port';
import type { ChartSource } from './draw-charts';
import { onEdit } from './edit-events';
import { inExcel } from './excel-session';
import { findPlace } from './find-place';
import type { Place } from './find-place';
import { hostFault, readOnlyWorkbook } from './host-faults';
import { listSheets, listTables } from './list-areas';
import { hideSheet, loadMapping } from './mapping-table';
import { readCells } from './read-cells';
import { assertFits, prepare, writeTo } from './write-sheet';

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
  };
}

async function writeSheet(
  sheet: OutputSheet,
  written: Map<string, ChartSource>,
): Promise<WrittenSheet> {
  assertFits(sheet);
  const place = await inExcel((context) => findPlace(context, sheet), sheet.name);
  return inExcel(async (context) => {
    const oldCharts = await prepare(context, place);
    try {
      return await writeTo(context, place, oldCharts, sheet, written);
    } catch (error) {
      throw await afterHalfWriting(hostFault(error, place.name), place);
    }
  }, place.name).catch(blamingReadOnly);
}

/** The sheet of the mapping is written like any other, and hidden once it stands. */
async function saveMapping(mapping: ColumnMapping): Promise<void> {
  const { name } = await writeSheet(mappingSheet(mapping), new Map());
  await inExcel((context) => hideSheet(context, name), name).catch(blamingReadOnly);
}

/** A new sheet that could not be finished is removed; of one that was replaced the user is told. */
async function afterHalfWriting(error: unknown, place: Place): Promise<unknown> {
  if (!(error instanceof HostFault)) return error;
  const isRemoved = place.kind === 'new' && (await removeSheet(place.name));
  if (isRemoved) return error;
  return new HostFault(
    error.code,
    `${error.message} The sheet “${place.name}” may be only partly written.`,
    `${error.remedy} The next run writes it anew.`,
    { cause: error },
  );
}

async function removeSheet(name: string): Promise<boolean> {
  try {
    await inExcel(async (context) => {
      context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
    return true;
  } catch (error) {
    if (error instanceof HostFault) return false;
    throw error;
  }
}

/** Excel gives the same error for a protected sheet and for a workbook that is open for reading. */
async function blamingReadOnly(error: unknown): Promise<never> {
  if (error instanceof HostFault && error.code === 'protected') {
    const isReadOnly = await inExcel(async ({ workbook }) => {
      workbook.load('readOnly');
      await workbook.context.sync();
      return workbook.readOnly;
    });
    if (isReadOnly) throw readOnlyWorkbook(error);
  }
  throw error;
}
