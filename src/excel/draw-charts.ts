import { columnLetters } from '../workbook/cell-address';
import { CHART_NAME } from '../workbook/output/sheet-style';
import type { OutputChart, OutputSheet } from '../workbook/port';

/** A sheet with the figures of charts: its actual name and its columns. */
export interface ChartSource {
  readonly name: string;
  readonly columns: OutputSheet['columns'];
}

const chartTypes = {
  bar: 'BarClustered',
  column: 'ColumnClustered',
  line: 'Line',
  doughnut: 'Doughnut',
} as const;

const chartsPerRow = 2;
/** The size of a chart in standard cells, including a gap. */
const columnsPerChart = 9;
const rowsPerChart = 16;

/**
 * Queues native charts to the right of a table, two per row.
 *
 * @param sources the sheets written so far, by their requested names
 */
export function drawCharts(
  context: Excel.RequestContext,
  sheetName: string,
  sheet: OutputSheet,
  sources: ReadonlyMap<string, ChartSource>,
): void {
  sheet.charts?.forEach((chart, n) => {
    const source = sources.get(chart.source.sheet);
    if (!source)
      throw new Error(`A chart needs sheet ${chart.source.sheet}, which is not written yet`);
    const drawn = draw(context, sheetName, {
      chart,
      source,
      name: `${CHART_NAME} ${String(n + 1)}`,
    });
    const column = sheet.columns.length + 1 + (n % chartsPerRow) * columnsPerChart;
    const row = 1 + Math.floor(n / chartsPerRow) * rowsPerChart;
    drawn.setPosition(
      `${columnLetters(column)}${String(row + 1)}`,
      `${columnLetters(column + columnsPerChart - 2)}${String(row + rowsPerChart - 1)}`,
    );
  });
}

function draw(
  context: Excel.RequestContext,
  sheetName: string,
  {
    chart,
    source,
    name,
  }: { readonly chart: OutputChart; readonly source: ChartSource; readonly name: string },
): Excel.Chart {
  const { worksheets } = context.workbook;
  const { category, values, firstRow, lastRow } = chart.source;
  const rangeOf = (header: string): Excel.Range => {
    const column = source.columns.findIndex((candidate) => candidate.header === header);
    if (column < 0)
      throw new Error(`A chart needs column ${header}, which ${source.name} does not have`);
    const rows = lastRow - firstRow + 1;
    return worksheets.getItem(source.name).getRangeByIndexes(firstRow + 1, column, rows, 1);
  };
  const [first = category, ...others] = values;
  const drawn = worksheets
    .getItem(sheetName)
    .charts.add(chartTypes[chart.kind], rangeOf(first), Excel.ChartSeriesBy.columns);
  // Set the name first: it marks the chart as ours even if a later request fails.
  drawn.name = name;
  const series = [drawn.series.getItemAt(0), ...others.map((header) => drawn.series.add(header))];
  series.forEach((line, n) => {
    const header = values[n] ?? category;
    line.name = header;
    line.setValues(rangeOf(header));
    line.setXAxisValues(rangeOf(category));
  });
  drawn.title.text = chart.title;
  drawn.legend.visible = chart.kind === 'doughnut' || values.length > 1;
  drawn.legend.position = chart.kind === 'doughnut' ? 'Right' : 'Bottom';
  return drawn;
}
