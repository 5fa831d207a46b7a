import type { Injector, IRange } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import type {
  ISetSelectionsOperationParams,
  ISetWorksheetActiveOperationParams,
} from '@univerjs/sheets';
import {
  SelectRangeCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import type { Area } from '../host/model/area/area';
import { sheetColumns, sheetRows } from '../host/model/area/area';
import { RangeModel } from '../host/model/range/range-model';
import type { WorkbookModel } from '../host/model/workbook-model';
import type { UserWindow } from '../host/user-window';

/**
 * Shows a user's window in the grid: the active sheet and its selection. Changes go both ways.
 *
 * @returns a function that stops it
 */
export function showWindow(
  window: UserWindow,
  workbook: WorkbookModel,
  unitId: string,
  injector: Injector,
): () => void {
  const commands = injector.get(ICommandService);
  let isTelling = false;
  /** Prevents a change of one side from coming back from the other. */
  const once = (tell: () => void) => {
    if (isTelling) return;
    isTelling = true;
    try {
      tell();
    } finally {
      isTelling = false;
    }
  };
  const showSheet = () => {
    const subUnitId = window.activeSheet.id;
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
  };
  const showSelection = () => {
    const { sheet, area } = window.selection;
    commands.syncExecuteCommand(SelectRangeCommand.id, {
      unitId,
      subUnit: sheet.id,
      range: rangeOf(area),
      reveal: true,
    });
  };
  const fromGrid = commands.onCommandExecuted(({ id, params }) => {
    once(() => {
      if (id === SetWorksheetActiveOperation.id) {
        const sheet = workbook.sheet((params as ISetWorksheetActiveOperationParams).subUnitId);
        if (sheet?.visibility === 'Visible') window.activate(sheet);
      } else if (id === SetSelectionsOperation.id) {
        const { subUnitId, selections } = params as ISetSelectionsOperationParams;
        const range = selections.at(-1)?.range;
        const sheet = workbook.sheet(subUnitId);
        if (range && sheet === window.activeSheet) {
          window.select(new RangeModel(sheet, areaOf(range)));
        }
      }
    });
  });
  const stop = window.onChange(({ kind }) => {
    once(() => {
      if (kind === 'activated') showSheet();
      if (kind === 'selection') {
        showSheet();
        showSelection();
      }
    });
  });
  once(() => {
    showSheet();
    showSelection();
  });
  return () => {
    stop();
    fromGrid.dispose();
  };
}

function rangeOf({ row, column, rows, columns }: Area): IRange {
  return {
    startRow: row,
    startColumn: column,
    endRow: row + rows - 1,
    endColumn: column + columns - 1,
  };
}

/** Univer leaves the ends of whole rows and columns open. */
function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  const row = startRow || 0;
  const column = startColumn || 0;
  const lastRow = Number.isNaN(endRow) ? sheetRows - 1 : endRow;
  const lastColumn = Number.isNaN(endColumn) ? sheetColumns - 1 : endColumn;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
