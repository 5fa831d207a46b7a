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
      /** The old contents of cells whose formula changed, and always of a cell entered alone. */
      readonly replaced: readonly ReplacedCell[];
    }
  /** The rows of an area were sorted. Sent after the change of the cells. */
  | { readonly kind: 'sorted'; readonly sheet: Sheet; readonly area: Area }
  /** Formulas show new values. Nothing was entered. */
  | { readonly kind: 'calculated'; readonly sheet: Sheet; readonly area: Area }
  /** Formulas were rewritten because cells moved or something was renamed. Nothing was entered. */
  | { readonly kind: 'formulas'; readonly sheet: Sheet; readonly places: readonly CellPlace[] }
  /** Number formats, fonts, fills, borders, locks, validations or conditional formats. */
  | { readonly kind: 'look'; readonly sheet: Sheet; readonly area: Area }
  /** Cells were inserted (`Down`, `Right`) or deleted (`Up`, `Left`). */
  | {
      readonly kind: 'shifted';
      readonly sheet: Sheet;
      readonly area: Area;
      readonly direction: 'Down' | 'Right' | 'Up' | 'Left';
    }
  | { readonly kind: 'sheetAdded' | 'sheetDeleted'; readonly sheet: Sheet }
  /** Name, position, visibility, tab colour, protection, frozen panes, widths or heights. */
  | { readonly kind: 'sheetLayout'; readonly sheet: Sheet }
  | {
      readonly kind: 'tableAdded' | 'tableDeleted' | 'tableChanged';
      readonly sheet: Sheet;
      readonly table: Table;
    }
  | { readonly kind: 'charts'; readonly sheet: Sheet }
  | CommentsChanged<Sheet>
  /** Defined names, settings of the add-in, document properties. */
  | { readonly kind: 'names' | 'settings' | 'properties' }
  /** A request to calculate the formulas that need it, or all. */
  | { readonly kind: 'calculationAsked'; readonly isFull: boolean };
