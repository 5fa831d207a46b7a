import { normaliseName } from '../headers';
import { HostFault } from '../port';
import type { Area, Cell, ColumnFormat, OutputColumn, SharedWorkbook, Workbook } from '../port';
import type { TableReading, WorkbookReading } from '../reading/workbook-reading';
import { settingOf } from '../setting-unit';
import type { SettingField } from './setting-fields';

/** The Settings table as it stands in the workbook. */
export interface SettingsOnSheet {
  /** Null if the workbook has none. */
  readonly place: {
    /** Header row and body. */
    readonly area: Area;
    /** Name of the Excel table; null for a plain range. */
    readonly tableName: string | null;
    /** Places in the header row, from 0. */
    readonly nameColumn: number;
    readonly valueColumn: number;
  } | null;
  /** The first row of each setting, by its normalised name. */
  readonly rows: ReadonlyMap<string, SettingRow>;
}

/** A row of the Settings table. */
export interface SettingRow {
  /** On the sheet, 0-based. */
  readonly row: number;
  /** The name as it is written. */
  readonly name: string;
  readonly value: Cell;
  /** One unit of the row in the unit of the setting: 7 for a period in weeks. */
  readonly factor: number;
}

/** Reads the Settings table that the reading has found. */
export async function settingsOnSheet(
  workbook: Pick<Workbook, 'readArea'>,
  { tables }: WorkbookReading,
): Promise<SettingsOnSheet> {
  const table = tables.find(({ name }) => name === 'Settings');
  const area = table && areaOf(table);
  const place = (meaning: string) =>
    table?.columns.findIndex((column) => column.meaning === meaning) ?? -1;
  const [nameColumn, valueColumn] = [place('Setting'), place('Value')];
  if (!table || !area || nameColumn < 0 || valueColumn < 0) return { place: null, rows: new Map() };
  const rows = new Map<string, SettingRow>();
  const [, ...body] = await workbook.readArea(area);
  const unitColumn = place('Unit');
  body.forEach((cells, r) => {
    const name = cells[nameColumn];
    if (typeof name !== 'string') return;
    const named = settingOf(name, String(cells[unitColumn] ?? ''));
    const key = normaliseName(named?.setting.name ?? name);
    if (rows.has(key)) return;
    rows.set(key, {
      ...{ row: area.row + 1 + r, name, value: cells[valueColumn] ?? null },
      factor: named?.scale.factor ?? 1,
    });
  });
  return { place: { area, tableName: table.tableName, nameColumn, valueColumn }, rows };
}

/** The cell of a setting, a number in the setting’s own unit; null without one. */
export function cellOfSetting({ rows }: SettingsOnSheet, { name }: SettingField): Cell {
  const row = rows.get(normaliseName(name));
  if (row === undefined) return null;
  return typeof row.value === 'number' ? rounded(row.value * row.factor) : row.value;
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * Writes the one cell of a setting. Adds its row, or the whole table, if it is missing. Throws a
 * HostFault if the table has changed since it was read.
 *
 * @param value null empties the cell, so that the default counts
 */
export async function writeSetting(
  workbook: SharedWorkbook,
  { place, rows }: SettingsOnSheet,
  field: SettingField,
  value: number | string | null,
): Promise<void> {
  const known = rows.get(normaliseName(field.name));
  if (place && known) {
    const { area, nameColumn, valueColumn } = place;
    const moved = await workbook.changeRows([
      {
        ...{ sheet: area.sheet, row: known.row },
        key: { column: area.column + nameColumn, value: known.name },
        cells: [{ column: area.column + valueColumn, value: inUnitOfRow(known, value) }],
      },
    ]);
    if (moved.length > 0) throw changedMeanwhile();
  } else if (value === null) {
    return;
  } else if (!place) {
    const columns = [nameCells('Setting', field), valueCells('Value', field, value)];
    await workbook.writeSheet({ name: 'Settings', tableName: 'Settings', columns });
  } else {
    const { area, tableName, nameColumn, valueColumn } = place;
    if (tableName === null) throw noTable(area.sheet, field.name);
    const columns = Array.from({ length: area.columns }, (_column, c): OutputColumn => {
      if (c === nameColumn) return nameCells('Setting', field);
      if (c === valueColumn) return valueCells('Value', field, value);
      return { header: '', format: 'text', cells: [null] };
    });
    const isAppended = await workbook.appendRows({ name: tableName, area }, { columns });
    if (!isAppended) throw changedMeanwhile();
  }
}

function inUnitOfRow({ factor }: SettingRow, value: number | string | null) {
  return typeof value === 'number' ? rounded(value / factor) : value;
}

function nameCells(header: string, { name }: SettingField): OutputColumn {
  return { header, format: 'text', cells: [name] };
}

function valueCells(header: string, field: SettingField, value: number | string): OutputColumn {
  return {
    header,
    format: typeof value === 'string' ? 'text' : FORMATS[field.kind],
    cells: [value],
  };
}

const FORMATS: Readonly<Record<SettingField['kind'], ColumnFormat>> = {
  ...{ count: 'units', money: 'money', days: 'units', share: 'percent', factor: 'decimal' },
  ...{ transferCost: 'money', date: 'date', choice: 'text', text: 'text' },
};

function changedMeanwhile(): HostFault {
  return new HostFault(
    'gone',
    'The table Settings has changed meanwhile, so nothing was written.',
    'Read the workbook again, then repeat the change.',
  );
}

function noTable(sheet: string, name: string): HostFault {
  return new HostFault(
    'unsupported',
    `The settings on “${sheet}” are no Excel table, so no row can be added.`,
    `Write ${name} below them, or make them a table (Ctrl+T).`,
  );
}

/** The area of a table by its address, `Settings!A1:C20`. */
function areaOf({ sheet, address }: TableReading): Area | null {
  const [, left, top, right, bottom] = /!([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address) ?? [];
  if (left === undefined || right === undefined) return null;
  const [row, column] = [Number(top) - 1, columnAt(left)];
  return {
    ...{ sheet, row, column },
    ...{ rows: Number(bottom) - row, columns: columnAt(right) - column + 1 },
  };
}

/** The 0-based column of letters: A, Z, AA. */
function columnAt(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
