import type { Area } from './model/area/area';
import { MovingArea } from './model/area/moving-area';
import { RangeModel } from './model/range/range-model';
import type { SheetModel } from './model/sheet-model';
import type { WorkbookModel } from './model/workbook-model';
import { HostError } from './protocol/host-error';

/** A change of a user's view of the workbook. */
export interface WindowChange {
  readonly kind: 'activated' | 'deactivated' | 'selection';
  readonly sheet: SheetModel;
}

const firstCell: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** A user's view of the workbook: the active sheet and the selection on each sheet. */
export class UserWindow {
  private front: SheetModel | null = null;
  private readonly selections = new WeakMap<SheetModel, MovingArea>();
  private readonly listeners = new Set<(change: WindowChange) => void>();

  constructor(private readonly workbook: WorkbookModel) {}

  /** The active sheet. The first visible sheet if the active one was deleted or hidden. */
  get activeSheet(): SheetModel {
    const inView = this.workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
    const sheet = inView.find((each) => each === this.front) ?? inView[0];
    if (!sheet) throw new HostError('ItemNotFound');
    return sheet;
  }

  /** The selection on the active sheet. Initially A1. */
  get selection(): RangeModel {
    const sheet = this.activeSheet;
    return new RangeModel(sheet, this.selections.get(sheet)?.current ?? firstCell);
  }

  /** Activates a sheet. Throws InvalidOperation for a hidden one. */
  activate(sheet: SheetModel): void {
    if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
    const before = this.activeSheet;
    this.front = sheet;
    if (before === sheet) return;
    this.notify({ kind: 'deactivated', sheet: before });
    this.notify({ kind: 'activated', sheet });
  }

  /** Selects an area and activates its sheet. */
  select({ sheet, area }: RangeModel): void {
    this.activate(sheet);
    this.selections.set(sheet, new MovingArea(sheet, area));
    this.notify({ kind: 'selection', sheet });
  }

  /** Calls the listener after every change. Returns a function that removes the listener. */
  onChange(listener: (change: WindowChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private notify(change: WindowChange): void {
    for (const listener of this.listeners) listener(change);
  }
}
