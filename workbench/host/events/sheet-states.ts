import type { SheetModel, SheetVisibility } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import { eventTypes } from './event-types';
import type { HostEvent } from './host-event';

/** The state of a sheet that events report, besides its cells. */
interface SheetState {
  readonly name: string;
  readonly position: number;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  readonly hiddenRows: readonly number[];
}

/** Stores the last state of each sheet, so that an event can report the old and the new state. */
export class SheetStates {
  private readonly states = new WeakMap<SheetModel, SheetState>();

  constructor(workbook: WorkbookModel) {
    for (const sheet of workbook.sheets) this.remember(sheet);
  }

  /** Stores the state of a sheet without an event: the sheet is new, or its cells have moved. */
  remember(sheet: SheetModel): void {
    this.states.set(sheet, stateOf(sheet));
  }

  /** The events for the differences from the last state. */
  compare(sheet: SheetModel): HostEvent[] {
    const before = this.states.get(sheet);
    const now = stateOf(sheet);
    this.states.set(sheet, now);
    if (!before) return [];
    // The move of a sheet changes the position of others. Excel raises no events for those.
    if (before.position !== now.position) {
      for (const other of sheet.workbook.sheets) this.remember(other);
    }
    return [
      ...changed('name', before, now, sheet),
      ...changed('visibility', before, now, sheet),
      ...moved(before, now, sheet),
      ...protection(before, now, sheet),
      ...rows(before, now, sheet),
    ];
  }
}

function stateOf(sheet: SheetModel): SheetState {
  return {
    name: sheet.name,
    position: sheet.workbook.sheets.indexOf(sheet),
    visibility: sheet.visibility,
    isProtected: sheet.isProtected,
    hiddenRows: [...sheet.layout.hiddenRows].sort((a, b) => a - b),
  };
}

function changed(
  what: 'name' | 'visibility',
  before: SheetState,
  now: SheetState,
  sheet: SheetModel,
): HostEvent[] {
  if (before[what] === now[what]) return [];
  const type = what === 'name' ? eventTypes.sheetRenamed : eventTypes.visibilityChanged;
  const message = {
    worksheetId: sheet.id,
    [`${what}Before`]: before[what],
    [`${what}After`]: now[what],
  };
  return [{ type, targets: [sheet.id, 'Workbook'], message }];
}

function moved(before: SheetState, now: SheetState, sheet: SheetModel): HostEvent[] {
  if (before.position === now.position) return [];
  const message = {
    worksheetId: sheet.id,
    positionBefore: before.position,
    positionAfter: now.position,
  };
  return [{ type: eventTypes.sheetMoved, targets: ['Workbook'], message }];
}

function protection(before: SheetState, now: SheetState, sheet: SheetModel): HostEvent[] {
  if (before.isProtected === now.isProtected) return [];
  const message = { worksheetId: sheet.id, isProtected: now.isProtected };
  return [{ type: eventTypes.protectionChanged, targets: [sheet.id, 'Workbook'], message }];
}

/** One event for the newly hidden rows and one for the newly shown rows. */
function rows(before: SheetState, now: SheetState, sheet: SheetModel): HostEvent[] {
  const was = new Set(before.hiddenRows);
  const is = new Set(now.hiddenRows);
  const changes = [
    { changeType: 'Hidden', rows: now.hiddenRows.filter((row) => !was.has(row)) },
    { changeType: 'Unhidden', rows: before.hiddenRows.filter((row) => !is.has(row)) },
  ];
  return changes
    .filter((change) => change.rows.length > 0)
    .map(({ changeType, rows }) => ({
      type: eventTypes.rowHiddenChanged,
      targets: [sheet.id, 'Workbook'],
      message: { worksheetId: sheet.id, changeType, address: addressOf(rows) },
    }));
}

/** Addresses of rows, such as `3:5,9:9`. */
function addressOf(rows: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([first, last]) => `${String(first + 1)}:${String(last + 1)}`).join(',');
}
