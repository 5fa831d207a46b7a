import type { Area } from './area';
import type { SheetModel } from './sheet-model';
import type { TableModel } from './table-model';

/** Who changes the workbook: a person, and the client through which they do it, if any. */
export interface Actor {
  readonly user: string;
  readonly client: string | null;
}

/**
 * One change of the workbook, told after it is done. Whoever shows, calculates or saves the workbook
 * follows it by these alone and reads the new state from the model.
 */
export type Change =
  /** Values or formulas were entered. */
  | { readonly kind: 'cells'; readonly sheet: SheetModel; readonly area: Area }
  /** Formulas show new values; nothing was entered. */
  | { readonly kind: 'calculated'; readonly sheet: SheetModel; readonly area: Area }
  /** Number formats, fonts, fills, borders, locks, validations or conditional formats. */
  | { readonly kind: 'look'; readonly sheet: SheetModel; readonly area: Area }
  /** Cells were put in or taken out, and those after them moved: `Down` and `Right` in, `Up` and `Left` out. */
  | {
      readonly kind: 'shifted';
      readonly sheet: SheetModel;
      readonly area: Area;
      readonly direction: 'Down' | 'Right' | 'Up' | 'Left';
    }
  | { readonly kind: 'sheetAdded' | 'sheetDeleted'; readonly sheet: SheetModel }
  /** Name, place, visibility, tab colour, protection, frozen panes, widths or heights. */
  | { readonly kind: 'sheetLayout'; readonly sheet: SheetModel }
  | {
      readonly kind: 'tableAdded' | 'tableDeleted' | 'tableChanged';
      readonly sheet: SheetModel;
      readonly table: TableModel;
    }
  | { readonly kind: 'charts' | 'comments'; readonly sheet: SheetModel }
  | { readonly kind: 'names' };

/** A change and who made it. */
export type ChangeBy = Change & { readonly actor: Actor };
