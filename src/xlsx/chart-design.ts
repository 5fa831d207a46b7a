import { columnLetters } from '../workbook/cell-address';
import { CHART_NAME } from '../workbook/output/sheet-style';
import type { OutputChart, OutputSheet } from '../workbook/port';
import type { Excelize, ExcelizeFile } from './excelize';
import { done } from './excelize';

type Chart = Parameters<ExcelizeFile['AddChart']>[2];
type Axis = NonNullable<Chart['XAxis']>;

/** A sheet that charts draw on: its real name, and its columns. */
export interface ChartPlace {
  readonly name: string;
  readonly columns: OutputSheet['columns'];
}

/** Pixels; columns are 64 wide and rows 20 high unless set otherwise. */
const SIZE = { Width: 520, Height: 300 };
const COLUMNS_APART = 9;
const ROWS_APART = 18;
const CHARTS_ABREAST = 2;

const SERIES_COLOURS = ['1F4E79', 'E08E45', '2E8B7A', '8064A2'];
/** All dark enough for white figures. */
const SLICE_COLOURS = ['1F4E79', '2E8B7A', 'B5651D', '7F6084', '5F6B76', '2E75B6'];
const INK = '404040';
const PALE_INK = '595959';

/** Places the charts of a sheet to the right of its table, two abreast. */
export function addCharts(
  excelize: Excelize,
  file: ExcelizeFile,
  sheetName: string,
  sheet: OutputSheet,
  places: (sheet: string) => ChartPlace | null,
): void {
  sheet.charts?.forEach((chart, n) => {
    const place = places(chart.source.sheet);
    if (!place) throw new Error(`A chart draws on ${chart.source.sheet}, which is not written`);
    const column = sheet.columns.length + 1 + (n % CHARTS_ABREAST) * COLUMNS_APART;
    const row = 2 + Math.floor(n / CHARTS_ABREAST) * ROWS_APART;
    const cell = `${columnLetters(column)}${String(row)}`;
    const name = `${CHART_NAME} ${String(n + 1)}`;
    done(file.AddChart(sheetName, cell, design(excelize, chart, place, name)));
  });
}

function design(excelize: Excelize, chart: OutputChart, place: ChartPlace, name: string): Chart {
  const isDoughnut = chart.kind === 'doughnut';
  const isBar = chart.kind === 'bar';
  const isSingle = chart.source.values.length === 1;
  const types = {
    bar: excelize.Bar,
    column: excelize.Col,
    line: excelize.Line,
    doughnut: excelize.Doughnut,
  };
  return {
    Type: types[chart.kind],
    Format: { Name: name, AltText: chart.title },
    Dimension: SIZE,
    Title: { Paragraph: [{ Text: chart.title, Font: { Bold: true, Size: 12, Color: INK } }] },
    Series: chart.source.values.map((header, n) => series(excelize, chart, place, header, n)),
    VaryColors: isDoughnut,
    Legend:
      isDoughnut || !isSingle
        ? { Position: isDoughnut ? 'right' : 'bottom', Font: { Size: 9, Color: PALE_INK } }
        : { Position: 'none' },
    // A bar chart starts at the bottom. Reversed, its first row is on top as in the table.
    XAxis: { ...axis, ReverseOrder: isBar },
    YAxis: {
      ...axis,
      MajorGridLines: !isSingle,
      NumFmt: { CustomNumFmt: '#,##0', SourceLinked: false },
      ...(isBar ? { TickLabelPosition: excelize.ChartTickLabelHigh } : {}),
    },
    PlotArea: {
      ShowPercent: isDoughnut,
      ShowVal: !isDoughnut && isSingle,
      NumFmt: { CustomNumFmt: isDoughnut ? '0%' : '#,##0', SourceLinked: false },
    },
    Border: { Type: excelize.LineSolid, Width: 0.75, Fill: solid('D9D9D9') },
    GapWidth: 60,
    HoleSize: 58,
  };
}

const axis: Axis = { Font: { Size: 9, Color: PALE_INK } };

function series(
  excelize: Excelize,
  chart: OutputChart,
  place: ChartPlace,
  header: string,
  n: number,
): NonNullable<Chart['Series']>[number] {
  const { category, firstRow, lastRow } = chart.source;
  const colour = SERIES_COLOURS[n % SERIES_COLOURS.length]!;
  const slices = SLICE_COLOURS.slice(0, lastRow - firstRow + 1);
  return {
    Name: reference(place, header, -1, -1),
    Categories: reference(place, category, firstRow, lastRow),
    Values: reference(place, header, firstRow, lastRow),
    DataLabel: { Font: { Size: 9, Color: chart.kind === 'doughnut' ? 'FFFFFF' : INK } },
    ...(chart.kind === 'doughnut'
      ? { DataPoint: slices.map((slice, index) => ({ Index: index, Fill: solid(slice) })) }
      : {
          Fill: solid(colour),
          Line: { Type: excelize.LineSolid, Width: 2, Fill: solid(colour) },
        }),
  };
}

/** The reference to rows of a column. Row 0 is the first of the body, −1 the header. */
function reference(place: ChartPlace, header: string, first: number, last: number): string {
  const column = place.columns.findIndex((candidate) => candidate.header === header);
  if (column < 0) throw new Error(`A chart draws on ${header}, which ${place.name} has not`);
  const cell = (row: number): string => `$${columnLetters(column)}$${String(row + 2)}`;
  const cells = first === last ? cell(first) : `${cell(first)}:${cell(last)}`;
  return `'${place.name.replaceAll("'", "''")}'!${cells}`;
}

function solid(colour: string): { Type: string; Pattern: number; Color: string[] } {
  return { Type: 'pattern', Pattern: 1, Color: [colour] };
}
