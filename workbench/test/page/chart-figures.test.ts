import { parseAddress } from '../../host/model/area/area';
import { RangeModel } from '../../host/model/range/range-model';
import { WorkbookModel } from '../../host/model/workbook-model';
import { chartFigures } from '../../page/charts/chart-figures';
import type { ChartFigures } from '../../page/charts/chart-figures';
import { chartSettings, lightColours } from '../../page/charts/chart-settings';
import { watchCharts } from '../../page/charts/watch-charts';

/** A chart of this type over two columns of figures and one of names. */
function drawn(type: string) {
  const workbook = new WorkbookModel();
  const sheet = workbook.addSheet('Figures', [
    ['Item', 'Before', 'After'],
    ['Lost margin', 1200, 400],
    ['Holding', 500, 480],
    ['Freight', '#N/A', 60],
  ]);
  const range = (address: string) => new RangeModel(sheet, parseAddress(address));
  const chart = sheet.addChart(type);
  chart.title.set('Text', 'Cost of stock');
  ['B2:B4', 'C2:C4'].forEach((address, n) => {
    const series = chart.addSeries(['Before', 'After'][n] ?? '');
    series.values = range(address);
    series.categories = range('A2:A4');
  });
  return { workbook, sheet, chart, range };
}

test('a chart shows the values of its cells; an error is a gap', () => {
  const { chart } = drawn('BarClustered');

  expect(chartFigures(chart)).toMatchObject({
    title: 'Cost of stock',
    kind: 'bar',
    categories: ['Lost margin', 'Holding', 'Freight'],
    series: [
      { name: 'Before', values: [1200, 500, null] },
      { name: 'After', values: [400, 480, 60] },
    ],
    legend: 'right',
  });
});

test.each([
  ['BarClustered', 'bar', false],
  ['ColumnClustered', 'column', false],
  ['ColumnStacked', 'column', true],
  ['LineMarkers', 'line', false],
  ['Doughnut', 'doughnut', false],
  ['Radar', null, false],
])('%s is drawn as %s', (type, kind, isStacked) => {
  expect(chartFigures(drawn(type).chart)).toMatchObject({ kind, isStacked });
});

test('a chart without a title shows its name; without categories it counts', () => {
  const { chart } = drawn('Line');
  chart.title.set('Text', '');
  for (const series of chart.series) series.categories = null;

  const { title, categories } = chartFigures(chart);

  expect(title).toBe(chart.name);
  expect(categories).toEqual(['1', '2', '3']);
});

test('a hidden legend is not drawn', () => {
  const { chart } = drawn('Line');
  chart.legend.set('Visible', false);

  expect(chartSettings(chartFigures(chart), lightColours)?.options?.plugins?.legend?.display).toBe(
    false,
  );
});

test('bars are horizontal, columns vertical, and each slice of a ring has its own colour', () => {
  const settings = (type: string) => chartSettings(chartFigures(drawn(type).chart), lightColours);

  expect(settings('BarClustered')).toMatchObject({ type: 'bar', options: { indexAxis: 'y' } });
  expect(settings('ColumnClustered')).toMatchObject({ type: 'bar', options: { indexAxis: 'x' } });
  const [ring] = settings('Doughnut')?.data.datasets ?? [];
  expect(new Set(ring?.backgroundColor as string[]).size).toBe(3);
});

test('charts follow their cells; an unchanged chart is not drawn again', () => {
  jest.useFakeTimers();
  const { workbook, sheet, range } = drawn('BarClustered');
  const seen: (readonly ChartFigures[])[] = [];
  const stop = watchCharts(workbook, sheet, (charts) => seen.push(charts));

  range('B2').enter(900);
  jest.runAllTimers();
  range('E9').enter('elsewhere');
  jest.runAllTimers();
  stop();
  jest.useRealTimers();

  expect(seen.map(([chart]) => chart?.series[0]?.values[0])).toEqual([1200, 900, 900]);
  expect(seen[2]?.[0]).toBe(seen[1]?.[0]);
});
