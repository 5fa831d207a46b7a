import type { SharedWorkbook } from '../workbook/port';
import type { ChartSource } from './draw-charts';
import { onDelay } from './delays';
import { onEdit } from './edit-events';
import { inExcel } from './excel-session';
import { listSheets, listTables } from './list-areas';
import { loadMapping } from './mapping-table';
import { readCells } from './read-cells';

/**
 * The workbook that is open in Excel. Every method waits while the user edits a cell, and throws a
 * HostFault if Excel refuses a request. Writing has a chunk of its own, because the pane opens without it.
 */
export function openExcelWorkbook(): SharedWorkbook {
  const written = new Map<string, ChartSource>();
  return {
    listTables: () => inExcel(listTables),
    listSheets: () => inExcel(listSheets),
    readArea: (area) => inExcel((context) => readCells(context, area), area.sheet),
    writeSheet: async (sheet) => (await import('./write-to-excel')).writeSheet(sheet, written),
    appendRows: async (table, rows) => (await import('./append-rows')).appendRows(table, rows),
    changeRows: async (changes) => (await import('./change-rows')).changeRows(changes),
    identify: async (sheet) => (await import('./identify')).identify(sheet),
    loadMapping: () => inExcel(loadMapping),
    saveMapping: async (mapping) => {
      await (await import('./write-to-excel')).saveMapping(mapping);
    },
    onEdit,
    onDelay,
  };
}
