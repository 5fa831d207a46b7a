import type { Area } from './area/area';
import type { CommentModel, ReplyModel } from './document/comments';
import type { CellRecord } from './cell/cell-record';
import type { CellPlace } from './cell/cell-record';
import type { SheetModel } from './sheet/sheet-model';
import type { TableModel } from './table/table-model';

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
  | {
      readonly kind: 'cells';
      readonly sheet: SheetModel;
      readonly area: Area;
      /** What stood in the cells whose formula changed, and in the cell if only one was entered. */
      readonly replaced: readonly ReplacedCell[];
    }
  /** Rows of an area changed places; told after the cells that it changed. */
  | { readonly kind: 'sorted'; readonly sheet: SheetModel; readonly area: Area }
  /** Formulas show new values; nothing was entered. */
  | { readonly kind: 'calculated'; readonly sheet: SheetModel; readonly area: Area }
  /** Formulas were rewritten because what they refer to moved or was renamed; nothing was entered. */
  | { readonly kind: 'formulas'; readonly sheet: SheetModel; readonly places: readonly CellPlace[] }
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
  | { readonly kind: 'charts'; readonly sheet: SheetModel }
  | {
      readonly kind: 'comments';
      readonly sheet: SheetModel;
      readonly comment: CommentModel;
      /** The reply that it is about, if it is one. */
      readonly reply: ReplyModel | null;
      readonly what: CommentChange;
    }
  /** Defined names, what the add-in keeps in the workbook, document properties. */
  | { readonly kind: 'names' | 'settings' | 'properties' }
  /** Somebody asks that formulas be calculated: those that need it, or all. */
  | { readonly kind: 'calculationAsked'; readonly isFull: boolean };

/** What happened to a thread of comments; all but the first two by the client's names. */
export type CommentChange =
  | 'Added'
  | 'Deleted'
  | 'CommentEdited'
  | 'CommentResolved'
  | 'CommentReopened'
  | 'ReplyAdded'
  | 'ReplyDeleted'
  | 'ReplyEdited';

/** What a cell held before an entry. */
export type ReplacedCell = Pick<CellRecord, 'value' | 'formula'> & {
  readonly row: number;
  readonly column: number;
};

/** A change and who made it. */
export type ChangeBy = Change & { readonly actor: Actor };
