import { CHART_NAME } from '../workbook/output/sheet-look';
import { isOursToReplace, numberedNames } from '../workbook/output/ours-to-replace';
import type { Area, Cell, OutputSheet } from '../workbook/port';
import { protectedSheet, protectedWorkbook } from './host-faults';
import { areaOf } from './list-areas';
import { readCells } from './read-cells';

/** Where a sheet is to be written. */
export type Place =
  | { readonly kind: 'new'; readonly name: string; readonly tableName: string }
  | {
      readonly kind: 'replace';
      readonly name: string;
      readonly tableName: string;
      /** Header and body as they stand now. */
      readonly table: Area;
    };

/**
 * The first of "Transfers", "Transfers 2" … that is free or ours to replace. Throws a HostFault where
 * a protection stands in the way, before anything is written.
 */
export async function findPlace(context: Excel.RequestContext, sheet: OutputSheet): Promise<Place> {
  const { worksheets, tables, names, protection } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  names.load('items/name');
  protection.load('protected');
  await context.sync();
  for (const wanted of numberedNames(sheet.name)) {
    const standing = worksheets.items.find((held) => isSameName(held.name, wanted));
    if (!standing) {
      if (protection.protected) throw protectedWorkbook(wanted);
      const taken = [...tables.items, ...names.items].map((held) => held.name);
      return { kind: 'new', name: wanted, tableName: freeName(sheet.tableName, taken) };
    }
    const place = await placeOnSheet(context, standing.name, sheet);
    if (place) return place;
  }
  throw new Error('There is always another number');
}

/** Null where the sheet holds anything but an unsigned table of ours. */
async function placeOnSheet(
  context: Excel.RequestContext,
  name: string,
  sheet: OutputSheet,
): Promise<Place | null> {
  const standing = context.workbook.worksheets.getItem(name);
  const { tables, charts, shapes, comments, protection } = standing;
  const used = standing.getUsedRangeOrNullObject(true);
  tables.load('items/name, items/showTotals');
  charts.load('items/name');
  shapes.load('items/id');
  comments.load('items/id');
  protection.load('protected');
  used.load('rowIndex, columnIndex, rowCount, columnCount');
  await context.sync();
  const [table, ...others] = tables.items;
  const isTouched =
    others.length > 0 ||
    shapes.items.length > 0 ||
    comments.items.length > 0 ||
    charts.items.some((chart) => !chart.name.startsWith(CHART_NAME));
  if (!table || isTouched || used.isNullObject) return null;
  const range = table.getRange();
  range.load('rowIndex, columnIndex, rowCount, columnCount');
  await context.sync();
  const whole = areaOf(name, range);
  const startsAtTheTop = whole.row === 0 && whole.column === 0;
  if (!startsAtTheTop || !covers(whole, areaOf(name, used))) return null;
  const area = table.showTotals ? { ...whole, rows: whole.rows - 1 } : whole;
  if (!(await isUnsigned(context, area, sheet))) return null;
  if (protection.protected) throw protectedSheet(name);
  return { kind: 'replace', name, tableName: table.name, table: area };
}

/** Reads the header and, only if it is ours, the columns that people fill in. */
async function isUnsigned(
  context: Excel.RequestContext,
  table: Area,
  sheet: OutputSheet,
): Promise<boolean> {
  const [headers = []] = await readCells(context, { ...table, rows: 1 });
  if (!isOursToReplace([headers], sheet)) return false;
  const signable = headers.flatMap((_header, c) => {
    const onlyThisFilled = headers.map((_other, i) => (i === c ? 'x' : null));
    return isOursToReplace([headers, onlyThisFilled], sheet) ? [] : [c];
  });
  const body = { ...table, row: table.row + 1, rows: table.rows - 1, columns: 1 };
  for (const c of signable) {
    const cells = await readCells(context, { ...body, column: table.column + c });
    const rows = cells.map(([cell = null]) =>
      headers.map<Cell>((_h, i) => (i === c ? cell : null)),
    );
    if (!isOursToReplace([headers, ...rows], sheet)) return false;
  }
  return true;
}

function covers(outer: Area, inner: Area): boolean {
  return (
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

function freeName(name: string, taken: readonly string[]): string {
  for (const numbered of numberedNames(name, '')) {
    if (!taken.some((held) => isSameName(held, numbered))) return numbered;
  }
  return name;
}

/** Excel compares names without regard to case. */
function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
