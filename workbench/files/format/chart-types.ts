/** How a file stores a type of chart: its element and the settings in it. */
export interface StoredChartType {
  readonly element: string;
  readonly direction?: 'col' | 'bar';
  readonly grouping?: string;
  /** Lines with marks at their points. */
  readonly hasMarkers?: boolean;
}

const bars = (direction: 'col' | 'bar', grouping: string): StoredChartType => ({
  element: 'barChart',
  direction,
  grouping,
});

/** The types of charts that the model holds completely, by the client's ChartType. */
export const CHART_TYPES: Readonly<Record<string, StoredChartType>> = {
  ColumnClustered: bars('col', 'clustered'),
  ColumnStacked: bars('col', 'stacked'),
  ColumnStacked100: bars('col', 'percentStacked'),
  BarClustered: bars('bar', 'clustered'),
  BarStacked: bars('bar', 'stacked'),
  BarStacked100: bars('bar', 'percentStacked'),
  Line: { element: 'lineChart', grouping: 'standard' },
  LineStacked: { element: 'lineChart', grouping: 'stacked' },
  LineMarkers: { element: 'lineChart', grouping: 'standard', hasMarkers: true },
  Area: { element: 'areaChart', grouping: 'standard' },
  AreaStacked: { element: 'areaChart', grouping: 'stacked' },
  Pie: { element: 'pieChart' },
  Doughnut: { element: 'doughnutChart' },
  XYScatter: { element: 'scatterChart' },
};

/** The file's name for the position of a legend, by the client's name. */
export const LEGEND_PLACES: Readonly<Record<string, string>> = {
  Right: 'r',
  Left: 'l',
  Top: 't',
  Bottom: 'b',
  Corner: 'tr',
};
