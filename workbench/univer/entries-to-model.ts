import type { ICellData, ICommandInfo, Injector, Nullable, Workbook } from '@univerjs/core';
import {
  CellValueType,
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { IMoveRangeMutationParams, ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { MoveRangeMutation, SetRangeValuesCommand, SetRangeValuesMutation } from '@univerjs/sheets';
import type { Area } from '../host/model/area/area';
import { enter } from '../host/model/cell/entry';
import type { CellPlace } from '../host/model/cell/cell-record';
import { RangeModel } from '../host/model/range/range-model';
import type { SheetModel } from '../host/model/sheet-model';
import { typeInto } from '../host/model/sheet/type-into';
import type { WorkbookModel } from '../host/model/workbook-model';
import { holdsSame, univerContents } from './cell-contents';
import { CellBlocks } from './looks/cell-blocks';
import type { ModelToUniver } from './model-to-univer';
import { asGridUser } from './grid-user';
import type { GridUser } from './grid-user';

/** Cells of one sheet that Univer has changed. */
interface Touched {
  readonly sheetId: string;
  readonly places: readonly CellPlace[];
}

/**
 * Takes what a user enters, pastes, fills, drags, clears and undoes in the grid into the workbook. Univer has
 * made the change already. We read its cells and enter those that differ into the workbook. If the workbook
 * refuses or changes an entry, the grid is corrected.
 */
export class EntriesToModel {
  private readonly listener: { dispose(): void };

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly unitId: string,
    private readonly injector: Injector,
    private readonly mirror: ModelToUniver,
    private readonly person: GridUser,
  ) {
    this.listener = injector.get(ICommandService).onCommandExecuted((command, options) => {
      const isOurs = options?.['fromModel'] === true || options?.onlyLocal === true;
      if (!isOurs) this.follow(command);
    });
  }

  close(): void {
    this.listener.dispose();
  }

  private follow(command: Readonly<ICommandInfo>): void {
    const isTyped = (command.params as { trigger?: string } | undefined)?.trigger === typingCommand;
    for (const { sheetId, places } of touchedBy(command)) {
      const sheet = this.workbook.sheet(sheetId);
      if (sheet) this.take(sheet, places, isTyped);
    }
  }

  private take(sheet: SheetModel, places: readonly CellPlace[], isTyped: boolean): void {
    const cells = this.unit.getSheetBySheetId(sheet.id)?.getCellMatrix();
    const blocks = new CellBlocks();
    for (const { row, column } of places) {
      const isSame = holdsSame(cells?.getValue(row, column), univerContents(sheet, row, column));
      if (!isSame) blocks.add(row, column, '');
    }
    for (const { area } of blocks.all()) {
      const typed = this.typedIn(sheet, area, isTyped);
      asGridUser(this.workbook, this.person, () => {
        const refusal = typeInto(new RangeModel(sheet, area), typed);
        if (refusal) this.person.onRefused(`${refusal.address}: ${refusal.message}`);
      });
      this.mirror.showCells(sheet, area);
    }
  }

  /** What a user would have to type to get the contents of Univer's cells. */
  private typedIn(sheet: SheetModel, area: Area, isTyped: boolean): unknown[][] {
    const cells = this.unit.getSheetBySheetId(sheet.id)?.getCellMatrix();
    return Array.from({ length: area.rows }, (_row, r) =>
      Array.from({ length: area.columns }, (_cell, c) => {
        const [row, column] = [area.row + r, area.column + c];
        const cell = cells?.getValue(row, column);
        const formula = this.formulaAt(sheet, row, column, cell);
        const format = sheet.grid.peek(row, column)?.numberFormat ?? 'General';
        return formula ?? typedValue(cell, isTyped, format);
      }),
    );
  }

  /** For a filled formula, Univer stores the id of the original formula. */
  private formulaAt(
    sheet: SheetModel,
    row: number,
    column: number,
    cell: Nullable<ICellData>,
  ): string | null {
    if (cell?.f) return cell.f;
    if (!cell?.si) return null;
    const formulas = this.injector.get(FormulaDataModel);
    return formulas.getFormulaStringByCell(row, column, sheet.id, this.unitId) ?? null;
  }

  private get unit(): Workbook {
    return this.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET)!;
  }
}

const typingCommand = SetRangeValuesCommand.id;

function touchedBy({ id, params }: Readonly<ICommandInfo>): readonly Touched[] {
  if (id === SetRangeValuesMutation.id) {
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    return [{ sheetId: subUnitId, places: placesIn(cellValue) }];
  }
  if (id !== MoveRangeMutation.id) return [];
  const { from, to } = params as IMoveRangeMutationParams;
  return [from, to].map(({ subUnitId, value }) => ({
    sheetId: subUnitId,
    places: placesIn(value),
  }));
}

function placesIn(matrix: object | null | undefined): readonly CellPlace[] {
  return Object.entries(matrix ?? {}).flatMap(([row, cells]) =>
    Object.keys((cells ?? {}) as object).map((column) => ({
      row: Number(row),
      column: Number(column),
    })),
  );
}

/**
 * @param isTyped whether the user typed the text into the cell. Any other text stays text, even if it begins
 * like a formula.
 */
function typedValue(cell: Nullable<ICellData>, isTyped: boolean, numberFormat: string): unknown {
  const text = cell?.p?.body?.dataStream.replace(/\r\n$/, '') ?? null;
  const value = text ?? cell?.v ?? '';
  if (cell?.t === CellValueType.BOOLEAN) return Number(value) === 1;
  if (typeof value !== 'string' || value === '' || numberFormat === '@') return value;
  const isForced = cell?.t === CellValueType.FORCE_STRING;
  const becomes = enter(value, numberFormat);
  const isError = typeof becomes.value === 'object';
  const staysText = becomes.formula === null && becomes.value === value;
  return staysText || isError || (isTyped && !isForced) ? value : `'${value}`;
}
