import type { ICommandInfo, Injector, IRange, Workbook } from '@univerjs/core';
import {
  CanceledError,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
} from '@univerjs/core';
import { SetWorksheetActiveOperation, SheetsSelectionsService } from '@univerjs/sheets';
import type { SheetModel } from '../host/model/sheet-model';
import type { WorkbookModel } from '../host/model/workbook-model';
import { asGridUser } from './grid-user';
import type { GridUser } from './grid-user';
import { structureCommands } from './structure-commands';

/**
 * Takes a user's changes of rows, columns, sheets, names and the order of rows in the grid. They are applied
 * to the workbook instead of Univer's own copy, which then follows the workbook.
 */
export class StructureToModel {
  private readonly stops: (() => void)[];

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly unitId: string,
    private readonly injector: Injector,
    private readonly person: GridUser,
  ) {
    const commands = injector.get(ICommandService);
    const listener = commands.beforeCommandExecuted((command) => {
      this.intercept(command);
    });
    const stopFollowing = workbook.onChange(({ kind }) => {
      // Otherwise Univer would undo entries in cells that have moved since.
      const isMoved = kind === 'shifted' || kind === 'sorted' || kind === 'sheetDeleted';
      if (isMoved) injector.get(IUndoRedoService).clearUndoRedo(unitId);
    });
    this.stops = [
      stopFollowing,
      () => {
        listener.dispose();
      },
    ];
  }

  close(): void {
    for (const stop of this.stops) stop();
  }

  private intercept({ id, params }: Readonly<ICommandInfo>): void {
    const change = structureCommands[id];
    if (!change) return;
    const given = (params ?? {}) as Readonly<Record<string, unknown>>;
    const sheet = this.sheetOf(given);
    if (!sheet) return;
    asGridUser(this.workbook, this.person, () => {
      const refusal = change({ workbook: this.workbook, sheet, range: this.rangeOf(given), given });
      if (typeof refusal === 'string') this.person.onRefused(refusal);
      else if (refusal) this.activate(refusal);
    });
    throw new CanceledError();
  }

  private sheetOf({ subUnitId }: Readonly<Record<string, unknown>>): SheetModel | undefined {
    const { unitId } = this;
    const unit = this.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    const id = typeof subUnitId === 'string' ? subUnitId : unit?.getActiveSheet().getSheetId();
    return this.workbook.sheet(id ?? '');
  }

  /** The range of a command, or else the selected one. */
  private rangeOf({ range }: Readonly<Record<string, unknown>>): IRange | null {
    if (typeof range === 'object' && range !== null) return range as IRange;
    return this.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range ?? null;
  }

  /** In the name of the user, whose view follows. */
  private activate(sheet: SheetModel): void {
    this.injector.get(ICommandService).syncExecuteCommand(SetWorksheetActiveOperation.id, {
      unitId: this.unitId,
      subUnitId: sheet.id,
    });
  }
}
