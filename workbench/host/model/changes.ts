import type { Area } from './area/area';
import type { CellPlace, ReplacedCell } from './cell/cell-record';
import type { CommentedSheet, CommentsChanged } from './document/comments';

/** Who changes the workbook: a person, and the client through which they do it, if any. */
export interface Actor {
  readonly user: string;
  readonly client: string | null;
}

/**
 * One change of the workbook, sent to the listeners after it is done. To show, calculate or save the
 * workbook, listen to these changes and read the new state from the model.
 */
export type ChangeOf<Sheet extends CommentedSheet, Table> =
  /** Values or formulas were entered. */
  | {
      readonly kind: 'cells';
      readonly sheet: Sheet;
      readonly area: Area;
      /** What stood in the cells whose formula changed, and in the cell if only one was entered. */
      readonly replaced: readonly ReplacedCell[];
    }
  /** Rows of an area changed places; sent after the cells that it changed. */
  | { readonly kind: 'sorted'; readonly sheet: Sheet; readonly area: Area }
  /** Formulas show new values; nothing was entered. */
  | { readonly kind: 'calculated'; readonly sheet: Sheet; readonly area: Area }
  /** Formulas were rewritten because what they refer to moved or was renamed; nothing was entered. */
  | { readonly kind: 'formulas'; readonly sheet: Sheet; readonly places: readonly CellPlace[] }
  /** Number formats, fonts, fills, borders, locks, validations or conditional formats. */
  | { readonly kind: 'look'; readonly sheet: Sheet; readonly area: Area }
  /** Cells were put in or taken out, and those after them moved: `Down` and `Right` in, `Up` and `Left` out. */
  | {
      readonly kind: 'shifted';
      readonly sheet: Sheet;
      readonly area: Area;
      readonly direction: 'Down' | 'Right' | 'Up' | 'Left';
    }
  | { readonly kind: 'sheetAdded' | 'sheetDeleted'; readonly sheet: Sheet }
  /** Name, place, visibility, tab colour, protection, frozen panes, widths or heights. */
  | { readonly kind: 'sheetLayout'; readonly sheet: Sheet }
  | {
      readonly kind: 'tableAdded' | 'tableDeleted' | 'tableChanged';
      readonly sheet: Sheet;
      readonly table: Table;
    }
  | { readonly kind: 'charts'; readonly sheet: Sheet }
  | CommentsChanged<Sheet>
  /** Defined names, what the add-in keeps in the workbook, document properties. */
  | { readonly kind: 'names' | 'settings' | 'properties' }
  /** A request to calculate the formulas: those that need it, or all. */
  | { readonly kind: 'calculationAsked'; readonly isFull: boolean };
