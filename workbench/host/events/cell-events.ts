import { formatAddress, intersects, intersection } from '../model/area/area';
import type { Area } from '../model/area/area';
import type { Change, SheetModel } from '../model/sheet-model';
import { RangeModel } from '../model/range/range-model';
import { wireType, wireValue } from '../model/cell/wire-value';
import { isInsertion, isVertical, isWhole } from '../model/area/shift';
import { eventTypes } from './event-types';
import type { HostEvent } from './host-event';

type Entered = Extract<Change, { kind: 'cells' }>;
type Shifted = Extract<Change, { kind: 'shifted' }>;

/** The events for entered cells: change of the sheet, of formulas and of tables. */
export function enteredCells(change: Entered): HostEvent[] {
  const { sheet, area } = change;
  const edited = { changeType: 'RangeEdited', shiftDirection: 'None', ...detailsOf(change) };
  return [
    changedSheet(sheet, area, edited),
    ...changedFormulas(change),
    ...changedTables(sheet, area, edited),
  ];
}

/** The events for inserted or deleted cells. */
export function shiftedCells(change: Shifted): HostEvent[] {
  const { sheet, area } = change;
  const what = isWhole(change) ? (isVertical(change) ? 'Row' : 'Column') : 'Cell';
  const shifted = {
    changeType: `${what}${isInsertion(change) ? 'Inserted' : 'Deleted'}`,
    shiftDirection: isWhole(change) ? 'None' : `ShiftCell${change.direction}`,
  };
  return [changedSheet(sheet, area, shifted), ...changedTables(sheet, area, shifted)];
}

/** An event with an address: calculated, formatted, sorted or selected cells. */
export function atAddress(type: number, sheet: SheetModel, area: Area): HostEvent {
  return {
    type,
    targets: [sheet.id, 'Workbook'],
    message: { worksheetId: sheet.id, address: formatAddress(area) },
    range: new RangeModel(sheet, area),
  };
}

function changedSheet(
  sheet: SheetModel,
  area: Area,
  message: Readonly<Record<string, unknown>>,
): HostEvent {
  const event = atAddress(eventTypes.sheetChanged, sheet, area);
  return { ...event, message: { ...event.message, ...message } };
}

function changedTables(
  sheet: SheetModel,
  area: Area,
  message: Readonly<Record<string, unknown>>,
): HostEvent[] {
  return sheet.tables
    .filter((table) => intersects(table.area, area))
    .map((table) => {
      const common = intersection(table.area, area) ?? area;
      return {
        type: eventTypes.tableChanged,
        targets: [table.id, sheet.id, 'Workbook'],
        message: {
          ...message,
          worksheetId: sheet.id,
          tableId: table.id,
          address: formatAddress(common),
        },
        range: new RangeModel(sheet, common),
      };
    });
}

/** The old and the new value of one cell. Empty for several cells. */
function detailsOf({ sheet, area, replaced }: Entered): Readonly<Record<string, unknown>> {
  const [before] = replaced;
  const after = sheet.grid.peek(area.row, area.column);
  if (!before || !after || area.rows > 1 || area.columns > 1) return {};
  return {
    valueBefore: wireValue(before.value),
    valueAfter: wireValue(after.value),
    valueTypeBefore: wireType(before.value),
    valueTypeAfter: wireType(after.value),
  };
}

function changedFormulas({ sheet, replaced }: Entered): HostEvent[] {
  const formulaDetails = replaced
    .filter(({ row, column, formula }) => sheet.grid.peek(row, column)?.formula !== formula)
    .map(({ row, column, formula, value }) => ({
      cellAddress: formatAddress({ row, column, rows: 1, columns: 1 }),
      previousFormula: formula ?? wireValue(value),
    }));
  if (formulaDetails.length === 0) return [];
  return [
    {
      type: eventTypes.formulaChanged,
      targets: [sheet.id, 'Workbook'],
      message: { worksheetId: sheet.id, formulaDetails },
    },
  ];
}
