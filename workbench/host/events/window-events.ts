import { formatAddress, intersection } from '../model/area/area';
import type { TableModel } from '../model/sheet-model';
import type { UserWindow, WindowChange } from '../user-window';
import { atAddress } from './cell-events';
import { eventTypes } from './event-types';
import type { HostEvent } from './host-event';

/** Turns changes of a user's selection and active sheet into events. */
export class WindowEvents {
  private readonly entered = new WeakSet<TableModel>();

  constructor(private readonly window: UserWindow) {}

  of({ kind, sheet }: WindowChange): HostEvent[] {
    if (kind === 'selection') {
      const selected = atAddress(eventTypes.selectionChanged, sheet, this.window.selection.area);
      return [selected, ...sheet.tables.flatMap((table) => this.selectedIn(table))];
    }
    const type = kind === 'activated' ? eventTypes.sheetActivated : eventTypes.sheetDeactivated;
    return [{ type, targets: [sheet.id, 'Workbook'], message: { worksheetId: sheet.id } }];
  }

  /** A table raises an event for each selection in it, and one more when the selection leaves it. */
  private selectedIn(table: TableModel): HostEvent[] {
    const common = intersection(table.area, this.window.selection.area);
    const wasInside = this.entered.has(table);
    if (common) this.entered.add(table);
    else this.entered.delete(table);
    if (!common && !wasInside) return [];
    const message = {
      worksheetId: table.sheet.id,
      tableId: table.id,
      address: common ? formatAddress(common) : '',
    };
    return [{ type: eventTypes.tableSelectionChanged, targets: [table.id], message }];
  }
}
