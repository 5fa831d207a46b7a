import type { Actor } from '../model/changes';
import type { ChangeBy } from '../model/sheet-model';
import type { RangeModel } from '../model/range/range-model';
import type { WorkbookModel } from '../model/workbook-model';
import { atAddress, enteredCells, shiftedCells } from './cell-events';
import { changedComment } from './comment-events';
import { eventTypes } from './event-types';
import type { HostEvent } from './host-event';
import { SheetStates } from './sheet-states';

/** How many events can be asked for their range later. */
const rememberedRanges = 1000;

type Listener = (event: HostEvent, actor: Actor, referenceId: string) => void;

/** Makes of each change of the workbook what clients may want to hear of it. */
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

  /** Calls back for each happening; returns the way to stop. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Where an event happened, wherever those cells are now; undefined for one of long ago. */
  rangeOf(referenceId: string): RangeModel | undefined {
    return this.ranges.get(referenceId);
  }

  /** The id by which a client can ask for the range later; empty for what has none. */
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
