import { XML_DECLARATION } from '../../../src/xlsx/namespaces';
import { xmlText } from '../../../src/xlsx/xml';
import { formatAddress, quoteSheet } from '../../host/model/area/area';
import type { ChartModel, SeriesCells, SeriesModel } from '../../host/model/sheet/chart-model';
import { CHART_TYPES, LEGEND_PLACES } from '../format/chart-types';
import type { StoredChartType } from '../format/chart-types';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const AXES = '<c:axId val="500000001"/><c:axId val="500000002"/>';

/** Equal for charts that show the same, whatever their positions. */
export function chartKey({ type, title, legend, series }: ChartModel): string {
  return JSON.stringify([
    type,
    title.get('Text'),
    title.get('Visible'),
    legend.get('Visible'),
    legend.get('Position'),
    series.map(({ name, values, categories }) => [
      name,
      referenceTo(values),
      referenceTo(categories),
    ]),
  ]);
}

/** A chart's part, with Excel's own look; null for a type of chart that cannot be written. */
export function chartXml(chart: ChartModel): string | null {
  const type = CHART_TYPES[chart.type];
  if (!type) return null;
  return [
    `${XML_DECLARATION}<c:chartSpace ${NAMESPACES}>`,
    '<c:roundedCorners val="0"/><c:chart>',
    titleXml(chart),
    `<c:plotArea><c:layout/>${plotXml(chart, type)}</c:plotArea>`,
    legendXml(chart),
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

function titleXml({ title }: ChartModel): string {
  const text = title.get('Text');
  const isShown = typeof text === 'string' && text !== '' && title.get('Visible') !== false;
  if (!isShown) return '<c:autoTitleDeleted val="1"/>';
  const runs = text
    .split('\n')
    .map(
      (line) =>
        `<a:p><a:r><a:rPr lang="en-GB" sz="1200" b="1"/><a:t>${xmlText(line)}</a:t></a:r></a:p>`,
    );
  return `<c:title><c:tx><c:rich><a:bodyPr/>${runs.join('')}</c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
}

function legendXml({ legend }: ChartModel): string {
  if (legend.get('Visible') === false) return '';
  const place = LEGEND_PLACES[String(legend.get('Position') ?? 'Right')] ?? 'r';
  return `<c:legend><c:legendPos val="${place}"/><c:overlay val="0"/></c:legend>`;
}

function plotXml(chart: ChartModel, type: StoredChartType): string {
  const { element, direction, grouping } = type;
  const isRound = element === 'pieChart' || element === 'doughnutChart';
  const isScatter = element === 'scatterChart';
  const isStacked = /tacked/.test(grouping ?? '');
  const series = chart.series.map((each, n) => seriesXml(each, n, type)).join('');
  const body = [
    direction === undefined ? '' : `<c:barDir val="${direction}"/>`,
    isScatter ? '<c:scatterStyle val="lineMarker"/>' : '',
    grouping === undefined ? '' : `<c:grouping val="${grouping}"/>`,
    `<c:varyColors val="${isRound ? '1' : '0'}"/>`,
    series,
    direction === undefined
      ? ''
      : `<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ''}`,
    type.hasMarkers === true ? '<c:marker val="1"/>' : '',
    isRound ? '<c:firstSliceAng val="0"/>' : '',
    element === 'doughnutChart' ? '<c:holeSize val="58"/>' : '',
    isRound ? '' : AXES,
  ].join('');
  return `<c:${element}>${body}</c:${element}>${isRound ? '' : axesXml(type)}`;
}

/** In a bar chart the categories are at the left. */
function axesXml({ element, direction }: StoredChartType): string {
  const isLying = direction === 'bar';
  const axis = (kind: string, id: number, crossed: number, place: string, more: string): string =>
    `<c:${kind}><c:axId val="${String(500000000 + id)}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/>${more}<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${String(500000000 + crossed)}"/><c:crosses val="autoZero"/></c:${kind}>`;
  const lines = '<c:majorGridlines/><c:numFmt formatCode="General" sourceLinked="1"/>';
  const first = element === 'scatterChart' ? 'valAx' : 'catAx';
  return (
    axis(first, 1, 2, isLying ? 'l' : 'b', '') + axis('valAx', 2, 1, isLying ? 'b' : 'l', lines)
  );
}

function seriesXml(series: SeriesModel, n: number, type: StoredChartType): string {
  const isScatter = type.element === 'scatterChart';
  const isLine = type.element === 'lineChart';
  const [categories, values] = isScatter ? ['c:xVal', 'c:yVal'] : ['c:cat', 'c:val'];
  const order = String(n);
  return [
    `<c:ser><c:idx val="${order}"/><c:order val="${order}"/>`,
    `<c:tx><c:v>${xmlText(series.name)}</c:v></c:tx>`,
    isLine && type.hasMarkers !== true ? '<c:marker><c:symbol val="none"/></c:marker>' : '',
    reference(categories, 'c:strRef', series.categories),
    reference(values, 'c:numRef', series.values),
    isLine ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

function reference(element: string, kind: string, range: SeriesCells | null): string {
  if (!range) return '';
  const isNumbers = element === 'c:xVal' ? 'c:numRef' : kind;
  return `<${element}><${isNumbers}><c:f>${xmlText(referenceTo(range))}</c:f></${isNumbers}></${element}>`;
}

function referenceTo(range: SeriesCells | null): string {
  if (!range) return '';
  const address = formatAddress(range.area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `${quoteSheet(range.sheet.name)}!${address}`;
}
