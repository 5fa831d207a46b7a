import type { IRange } from '@univerjs/core';
import {
  CopySheetCommand,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertDefinedNameCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  InsertSheetCommand,
  MoveColsCommand,
  MoveRowsCommand,
  RemoveColByRangeCommand,
  RemoveDefinedNameCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  SetDefinedNameCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetShowCommand,
} from '@univerjs/sheets';
import type { ISortRangeCommandParams } from '@univerjs/sheets-sort';
import { SortRangeCommand, SortType } from '@univerjs/sheets-sort';
import type { Area } from '../host/model/area/area';
import { equalAreas, sheetColumns, sheetRows } from '../host/model/area/area';
import { RangeModel } from '../host/model/range/range-model';
import { deleteCells, insertCells } from '../host/model/range/shift-cells';
import type { SheetModel } from '../host/model/sheet-model';
import { sortRows } from '../host/model/range/sort-cells';
import { sortTable } from '../host/model/table/sort-table';
import type { WorkbookModel } from '../host/model/workbook-model';
import { modelArea } from './looks/univer-range';

/** A command of Univer by which a user changes the structure of the workbook. */
export interface StructureRequest {
  readonly workbook: WorkbookModel;
  /** The sheet of the command, or else the active sheet. */
  readonly sheet: SheetModel;
  readonly range: IRange | null;
  /** The command's parameters. */
  readonly given: Readonly<Record<string, unknown>>;
}

/** Applies the command to the workbook. Returns a sheet to activate, or the reason why it is impossible. */
type StructureChange = (request: StructureRequest) => SheetModel | string | undefined;

/** By the ids of Univer's commands. */
export const structureCommands: Readonly<Record<string, StructureChange | undefined>> = {
  [InsertRowByRangeCommand.id]: shift((sheet, range) => {
    insertCells(sheet, wholeRows(range), 'Down');
  }),
  [InsertColByRangeCommand.id]: shift((sheet, range) => {
    insertCells(sheet, wholeColumns(range), 'Right');
  }),
  [InsertRangeMoveDownCommand.id]: shift((sheet, range) => {
    insertCells(sheet, cells(range), 'Down');
  }),
  [InsertRangeMoveRightCommand.id]: shift((sheet, range) => {
    insertCells(sheet, cells(range), 'Right');
  }),
  [RemoveRowByRangeCommand.id]: shift((sheet, range) => {
    // Rows that a filter hides stay.
    const { hiddenRows } = sheet.layout;
    const isFiltered = sheet.tables.some((table) => table.isFiltered);
    for (let row = range.endRow; row >= range.startRow; row--) {
      if (isFiltered && hiddenRows.has(row)) continue;
      const endRow = row;
      while (row > range.startRow && !(isFiltered && hiddenRows.has(row - 1))) row--;
      deleteCells(sheet, wholeRows({ ...range, startRow: row, endRow }), 'Up');
    }
  }),
  [RemoveColByRangeCommand.id]: shift((sheet, range) => {
    deleteCells(sheet, wholeColumns(range), 'Left');
  }),
  [DeleteRangeMoveUpCommand.id]: shift((sheet, range) => {
    deleteCells(sheet, cells(range), 'Up');
  }),
  [DeleteRangeMoveLeftCommand.id]: shift((sheet, range) => {
    deleteCells(sheet, cells(range), 'Left');
  }),
  [SortRangeCommand.id]: ({ sheet, given }) => {
    sort(sheet, given as unknown as ISortRangeCommandParams);
    return undefined;
  },
  [InsertSheetCommand.id]: ({ workbook, given }) => {
    const sheet = workbook.addSheet(freeSheetName(workbook));
    if (typeof given['index'] === 'number') workbook.moveSheet(sheet, given['index']);
    return sheet;
  },
  [RemoveSheetCommand.id]: ({ workbook, sheet }) => {
    workbook.deleteSheet(sheet);
    return undefined;
  },
  [SetWorksheetNameCommand.id]: ({ workbook, sheet, given }) => {
    workbook.renameSheet(sheet, String(given['name']));
    return undefined;
  },
  [SetWorksheetOrderCommand.id]: ({ workbook, sheet, given }) => {
    workbook.moveSheet(sheet, Math.min(Number(given['order']), workbook.sheets.length - 1));
    return undefined;
  },
  [SetWorksheetHideCommand.id]: ({ workbook, sheet }) => {
    workbook.setVisibility(sheet, 'Hidden');
    return undefined;
  },
  [SetWorksheetShowCommand.id]: ({ workbook, sheet }) => {
    workbook.setVisibility(sheet, 'Visible');
    return sheet;
  },
  [InsertDefinedNameCommand.id]: ({ workbook, given }) => {
    workbook.names.add(String(given['name']), nameFormula(given));
    return undefined;
  },
  [SetDefinedNameCommand.id]: ({ workbook, given }) => {
    const name = workbook.names.all.find(({ id }) => id === given['id']);
    if (name) workbook.names.change(name, { formula: nameFormula(given) });
    return undefined;
  },
  [RemoveDefinedNameCommand.id]: ({ workbook, given }) => {
    const name = workbook.names.all.find(({ id }) => id === given['id']);
    if (name) workbook.names.delete(name);
    return undefined;
  },
  [CopySheetCommand.id]: () => 'The workbench cannot copy sheets.',
  [MoveRowsCommand.id]: () => 'The workbench cannot drag whole rows: cut and insert them.',
  [MoveColsCommand.id]: () => 'The workbench cannot drag whole columns: cut and insert them.',
};

function shift(change: (sheet: SheetModel, range: IRange) => void): StructureChange {
  return ({ sheet, range }) => {
    if (range) change(sheet, range);
    return undefined;
  };
}

function wholeRows({ startRow, endRow }: IRange): Area {
  return { row: startRow, rows: endRow - startRow + 1, column: 0, columns: sheetColumns };
}

function wholeColumns({ startColumn, endColumn }: IRange): Area {
  return { row: 0, rows: sheetRows, column: startColumn, columns: endColumn - startColumn + 1 };
}

/** Univer leaves the ends of whole rows and columns open. */
function cells(range: IRange): Area {
  if (Number.isNaN(range.startColumn)) return wholeRows(range);
  return Number.isNaN(range.startRow) ? wholeColumns(range) : modelArea(range);
}

function sort(sheet: SheetModel, { range, orderRules, hasTitle }: ISortRangeCommandParams): void {
  const all = modelArea(range);
  const area = hasTitle ? { ...all, row: all.row + 1, rows: all.rows - 1 } : all;
  const keys = orderRules.map(({ colIndex, type }) => ({
    key: colIndex - area.column,
    ascending: type === SortType.ASC,
  }));
  const table = sheet.tables.find(({ body }) => equalAreas(body, area));
  if (table) sortTable(table, { keys, isCaseSensitive: false, method: 'PinYin' });
  else {
    new RangeModel(sheet, area).assertWritable();
    sortRows(sheet, area, keys);
  }
}

function nameFormula({ formulaOrRefString }: Readonly<Record<string, unknown>>): string {
  const formula = String(formulaOrRefString);
  return formula.startsWith('=') ? formula : `=${formula}`;
}

function freeSheetName(workbook: WorkbookModel): string {
  for (let n = workbook.sheets.length + 1; ; n++) {
    if (!workbook.sheet(`Sheet${String(n)}`)) return `Sheet${String(n)}`;
  }
}
