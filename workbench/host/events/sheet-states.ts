import type { SheetModel, SheetVisibility } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import { eventTypes } from './event-types';
import type { HostEvent } from './host-event';

/** What events tell of a sheet besides its cells. */
interface SheetState {
  readonly name: string;
  readonly position: number;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  readonly hiddenRows: readonly number[];
}

/** Remembers how the sheets were, so that a change of one can be told with what was before. */
export class SheetStates {
  private readonly states = new WeakMap<SheetModel, SheetState>();

  constructor(workbook: WorkbookModel) {
    for (const sheet of workbook.sheets) this.remember(sheet);
  }

  /** A sheet is new, or its cells have moved. */
  remember(sheet: SheetModel): void {
    this.states.set(sheet, stateOf(sheet));
  }

  /** What is different from what was known of the sheet. */
  compare(sheet: SheetModel): HostEvent[] {
    const before = this.states.get(sheet);
    const now = stateOf(sheet);
    this.states.set(sheet, now);
    if (!before) return [];
    // The move of one sheet gives others another place, of which nobody is told.
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

/** One event for the rows that were hidden, one for those that are shown again. */
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

/** `3:5,9:9`. */
function addressOf(rows: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([first, last]) => `${String(first + 1)}:${String(last + 1)}`).join(',');
}
