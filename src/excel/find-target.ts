import { isReplaceable, numberedNames, onlyOneFault } from '../workbook/output/replaceable-sheet';
import { CHART_NAME } from '../workbook/output/sheet-style';
import type { Area, Cell, OutputSheet } from '../workbook/port';
import { protectedSheet, protectedWorkbook, readOnlyWorkbook } from './host-faults';
import { areaOf } from './list-areas';
import { readCells } from './read-cells';
import { send } from './send';

/** The sheet and table to write to. */
export type WriteTarget =
  | { readonly kind: 'new'; readonly name: string; readonly tableName: string }
  | {
      readonly kind: 'replace';
      readonly name: string;
      readonly tableName: string;
      /** Current header and body. */
      readonly table: Area;
    };

/**
 * The first of “Transfers”, “Transfers 2” … that is free or replaceable. Throws a HostFault before
 * anything is written if the target is protected, the workbook is read-only, or there is only one such sheet and
 * ours cannot be replaced.
 */
export async function findTarget(
  context: Excel.RequestContext,
  sheet: OutputSheet,
): Promise<WriteTarget> {
  for (const name of numberedNames(sheet.name)) {
    const state = await loadState(context, name, sheet.columns.length);
    if (state.workbook.readOnly) throw readOnlyWorkbook();
    if (state.sheet.isNullObject) {
      const { tables, names, protection } = state.workbook;
      if (protection.protected) throw protectedWorkbook(name);
      const taken = [...tables.items, ...names.items].map((held) => held.name.toLowerCase());
      return { kind: 'new', name, tableName: freeName(sheet.tableName, taken) };
    }
    const table = await tableToReplace(context, state, sheet);
    if (table === null) continue;
    if (state.protection.protected) throw protectedSheet(state.sheet.name);
    return { kind: 'replace', name: state.sheet.name, tableName: table.name, table: table.area };
  }
  throw new Error('There is always another number');
}

/** The content of a sheet that decides whether it is ours. */
interface SheetState {
  /** With its table names, defined names and protection. */
  readonly workbook: Excel.Workbook;
  readonly sheet: Excel.Worksheet;
  readonly tables: Excel.TableCollection;
  readonly charts: Excel.ChartCollection;
  readonly shapes: Excel.ShapeCollection;
  readonly comments: Excel.CommentCollection;
  readonly protection: Excel.WorksheetProtection;
  readonly used: Excel.Range;
  readonly header: Excel.Range;
}

/** Loads everything in one request, because each request takes tenths of a second over the web. */
async function loadState(
  context: Excel.RequestContext,
  name: string,
  columns: number,
): Promise<SheetState> {
  return send(context, () => {
    const { workbook } = context;
    workbook.tables.load('items/name');
    workbook.names.load('items/name');
    workbook.protection.load('protected');
    workbook.load('readOnly');
    const sheet = workbook.worksheets.getItemOrNullObject(name);
    const { tables, charts, shapes, comments, protection } = sheet;
    const used = sheet.getUsedRangeOrNullObject(true);
    const header = sheet.getRangeByIndexes(0, 0, 1, columns);
    sheet.load('name');
    tables.load('items/name, items/showTotals');
    charts.load('items/name');
    shapes.load('items/id');
    comments.load('items/id');
    protection.load('protected');
    used.load('rowIndex, columnIndex, rowCount, columnCount');
    header.load('values');
    return { workbook, sheet, tables, charts, shapes, comments, protection, used, header };
  });
}

/** Our own unedited table on a sheet; null if the sheet has any other content. */
async function tableToReplace(
  context: Excel.RequestContext,
  { sheet: { name }, tables, charts, shapes, comments, used, header }: SheetState,
  sheet: OutputSheet,
): Promise<{ readonly name: string; readonly area: Area } | null> {
  const [table, ...others] = tables.items;
  const [headers = []] = header.values as Cell[][];
  const holdsMore =
    others.length > 0 ||
    shapes.items.length > 0 ||
    comments.items.length > 0 ||
    charts.items.some((chart) => !chart.name.startsWith(CHART_NAME));
  if (!table || used.isNullObject) return null;
  const refuse = (isMore: boolean): null => {
    const fault = onlyOneFault(headers, sheet, isMore);
    if (fault !== null) throw fault;
    return null;
  };
  if (holdsMore || !isReplaceable([headers], sheet)) return refuse(true);
  const range = await send(context, () => {
    const headerToTotals = table.getRange();
    headerToTotals.load('rowIndex, columnIndex, rowCount, columnCount');
    return headerToTotals;
  });
  const whole = areaOf(name, range);
  const standsAsWritten =
    whole.row === 0 && whole.column === 0 && whole.columns === sheet.columns.length;
  if (!standsAsWritten || !covers(whole, areaOf(name, used))) return refuse(true);
  const area = table.showTotals ? { ...whole, rows: whole.rows - 1 } : whole;
  return (await isUnedited(context, area, headers, sheet))
    ? { name: table.name, area }
    : refuse(false);
}

/** Reads the rows only of tables that users approve: Positions can have 250,000 rows. */
async function isUnedited(
  context: Excel.RequestContext,
  table: Area,
  headers: readonly Cell[],
  sheet: OutputSheet,
): Promise<boolean> {
  const isSignable = headers.some((_header, c) => {
    const onlyThisFilled = headers.map((_other, i) => (i === c ? 'x' : null));
    return !isReplaceable([headers, onlyThisFilled], sheet);
  });
  if (!isSignable) return true;
  const body = await readCells(context, { ...table, row: table.row + 1, rows: table.rows - 1 });
  return isReplaceable([headers, ...body], sheet);
}

function covers(outer: Area, inner: Area): boolean {
  return (
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** The first numbered name that is free; Excel ignores case in names. */
function freeName(name: string, taken: readonly string[]): string {
  for (const numbered of numberedNames(name, '')) {
    if (!taken.includes(numbered.toLowerCase())) return numbered;
  }
  throw new Error('There is always another number');
}
