import {
  CHART_NAME,
  HEADER_FILL,
  HEADER_HEIGHT,
  HEADER_TEXT,
  MOST_ROWS,
  NUMBER_FORMATS,
  TABLE_STYLE,
  TAB_COLOUR,
  TOTALS_LABEL,
  bodyRows,
  hasTotals,
  totalFormula,
} from '../workbook/output/sheet-look';
import { HostFault } from '../workbook/port';
import type { Area, OutputSheet, WrittenSheet } from '../workbook/port';
import { dressColumns, formatColumns, setNumberFormat, setWidths } from './column-looks';
import type { BodyCells } from './column-looks';
import { drawCharts } from './draw-charts';
import type { ChartSource } from './draw-charts';
import type { Place } from './find-place';
import { bodyOf } from './wire-cells';
import { writeCells } from './write-cells';

/** Refuses a table that no sheet can hold. */
export function assertFits(sheet: OutputSheet): void {
  if (bodyRows(sheet) + 2 <= MOST_ROWS) return;
  throw new HostFault(
    'tooLarge',
    `The table ${sheet.name} has more rows than a sheet holds (${MOST_ROWS.toLocaleString('en-GB')}).`,
    'Plan fewer products or locations at a time.',
  );
}

/**
 * Makes the sheet, or makes sure that what is to be replaced is still there. A fault here means that
 * nothing of what stood in the workbook has changed. Gives the charts of an earlier run.
 */
export async function prepare(
  context: Excel.RequestContext,
  place: Place,
): Promise<readonly Excel.Chart[]> {
  const { worksheets, tables } = context.workbook;
  if (place.kind === 'new') {
    worksheets.add(place.name);
    await context.sync();
    return [];
  }
  const { charts } = worksheets.getItem(place.name);
  charts.load('items/name');
  tables.getItem(place.tableName).load('name');
  await context.sync();
  return charts.items.filter((chart) => chart.name.startsWith(CHART_NAME));
}

/** Writes an output sheet to its prepared place: the cells first, the table round them last. */
export async function writeTo(
  context: Excel.RequestContext,
  place: Place,
  oldCharts: readonly Excel.Chart[],
  sheet: OutputSheet,
  sources: Map<string, ChartSource>,
): Promise<WrittenSheet> {
  const worksheet = context.workbook.worksheets.getItem(place.name);
  const rows = bodyRows(sheet);
  const width = sheet.columns.length;
  const cells: BodyCells = (column, row, count) =>
    worksheet.getRangeByIndexes(row + 1, column, count, 1);
  if (place.kind === 'replace') {
    for (const chart of oldCharts) chart.delete();
    const table = context.workbook.tables.getItem(place.tableName);
    clearTable(table, worksheet, place.table);
    table.resize(worksheet.getRangeByIndexes(0, 0, rows + 1, width));
  } else {
    writeHeader(worksheet, sheet);
  }
  formatColumns(sheet.columns, rows, cells);
  await writeCells(context, worksheet, { row: 1, column: 0 }, bodyOf(sheet.columns, rows));

  if (place.kind === 'new') {
    const table = worksheet.tables.add(worksheet.getRangeByIndexes(0, 0, rows + 1, width), true);
    table.name = place.tableName;
    table.style = TABLE_STYLE;
    table.showFilterButton = true;
    await setWidths(sheet.columns, cells);
    worksheet.freezePanes.freezeRows(1);
    worksheet.tabColor = `#${TAB_COLOUR}`;
  }
  dressColumns(sheet.columns, rows, cells);
  if (hasTotals(sheet)) addTotals(context.workbook.tables.getItem(place.tableName), place, sheet);
  sources.set(sheet.name, { name: place.name, columns: sheet.columns });
  drawCharts(context, place.name, sheet, sources);
  await context.sync();
  return { name: place.name, tableName: place.tableName };
}

/** Empties the body of a table of ours; the table itself stays, for formulas that use its name. */
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
    // Clear of the filter button.
    header.indentLevel = 2;
  });
}

/** Every cell of the row is set, because Excel puts a sum of its own under the last column. */
function addTotals(table: Excel.Table, place: Place, sheet: OutputSheet): void {
  table.showTotals = true;
  const range = table.getTotalRowRange();
  range.numberFormat = [
    sheet.columns.map(({ format, isTotalled }) =>
      isTotalled ? NUMBER_FORMATS[format] : 'General',
    ),
  ];
  range.formulas = [
    sheet.columns.map(({ header, isTotalled }, c) => {
      if (isTotalled) return totalFormula(place.tableName, header);
      return c === 0 ? TOTALS_LABEL : '';
    }),
  ];
}
