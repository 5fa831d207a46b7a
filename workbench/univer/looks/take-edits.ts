import { ICommandService } from '@univerjs/core';
import type { ICellData, ICommandInfo, Injector, IStyleData } from '@univerjs/core';
import { RemoveNumfmtMutation, SetNumfmtMutation, SetRangeValuesMutation } from '@univerjs/sheets';
import type {
  IRemoveNumfmtMutationParams,
  ISetNumfmtMutationParams,
  ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import { RangeModel } from '../../host/model/range/range-model';
import type { SheetModel } from '../../host/model/sheet-model';
import type { WorkbookModel } from '../../host/model/workbook-model';
import { HostError } from '../../host/protocol/host-error';
import { CellBlocks } from './cell-blocks';
import type { SilentEditor } from './silent-editor';
import { lookOfStyle } from './look-of-style';
import type { LookChange } from './look-of-style';
import { workbookNumberFormat } from './number-format';
import { takeComment } from './take-comments';
import { takeLayout } from './take-layout';
import { modelArea } from './univer-range';

/** What `takeEdits` needs from `showLooks`. */
export interface ShownLooks {
  /** The style ids that the cells of a sheet have in the workbook. */
  shown(sheet: SheetModel): (row: number, column: number) => string | undefined;
  /** Applies a user's filter to the workbook. */
  takeFilter(command: Readonly<ICommandInfo>, sheet: SheetModel): void;
  /** Shows the workbook's looks again where an edit was refused. */
  refresh(sheet: SheetModel): void;
}

/** Applies a user's changes of looks in Univer to the workbook. Returns a function that stops it. */
export function takeEdits(
  workbook: WorkbookModel,
  univer: Injector,
  hand: SilentEditor,
  user: () => string,
  looks: ShownLooks,
): () => void {
  const listener = univer.get(ICommandService).onCommandExecuted((command, options) => {
    if (hand.isAtWork || options?.['fromModel'] === true) return;
    const sheet = sheetOf(workbook, command);
    if (!sheet) return;
    const before = workbook.actor;
    workbook.actor = { user: user(), client: null };
    try {
      take(command, sheet);
    } catch (fault) {
      if (!(fault instanceof HostError)) throw fault;
      // The sheet is protected. The workbook stays as it is, and Univer shows it again.
      looks.refresh(sheet);
    } finally {
      workbook.actor = before;
    }
  });

  const take = (command: Readonly<ICommandInfo>, sheet: SheetModel): void => {
    if (command.id === SetRangeValuesMutation.id) {
      takeStyles(command.params as ISetRangeValuesMutationParams, sheet);
    } else if (command.id === SetNumfmtMutation.id) {
      const { values, refMap } = command.params as ISetNumfmtMutationParams;
      for (const [key, { ranges }] of Object.entries(values)) {
        const numberFormat = workbookNumberFormat(refMap[key]?.pattern);
        for (const range of ranges) {
          new RangeModel(sheet, modelArea(range)).setNumberFormat(numberFormat);
        }
      }
    } else if (command.id === RemoveNumfmtMutation.id) {
      for (const range of (command.params as IRemoveNumfmtMutationParams).ranges) {
        new RangeModel(sheet, modelArea(range)).setNumberFormat('General');
      }
    } else {
      takeLayout(command, sheet);
      takeComment(command, sheet, hand, user());
      looks.takeFilter(command, sheet);
    }
  };

  const takeStyles = ({ cellValue }: ISetRangeValuesMutationParams, sheet: SheetModel): void => {
    const styles = hand.unit?.getStyles();
    const shownId = looks.shown(sheet);
    const blocks = new CellBlocks();
    for (const [row, cells] of entries<Record<number, ICellData | null>>(cellValue)) {
      for (const [column, cell] of entries<ICellData | null>(cells)) {
        if (cell && !('s' in cell)) continue;
        const set = typeof cell?.s === 'string' ? styles?.get(cell.s) : cell?.s;
        const id = shownId(row, column);
        const shown = (id && styles?.get(id)) || {};
        const change = lookOfStyle(set ?? lifted(shown), shown);
        const isNothing = change.numberFormat === null && Object.keys(change.look).length === 0;
        if (!isNothing) blocks.add(row, column, JSON.stringify(change));
      }
    }
    for (const { key, area } of blocks.all()) {
      const { numberFormat, look } = JSON.parse(key) as LookChange;
      const range = new RangeModel(sheet, area);
      if (numberFormat !== null) range.setNumberFormat(numberFormat);
      for (const [name, value] of Object.entries(look)) range.setLook(name, value);
    }
  };

  return () => {
    listener.dispose();
  };
}

/** Clearing a cell's formats removes every property that it shows. */
function lifted(shown: IStyleData): IStyleData {
  return Object.fromEntries(Object.keys(shown).map((key) => [key, null]));
}

function sheetOf(
  workbook: WorkbookModel,
  { params }: Readonly<ICommandInfo>,
): SheetModel | undefined {
  const id = (params as { readonly subUnitId?: unknown } | undefined)?.subUnitId;
  return workbook.sheets.find((sheet) => sheet.id === id);
}

/** Univer's matrices are objects with rows and columns as keys. */
function entries<T>(matrix: object | null | undefined): [index: number, part: T][] {
  return Object.entries(matrix ?? {}).map(([index, part]) => [Number(index), part as T]);
}
