import { contains, formatAddress } from '../area/area';
import type { Area } from '../area/area';
import { enter } from '../cell/entry';
import type { CellPlace } from '../cell/cell-record';
import { RangeModel } from '../range/range-model';
import type { SheetModel, TableModel } from '../sheet-model';
import { columnFormulas } from '../table/table-rows';
import { translate } from '../formula/translate';
import { allows } from './validation-rule';
import type { ValidationRule } from './validation-rule';

/** Why Excel refuses what a person typed. */
export interface EntryRefusal {
  /** The cell, without its sheet. */
  readonly address: string;
  readonly title: string;
  readonly message: string;
}

interface Alert {
  readonly showAlert?: boolean;
  readonly style?: string;
  readonly title?: string;
  readonly message?: string;
}

const ownWords = {
  title: 'Microsoft Excel',
  message: "This value doesn't match the data validation restrictions defined for this cell.",
};

/**
 * Enters what a person types. Excel checks it against the data validation of the cells, and it extends
 * a table if the cells are directly below or beside it. For a program, Excel does neither.
 *
 * @returns why the entry was refused; then nothing was entered. Null if it was accepted.
 */
export function typeInto(range: RangeModel, typed: unknown): EntryRefusal | null {
  range.assertWritable();
  const refusal = refusalOf(range, typed);
  if (refusal) return refusal;
  const { sheet, area } = range;
  const growing = sheet.tables.find((table) => grownArea(table, area) !== null);
  const grown = growing && !sheet.isProtected && isFilled(typed) ? grownArea(growing, area) : null;
  const formulas = growing && grown ? columnFormulas(growing) : [];
  const rows = growing?.body.rows ?? 0;
  range.enter(typed);
  if (growing && grown) {
    growing.takeArea(grown);
    sheet.contentsChanged(growing.header);
    if (growing.body.rows > rows) fillDown(growing, formulas, rows, area);
  } else {
    fillColumn(range);
  }
  return null;
}

function refusalOf({ sheet, area }: RangeModel, typed: unknown): EntryRefusal | null {
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const value = Array.isArray(typed) ? (typed as unknown[][])[row]?.[column] : typed;
      const place = { row: area.row + row, column: area.column + column };
      const refusal = refusalAt(sheet, place, value);
      if (refusal) return refusal;
    }
  }
  return null;
}

function refusalAt(sheet: SheetModel, place: CellPlace, typed: unknown): EntryRefusal | null {
  const cell: Area = { ...place, rows: 1, columns: 1 };
  const { validations } = sheet;
  const rule = validations.settingFor(cell, 'Rule') as ValidationRule | undefined;
  // Excel lets a person empty any cell.
  if (!rule || typed === null || typed === '') return null;
  const format = sheet.grid.peek(place.row, place.column)?.numberFormat ?? 'General';
  const entry = enter(typed, format);
  if (entry.formula !== null || allows(rule, entry.value, sheet)) return null;
  const alert = (validations.settingFor(cell, 'ErrorAlert') ?? {}) as Alert;
  const isRefused = alert.showAlert !== false && (alert.style ?? 'Stop') === 'Stop';
  if (!isRefused) return null;
  return {
    address: formatAddress(cell),
    title: alert.title || ownWords.title,
    message: alert.message || ownWords.message,
  };
}

/** The area of a table extended by cells directly below or beside it. Null if they are elsewhere. */
function grownArea(table: TableModel, typed: Area): Area | null {
  const { header, area, sheet } = table;
  const below = { ...area, row: area.row + area.rows, rows: typed.rows };
  const beside = { ...area, column: area.column + area.columns, columns: typed.columns };
  const isFree = (room: Area): boolean =>
    contains(room, typed) &&
    sheet.usedArea(room) === null &&
    sheet.tables.every((other) => other === table || !contains(other.area, typed));
  if (!table.showTotals && typed.row === below.row && isFree(below)) {
    return { ...header, rows: area.rows + typed.rows };
  }
  const rows = area.rows - (table.showTotals ? 1 : 0);
  if (typed.column === beside.column && isFree(beside)) {
    return { ...header, rows, columns: area.columns + typed.columns };
  }
  return null;
}

/** New rows of a table take the formats of the row above and the formulas of calculated columns. */
function fillDown(
  table: TableModel,
  formulas: readonly (string | null)[],
  rowsBefore: number,
  typed: Area,
): void {
  const { sheet, body } = table;
  const row = body.row + rowsBefore;
  const rows = body.rows - rowsBefore;
  sheet.grid.formatLikeBefore({ area: { ...body, row, rows }, direction: 'Down' });
  sheet.looksChanged({ ...body, row, rows });
  formulas.forEach((formula, c) => {
    const column = body.column + c;
    const isTyped = column >= typed.column && column < typed.column + typed.columns;
    if (formula === null || isTyped) return;
    const copies = Array.from({ length: rows }, (_row, r) => [
      translate(formula, rowsBefore + r, 0),
    ]);
    new RangeModel(sheet, { row, column, rows, columns: 1 }).enter(copies);
  });
}

/** A formula typed into an empty column of a table fills the whole column. */
function fillColumn({ sheet, area }: RangeModel): void {
  const formula = sheet.grid.peek(area.row, area.column)?.formula ?? null;
  if (formula === null || area.rows > 1 || area.columns > 1) return;
  const table = sheet.tables.find(({ body }) => contains(body, area));
  if (!table) return;
  const column = { ...table.body, column: area.column, columns: 1 };
  const used = sheet.usedArea(column);
  if (column.rows === 1 || used?.rows !== 1) return;
  const copies = Array.from({ length: column.rows }, (_row, r) => [
    translate(formula, column.row + r - area.row, 0),
  ]);
  new RangeModel(sheet, column).enter(copies);
}

function isFilled(typed: unknown): boolean {
  return typed !== '' && typed !== null && typed !== undefined;
}
