import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  IRange,
  Injector,
  Nullable,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { ISetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import type { Area } from '../host/model/area/area';
import type { CellValue } from '../host/model/cell/entry';
import type { CellPlace } from '../host/model/cell/cell-record';
import type { SheetModel } from '../host/model/sheet-model';
import type { WorkbookModel } from '../host/model/workbook-model';
import { modelValue } from './cell-contents';

/** The value of a formula, or the array that it spills. */
interface Result {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
}

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Writes the results of Univer's calculations into the model. */
export class ResultsToModel {
  private readonly formulas: FormulaDataModel;

  /**
   * @param calculated called when a cell's formula has been calculated, even if its value is the same
   * @param barred called when an array could not spill over its range
   */
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly unitId: string,
    injector: Injector,
    private readonly calculated: (sheet: SheetModel, place: CellPlace) => void,
    private readonly barred: (sheet: SheetModel, place: CellPlace, range: IRange) => void,
  ) {
    this.formulas = injector.get(FormulaDataModel);
  }

  /** Writes the results of one calculation. Results that the model has already are left out. */
  show({ unitData }: ISetFormulaCalculationResultMutation): void {
    for (const [sheetId, cells] of Object.entries(unitData[this.unitId] ?? {})) {
      const sheet = this.workbook.sheet(sheetId);
      if (!sheet) continue;
      const places = placesOf(cells).filter(
        ({ row, column }) => (sheet.grid.peek(row, column)?.formula ?? null) !== null,
      );
      for (const place of places) this.calculated(sheet, place);
      const results = places
        .map((place) => this.resultAt(sheet, place, cells))
        .filter((result) => !isShown(sheet, result));
      for (const { area, values } of joinedColumns(sheet, results)) {
        this.workbook.showResults(sheet, area, values);
      }
    }
  }

  private resultAt(sheet: SheetModel, place: CellPlace, cells: Cells): Result {
    const { row, column } = place;
    const value = modelValue(cells[row]?.[column]);
    const range = this.formulas.getArrayFormulaRange()[this.unitId]?.[sheet.id]?.[row]?.[column];
    const isBarred = isError(value, '#SPILL!');
    if (range && isBarred) this.barred(sheet, place, range);
    if (!range || isBarred || !isArray(range))
      return { area: { row, column, rows: 1, columns: 1 }, values: [[value]] };
    const spilled = this.formulas.getArrayFormulaCellData()[this.unitId]?.[sheet.id];
    const rows = range.endRow - range.startRow + 1;
    const columns = range.endColumn - range.startColumn + 1;
    const values = Array.from({ length: rows }, (_row, r) =>
      Array.from({ length: columns }, (_cell, c) =>
        r === 0 && c === 0 ? value : modelValue(spilled?.[row + r]?.[column + c]),
      ),
    );
    return { area: { row, column, rows, columns }, values };
  }
}

function placesOf(cells: Cells): CellPlace[] {
  return Object.entries(cells).flatMap(([row, inRow]) =>
    Object.keys(inRow as object).map((column) => ({ row: Number(row), column: Number(column) })),
  );
}

function isArray({ startRow, endRow, startColumn, endColumn }: IRange): boolean {
  return endRow > startRow || endColumn > startColumn;
}

function isError(value: CellValue, error: string): boolean {
  return typeof value === 'object' && value.error === error;
}

function isShown(sheet: SheetModel, { area, values }: Result): boolean {
  const spill = sheet.grid.peek(area.row, area.column)?.spill;
  if ((spill?.rows ?? 1) !== area.rows || (spill?.columns ?? 1) !== area.columns) return false;
  return values.every((row, r) =>
    row.every((value, c) => {
      const shown = sheet.grid.peek(area.row + r, area.column + c)?.value ?? '';
      if (typeof shown === 'object' && typeof value === 'object')
        return shown.error === value.error;
      return shown === value;
    }),
  );
}

/** Combines single values of neighbouring rows, so that a column of formulas is one result. */
function joinedColumns(sheet: SheetModel, results: readonly Result[]): readonly Result[] {
  const inOrder = [...results].sort(
    (a, b) => a.area.column - b.area.column || a.area.row - b.area.row,
  );
  const joined: { area: Area; values: (readonly CellValue[])[]; isPlain: boolean }[] = [];
  for (const { area, values } of inOrder) {
    const above = joined.at(-1);
    const isPlain =
      area.rows * area.columns === 1 && !sheet.grid.peek(area.row, area.column)?.spill;
    const isBelow =
      above?.area.column === area.column && above.area.row + above.area.rows === area.row;
    if (isPlain && above?.isPlain === true && isBelow) {
      above.area = { ...above.area, rows: above.area.rows + 1 };
      above.values.push(...values);
    } else joined.push({ area, values: [...values], isPlain });
  }
  return joined;
}
