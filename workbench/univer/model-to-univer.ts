import type { ICellData, Injector, Workbook } from '@univerjs/core';
import {
  BooleanNumber,
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  mergeWorksheetSnapshotWithDefault,
} from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import type { Area } from '../host/model/area/area';
import { sheetColumns, sheetRows } from '../host/model/area/area';
import type { ChangeBy, SheetModel } from '../host/model/sheet-model';
import type { CellPlace } from '../host/model/cell/cell-record';
import { affectedZone } from '../host/model/area/shift';
import type { WorkbookModel } from '../host/model/workbook-model';
import type { CalculationQueue } from './calculation-queue';
import { emptyContents, holdsSame, univerContents } from './cell-contents';
import { formulasMentioning } from './formulas-mentioning';
import { univerRange } from './looks/univer-range';
import { NamesToUniver } from './names-to-univer';
import { TablesToUniver } from './tables-to-univer';
import { sizeInView, univerSheet } from './univer-workbook';

/**
 * Marks changes from the model, so that they do not count as edits by the user of the grid. Univer treats
 * them as changes by another user: it activates no sheet and leaves a cell that is being edited alone.
 */
export const fromModel = { fromModel: true, fromCollab: true } as const;

/** Applies every change of the model to Univer's copy. */
export class ModelToUniver {
  private readonly commands: ICommandService;
  private readonly names: NamesToUniver;
  private readonly tables: TablesToUniver;

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly unitId: string,
    private readonly injector: Injector,
    private readonly queue: CalculationQueue,
  ) {
    this.commands = injector.get(ICommandService);
    this.names = new NamesToUniver(workbook, unitId, injector, this.execute);
    this.tables = new TablesToUniver(unitId, this.execute);
    this.names.show();
    for (const table of workbook.tables) this.tables.show(table);
  }

  /** Applies one change after it was made. */
  readonly follow = (change: ChangeBy): void => {
    switch (change.kind) {
      case 'cells':
        this.showCells(change.sheet, change.area);
        break;
      case 'formulas':
        this.showPlaces(change.sheet, change.places);
        break;
      case 'shifted':
        this.showCells(change.sheet, affectedZone(change));
        break;
      case 'sheetAdded':
        this.addSheet(change.sheet);
        break;
      case 'sheetDeleted':
        this.removeSheet(change.sheet);
        break;
      case 'sheetLayout':
        this.showLayout(change.sheet);
        break;
      case 'tableAdded':
      case 'tableChanged':
        this.calculateMentioning(this.tables.show(change.table));
        break;
      case 'tableDeleted':
        this.calculateMentioning(this.tables.remove(change.table));
        break;
      case 'names':
        this.calculateMentioning(this.names.show());
        break;
      case 'calculationAsked':
        this.queue.add({ forceCalculation: true });
        break;
      default:
    }
  };

  /** Updates Univer's cells that differ from the model's. */
  showCells(sheet: SheetModel, area: Area): void {
    const univer = this.univerWorkbook.getSheetBySheetId(sheet.id);
    if (!univer) return;
    const matrix = univer.getCellMatrix();
    const used = sheet.usedArea(area);
    const rows = Math.max(used ? used.row + used.rows : 0, matrix.getLength());
    const columns = Math.max(
      used ? used.column + used.columns : 0,
      matrix.getRange().endColumn + 1,
    );
    const changed: Record<number, Record<number, ICellData>> = {};
    for (let row = area.row; row < Math.min(rows, area.row + area.rows); row++) {
      for (
        let column = area.column;
        column < Math.min(columns, area.column + area.columns);
        column++
      ) {
        const wanted = univerContents(sheet, row, column);
        if (holdsSame(matrix.getValue(row, column), wanted)) continue;
        (changed[row] ??= {})[column] = { ...emptyContents, ...wanted };
      }
    }
    if (used) this.makeRoom(sheet, used.row + used.rows - 1, used.column + used.columns - 1);
    this.write(sheet, changed);
  }

  /** Extends Univer's sheet if it ends before a row or column. Returns whether it did. */
  makeRoom(sheet: SheetModel, row: number, column: number): boolean {
    const univer = this.univerWorkbook.getSheetBySheetId(sheet.id);
    if (!univer || row >= sheetRows || column >= sheetColumns) return false;
    const place = { unitId: this.unitId, subUnitId: sheet.id };
    const { rowCount, columnCount } = sizeInView({ rows: row + 1, columns: column + 1 });
    const isTooShort = row >= univer.getRowCount();
    const isTooNarrow = column >= univer.getColumnCount();
    if (isTooShort) this.execute(SetWorksheetRowCountMutation.id, { ...place, rowCount });
    if (isTooNarrow) this.execute(SetWorksheetColumnCountMutation.id, { ...place, columnCount });
    return isTooShort || isTooNarrow;
  }

  private showPlaces(sheet: SheetModel, places: readonly CellPlace[]): void {
    const changed: Record<number, Record<number, ICellData>> = {};
    for (const { row, column } of places) {
      const wanted = univerContents(sheet, row, column);
      (changed[row] ??= {})[column] = { ...emptyContents, ...wanted };
    }
    this.write(sheet, changed);
  }

  private write(sheet: SheetModel, cellValue: Record<number, Record<number, ICellData>>): void {
    if (Object.keys(cellValue).length === 0) return;
    this.execute(SetRangeValuesMutation.id, {
      unitId: this.unitId,
      subUnitId: sheet.id,
      cellValue,
    });
  }

  private addSheet(sheet: SheetModel): void {
    const index = this.workbook.sheets.indexOf(sheet);
    const whole = mergeWorksheetSnapshotWithDefault(univerSheet(sheet));
    this.execute(InsertSheetMutation.id, { unitId: this.unitId, index, sheet: whole });
  }

  private removeSheet(sheet: SheetModel): void {
    this.leave(sheet);
    this.execute(RemoveSheetMutation.id, {
      unitId: this.unitId,
      subUnitId: sheet.id,
      subUnitName: sheet.name,
    });
    this.calculateMentioning(this.names.show());
  }

  private showLayout(sheet: SheetModel): void {
    const univer = this.univerWorkbook.getSheetBySheetId(sheet.id);
    if (!univer) return;
    const place = { unitId: this.unitId, subUnitId: sheet.id };
    if (univer.getName() !== sheet.name) {
      this.execute(SetWorksheetNameMutation.id, { ...place, name: sheet.name });
    }
    const hidden = sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    if (univer.isSheetHidden() !== hidden) {
      if (hidden === BooleanNumber.TRUE) this.leave(sheet);
      this.execute(SetWorksheetHideMutation.id, { ...place, hidden });
    }
    const fromOrder = this.univerWorkbook.getSheetIndex(univer);
    const toOrder = this.workbook.sheets.indexOf(sheet);
    if (fromOrder !== toOrder) {
      this.execute(SetWorksheetOrderMutation.id, { ...place, fromOrder, toOrder });
    }
  }

  /** Univer does not find the cells that depend on a changed table or name. */
  private calculateMentioning(words: readonly string[]): void {
    if (words.length === 0) return;
    const { unitId } = this;
    this.injector.get(IFunctionService).deleteFormulaAstCacheKey(unitId);
    this.queue.add({
      dirtyRanges: formulasMentioning(this.workbook, words).map(({ sheet, place }) => ({
        unitId,
        sheetId: sheet.id,
        range: univerRange({ ...place, rows: 1, columns: 1 }),
      })),
      clearDependencyTreeCache: {
        [unitId]: Object.fromEntries(this.workbook.sheets.map(({ id }) => [id, '1'])),
      },
    });
  }

  /** Activates another sheet before this one is deleted. */
  private leave(sheet: SheetModel): void {
    if (this.univerWorkbook.getActiveSheet(true)?.getSheetId() !== sheet.id) return;
    const next = this.workbook.sheets.find((s) => s !== sheet && s.visibility === 'Visible');
    if (next)
      this.execute(SetWorksheetActiveOperation.id, { unitId: this.unitId, subUnitId: next.id });
  }

  private get univerWorkbook(): Workbook {
    return this.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET)!;
  }

  private readonly execute = (id: string, params: object): void => {
    this.commands.syncExecuteCommand(id, params, fromModel);
  };
}
