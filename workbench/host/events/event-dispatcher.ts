import type { Actor } from '../model/changes';
import type { ChangeBy } from '../model/sheet-model';
import type { RangeModel } from '../model/range/range-model';
import type { WorkbookModel } from '../model/workbook-model';
import { atAddress, enteredCells, shiftedCells } from './cell-events';
import { changedComment } from './comment-events';
import { eventTypes } from './event-types';
import type { HostEvent } from './host-event';
import { SheetStates } from './sheet-states';

/** Number of last events whose range a client can still get. */
const rememberedRanges = 1000;

type Listener = (event: HostEvent, actor: Actor, referenceId: string) => void;

/** Turns each change of the workbook into events and sends them to the listeners. */
export class EventDispatcher {
  private readonly sheets: SheetStates;
  private readonly listeners = new Set<Listener>();
  private readonly ranges = new Map<string, RangeModel>();
  private nextId = 1;

  constructor(private readonly workbook: WorkbookModel) {
    this.sheets = new SheetStates(workbook);
    workbook.onChange((change) => {
      for (const event of this.eventsOf(change)) {
        const id = this.referenceTo(event);
        for (const listener of this.listeners) listener(event, change.actor, id);
      }
    });
  }

  /** Calls the listener for each event. Returns a function that removes the listener. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The current range of an event's cells. Undefined for an old event. */
  rangeOf(referenceId: string): RangeModel | undefined {
    return this.ranges.get(referenceId);
  }

  /** The id with which a client can get the range later. Empty for an event without a range. */
  referenceTo({ range }: HostEvent): string {
    if (!range) return '';
    const id = `event${String(this.nextId++)}`;
    this.ranges.set(id, range);
    const [oldest = ''] = this.ranges.keys();
    if (this.ranges.size > rememberedRanges) this.ranges.delete(oldest);
    return id;
  }

  private eventsOf(change: ChangeBy): HostEvent[] {
    switch (change.kind) {
      case 'cells':
        return enteredCells(change);
      case 'shifted':
        this.sheets.remember(change.sheet);
        return shiftedCells(change);
      case 'calculated':
        return [atAddress(eventTypes.sheetCalculated, change.sheet, change.area)];
      case 'sorted':
        return [atAddress(eventTypes.rowSorted, change.sheet, change.area)];
      case 'look':
        return [atAddress(eventTypes.formatChanged, change.sheet, change.area)];
      case 'sheetAdded':
      case 'sheetDeleted': {
        for (const sheet of this.workbook.sheets) this.sheets.remember(sheet);
        const message = { worksheetId: change.sheet.id };
        return [{ type: eventTypes[change.kind], targets: ['Workbook'], message }];
      }
      case 'sheetLayout':
        return this.sheets.compare(change.sheet);
      case 'tableAdded':
      case 'tableDeleted': {
        const { sheet, table } = change;
        const message = { worksheetId: sheet.id, tableId: table.id, tableName: table.name };
        return [{ type: eventTypes[change.kind], targets: [sheet.id, 'Workbook'], message }];
      }
      case 'comments':
        return [changedComment(change)];
      default:
        return [];
    }
  }
}
