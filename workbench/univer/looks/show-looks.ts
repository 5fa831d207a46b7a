import type { Injector } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Area } from '../../host/model/area/area';
import { boundingArea, sheetColumns, sheetRows } from '../../host/model/area/area';
import type { Change, SheetModel } from '../../host/model/sheet-model';
import type { WorkbookModel } from '../../host/model/workbook-model';
import { applyCellLooks } from './apply-cell-looks';
import { applyLayout } from './apply-layout';
import { RuleLists } from './apply-rules';
import { CellLooks } from './cell-looks';
import { takeEdits } from './take-edits';
import { SilentEditor } from './silent-editor';
import { FilterButtons } from './filter-buttons';
import { univerLayout } from './sheet-layout';
import { takesFromCells } from './source-cells';

/** The aspects of a sheet that must be compared again. */
interface Pending {
  cells: Area | null;
  layout: boolean;
  rules: boolean;
  comments: boolean;
  /** Univer has moved its rules itself. */
  anew: boolean;
}

const wholeSheet: Area = { row: 0, column: 0, rows: sheetRows, columns: sheetColumns };

/** Waits for the next frame, but not for long: a page in the background has no frames. */
function nextFrame(run: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (!isDone) run();
    isDone = true;
  };
  setTimeout(once, 100);
  if (typeof requestAnimationFrame === 'function') requestAnimationFrame(once);
}

/**
 * Shows the looks of the workbook in Univer: formats, fonts, fills, borders, tables, widths, frozen panes,
 * conditional formats, drop-downs, comments. It then follows the workbook once a frame and applies a user's
 * changes in Univer to the workbook. Univer's workbook and its sheets must exist, with the model's sheet ids.
 *
 * @param univer Univer's services
 * @param user the user in the grid
 * @param later schedules the display of changes
 * @returns a function that stops it
 */
export function showLooks(
  workbook: WorkbookModel,
  univer: Injector,
  user: () => string,
  later: (run: () => void) => void = nextFrame,
): () => void {
  const hand = new SilentEditor(univer);
  const lists = new RuleLists(hand, univer);
  const buttons = new FilterButtons(hand, univer);
  const looks = new CellLooks({
    addCustomStyle: (id, style) => hand.unit?.getStyles().addCustomStyle(id, style),
  });
  const pending = new Map<SheetModel, Pending>();
  let isStopped = false;

  const show = (): void => {
    const work = [...pending];
    pending.clear();
    if (isStopped) return;
    for (const [sheet, parts] of work) if (workbook.sheets.includes(sheet)) showSheet(sheet, parts);
  };

  const showSheet = (sheet: SheetModel, parts: Pending): void => {
    const worksheet = hand.unit?.getSheetBySheetId(sheet.id);
    if (!worksheet) return;
    if (parts.cells && applyCellLooks(worksheet, parts.cells, looks.of(sheet))) {
      const place = { unitId: worksheet.getUnitId(), subUnitId: sheet.id };
      hand.change(SetRangeValuesMutation.id, { ...place, cellValue: {} });
    }
    if (parts.layout) {
      applyLayout(hand, worksheet, univerLayout(sheet));
      buttons.show(sheet);
    }
    if (parts.rules) lists.showRules(sheet, parts.anew);
    if (parts.comments) lists.showComments(sheet, parts.anew);
  };

  const look = (sheet: SheetModel, parts: Partial<Pending>): void => {
    if (pending.size === 0) later(show);
    const before = pending.get(sheet);
    pending.set(sheet, {
      cells: joined(before?.cells ?? null, parts.cells ?? null),
      layout: (before?.layout ?? false) || (parts.layout ?? false),
      rules: (before?.rules ?? false) || (parts.rules ?? false),
      comments: (before?.comments ?? false) || (parts.comments ?? false),
      anew: (before?.anew ?? false) || (parts.anew ?? false),
    });
  };

  const follow = (change: Change): void => {
    switch (change.kind) {
      case 'look':
        look(change.sheet, { cells: change.area, layout: true, rules: true });
        break;
      case 'sheetLayout':
        look(change.sheet, { cells: tableCells(change.sheet), layout: true });
        break;
      case 'tableChanged':
      case 'tableAdded':
      case 'tableDeleted':
        // A table that became smaller no longer styles some cells.
        look(change.sheet, { cells: wholeSheet, layout: true });
        break;
      case 'shifted':
        look(change.sheet, { ...everything, anew: true });
        break;
      case 'sheetAdded':
        look(change.sheet, everything);
        break;
      case 'sheetDeleted':
        lists.forget(change.sheet);
        break;
      case 'formulas':
        look(change.sheet, { rules: true });
        break;
      case 'cells':
      case 'calculated':
      case 'names':
        // Only drop-downs with a source in cells depend on the contents of cells.
        for (const sheet of workbook.sheets) {
          if (takesFromCells(sheet)) look(sheet, { rules: true });
        }
        break;
      case 'comments':
        look(change.sheet, { comments: true });
        break;
      default:
    }
  };

  for (const sheet of workbook.sheets) showSheet(sheet, { ...everything, anew: false });
  const unfollow = workbook.onChange(follow);
  const stopTaking = takeEdits(workbook, univer, hand, user, {
    shown: (sheet) => looks.of(sheet),
    takeFilter: (command, sheet) => {
      buttons.take(command, sheet);
    },
    refresh: (sheet) => {
      look(sheet, { ...everything, anew: true });
    },
  });
  return () => {
    isStopped = true;
    unfollow();
    stopTaking();
  };
}

const everything = { cells: wholeSheet, layout: true, rules: true, comments: true };

/** Hidden rows move the stripes of tables. */
function tableCells(sheet: SheetModel): Area | null {
  return sheet.tables.reduce<Area | null>((area, table) => joined(area, table.area), null);
}

function joined(a: Area | null, b: Area | null): Area | null {
  return a && b ? boundingArea(a, b) : (a ?? b);
}
