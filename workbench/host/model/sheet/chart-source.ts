import type { ChartModel } from './chart-model';
import { RangeModel } from '../range/range-model';

/**
 * Makes chart series from cells. With `Auto`, each column is a series, or each row if there are more
 * columns than rows. A first row and a first column of texts give the series names and the categories.
 *
 * @param seriesBy the client's ChartSeriesBy
 */
export function addSeriesFrom(chart: ChartModel, source: RangeModel, seriesBy: string): void {
  const { sheet, area } = source;
  const byRows = seriesBy === 'Rows' || (seriesBy !== 'Columns' && area.columns > area.rows);
  const values = source.read((cell) => cell.value);
  const isText = (r: number, c: number): boolean => typeof values[r]?.[c] === 'string';
  const namesLead = area.rows > 1 && (values[0] ?? []).every((_value, c) => isText(0, c));
  const textsLead = area.columns > 1 && values.every((_row, r) => isText(r, 0));
  const [skippedRows, skippedColumns] = [namesLead ? 1 : 0, textsLead ? 1 : 0];
  const body = {
    row: area.row + skippedRows,
    column: area.column + skippedColumns,
    rows: area.rows - skippedRows,
    columns: area.columns - skippedColumns,
  };
  const hasNames = byRows ? textsLead : namesLead;
  const hasCategories = byRows ? namesLead : textsLead;
  for (let n = 0; n < (byRows ? body.rows : body.columns); n++) {
    const name = byRows ? values[n + skippedRows]?.[0] : values[0]?.[n + skippedColumns];
    const number = String(chart.series.length + 1);
    const series = chart.addSeries(hasNames ? String(name) : `Series${number}`);
    const line = byRows
      ? { ...body, row: body.row + n, rows: 1 }
      : { ...body, column: body.column + n, columns: 1 };
    series.values = new RangeModel(sheet, line);
    if (!hasCategories) continue;
    const texts = byRows
      ? { ...body, row: area.row, rows: 1 }
      : { ...body, column: area.column, columns: 1 };
    series.categories = new RangeModel(sheet, texts);
  }
}
