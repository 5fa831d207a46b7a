import {
  CHART_NAME,
  HEADER_FILL,
  HEADER_HEIGHT,
  HEADER_TEXT,
  MAX_ROWS,
  NUMBER_FORMATS,
  TABLE_STYLE,
  TAB_COLOUR,
  TOTALS_LABEL,
  bodyRows,
  hasTotals,
  totalFormula,
} from '../workbook/output/sheet-style';
import { HostFault } from '../workbook/port';
import type { Area, OutputSheet, WrittenSheet } from '../workbook/port';
import { columnWidths, styleColumns, formatColumns, setNumberFormat } from './column-style';
import type { BodyCells } from './column-style';
import { drawCharts } from './draw-charts';
import type { ChartSource } from './draw-charts';
import type { WriteTarget } from './find-target';
import { send } from './send';
import { bodyOf } from './wire-cells';
import { writeCells } from './write-cells';

/** Throws a HostFault if a table has too many rows for a sheet. */
export function assertFits(sheet: OutputSheet): void {
  if (bodyRows(sheet) + 2 <= MAX_ROWS) return;
  throw new HostFault(
    'tooLarge',
    `The table ${sheet.name} has more rows than a sheet holds (${MAX_ROWS.toLocaleString('en-GB')}).`,
    'Plan fewer products or locations at a time.',
  );
}

/**
 * Adds an empty sheet with its table in one request. If a later request fails, the table still marks
 * the sheet as ours for the next run.
 */
export async function addSheet(
  context: Excel.RequestContext,
  { name, tableName }: WriteTarget,
  sheet: OutputSheet,
): Promise<void> {
  const widths = await columnWidths(sheet.columns);
  await send(context, () => {
    const worksheet = context.workbook.worksheets.add(name);
    writeHeader(worksheet, sheet);
    const table = worksheet.tables.add(tableRange(worksheet, sheet), true);
    table.name = tableName;
    table.style = TABLE_STYLE;
    table.showFilterButton = true;
    widths.forEach((width, c) => {
      worksheet.getRangeByIndexes(0, c, 1, 1).format.columnWidth = width;
    });
    worksheet.freezePanes.freezeRows(1);
    worksheet.tabColor = `#${TAB_COLOUR}`;
  });
}

/**
 * Checks that the target sheet and table exist, and returns the charts of an earlier run. If it
 * throws, the workbook is unchanged.
 */
export async function chartsToReplace(
  context: Excel.RequestContext,
  target: WriteTarget,
): Promise<readonly Excel.Chart[]> {
  const { items } = await send(context, () => {
    const { charts } = context.workbook.worksheets.getItem(target.name);
    charts.load('items/name');
    context.workbook.tables.getItem(target.tableName).load('name');
    return charts;
  });
  return items.filter((chart) => chart.name.startsWith(CHART_NAME));
}

/** An output sheet, and the charts of an earlier plan to delete. */
interface SheetContent {
  readonly sheet: OutputSheet;
  readonly oldCharts: readonly Excel.Chart[];
}

/** Writes an output sheet into its target table. */
export async function writeTo(
  context: Excel.RequestContext,
  target: WriteTarget,
  { sheet, oldCharts }: SheetContent,
  sources: Map<string, ChartSource>,
): Promise<WrittenSheet> {
  const worksheet = context.workbook.worksheets.getItem(target.name);
  const rows = bodyRows(sheet);
  const cells: BodyCells = (column, row, count) =>
    worksheet.getRangeByIndexes(row + 1, column, count, 1);
  const before = (): void => {
    if (target.kind === 'replace') {
      const table = context.workbook.tables.getItem(target.tableName);
      clearTable(table, worksheet, target.table);
      for (const chart of oldCharts) chart.delete();
      table.resize(tableRange(worksheet, sheet));
    }
    formatColumns(sheet.columns, rows, cells);
  };
  const body = { target: { row: 1, column: 0 }, rows: bodyOf(sheet.columns, rows), before };
  await writeCells(context, worksheet, body);
  sources.set(sheet.name, { name: target.name, columns: sheet.columns });
  await send(context, () => {
    styleColumns(sheet.columns, rows, cells);
    if (hasTotals(sheet))
      addTotals(context.workbook.tables.getItem(target.tableName), target, sheet);
    drawCharts(context, target.name, sheet, sources);
  });
  return { name: target.name, tableName: target.tableName };
}

/** The range of a table's header and body, without totals. */
function tableRange(worksheet: Excel.Worksheet, sheet: OutputSheet): Excel.Range {
  return worksheet.getRangeByIndexes(0, 0, bodyRows(sheet) + 1, sheet.columns.length);
}

/** Clears the body of our own table. The table stays, because formulas may use its name. */
function clearTable(table: Excel.Table, worksheet: Excel.Worksheet, area: Area): void {
  table.clearFilters();
  table.sort.clear();
  table.showTotals = false;
  const { row, column, rows, columns } = area;
  const body = worksheet.getRangeByIndexes(row + 1, column, rows - 1, columns);
  body.conditionalFormats.clearAll();
  body.dataValidation.clear();
  body.clear();
}

function writeHeader(worksheet: Excel.Worksheet, sheet: OutputSheet): void {
  const range = worksheet.getRangeByIndexes(0, 0, 1, sheet.columns.length);
  setNumberFormat(range, NUMBER_FORMATS.text);
  range.values = [sheet.columns.map((column) => column.header)];
  range.format.wrapText = true;
  range.format.rowHeight = HEADER_HEIGHT;
  range.format.verticalAlignment = 'Center';
  range.format.font.bold = true;
  range.format.font.color = `#${HEADER_TEXT}`;
  range.format.fill.color = `#${HEADER_FILL}`;
  sheet.columns.forEach(({ format }, c) => {
    if (format === 'text') return;
    const header = worksheet.getRangeByIndexes(0, c, 1, 1).format;
    header.horizontalAlignment = 'Right';
    // Leave space for the filter button.
    header.indentLevel = 2;
  });
}

/** Sets every cell of the totals row, because Excel adds its own sum below the last column. */
function addTotals(table: Excel.Table, target: WriteTarget, sheet: OutputSheet): void {
  table.showTotals = true;
  const range = table.getTotalRowRange();
  range.numberFormat = [
    sheet.columns.map(({ format, isTotalled }) =>
      isTotalled ? NUMBER_FORMATS[format] : 'General',
    ),
  ];
  range.formulas = [
    sheet.columns.map(({ header, isTotalled }, c) => {
      if (isTotalled) return totalFormula(target.tableName, header);
      return c === 0 ? TOTALS_LABEL : '';
    }),
  ];
}
