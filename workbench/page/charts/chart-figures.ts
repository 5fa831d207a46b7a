import type { ChartModel, SeriesCells, SeriesModel } from '../../host/model/sheet/chart-model';
import { wireValue } from '../../host/model/cell/wire-value';

/** The shapes in which figures are drawn. */
export type ChartKind = 'bar' | 'column' | 'line' | 'doughnut';

/** One line, set of bars or ring. A value is null if its cell holds no number. */
export interface FigureSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** What a chart shows now, read from its cells. */
export interface ChartFigures {
  readonly id: string;
  readonly title: string;
  /** Null for a type of chart that the workbench cannot draw; its figures can still be read. */
  readonly kind: ChartKind | null;
  readonly isStacked: boolean;
  readonly categories: readonly string[];
  readonly series: readonly FigureSeries[];
  /** Position of the legend; null for no legend. */
  readonly legend: 'top' | 'bottom' | 'left' | 'right' | null;
}

const kinds: readonly (readonly [type: RegExp, kind: ChartKind])[] = [
  [/^Bar/, 'bar'],
  [/^Column/, 'column'],
  [/^Line/, 'line'],
  [/^(Doughnut|Pie)/, 'doughnut'],
];

const legendPlaces: Readonly<Record<string, ChartFigures['legend']>> = {
  Top: 'top',
  Bottom: 'bottom',
  Left: 'left',
  Right: 'right',
  Corner: 'right',
};

/** Reads a chart's figures from the workbook. */
export function chartFigures(chart: ChartModel): ChartFigures {
  const series = chart.series.map(({ name, values }) => ({
    name,
    values: values ? cellsOf(values).map(numberOf) : [],
  }));
  const rows = Math.max(0, ...series.map(({ values }) => values.length));
  const title = chart.title.get('Text');
  const isLegendShown = chart.legend.get('Visible') !== false;
  return {
    id: chart.id,
    title: typeof title === 'string' && title !== '' ? title : chart.name,
    kind: kinds.find(([type]) => type.test(chart.type))?.[1] ?? null,
    isStacked: /Stacked/.test(chart.type),
    categories: categoriesOf(chart.series, rows),
    series,
    legend: isLegendShown
      ? (legendPlaces[String(chart.legend.get('Position') ?? 'Right')] ?? 'right')
      : null,
  };
}

/** Excel takes the categories of the first series that has any. Without categories it counts from 1. */
function categoriesOf(series: readonly SeriesModel[], rows: number): string[] {
  const range = series.find(({ categories }) => categories !== null)?.categories;
  const names = range ? cellsOf(range) : [];
  return Array.from({ length: rows }, (_row, r) => String(names[r] ?? r + 1));
}

function cellsOf(range: SeriesCells): (number | string | boolean)[] {
  return range.read((cell) => wireValue(cell.value)).flat();
}

function numberOf(value: number | string | boolean): number | null {
  return typeof value === 'number' ? value : null;
}
