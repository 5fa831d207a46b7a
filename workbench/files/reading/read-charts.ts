import { linkedPart } from '../../../src/xlsx/linked-parts';
import type { PackageParts } from '../../../src/xlsx/package-parts';
import { relationshipsOf } from '../../../src/xlsx/relationships';
import { isTrue, parseXml } from '../../../src/xlsx/xml';
import type { XmlElement } from '../../../src/xlsx/xml';
import type { Area } from '../../host/model/area/area';
import type { ChartModel } from '../../host/model/sheet/chart-model';
import { RangeModel } from '../../host/model/range/range-model';
import type { SheetModel, SheetWorkbook } from '../../host/model/sheet-model';
import { CHART_TYPES, LEGEND_PLACES } from '../format/chart-types';
import type { StoredChartType } from '../format/chart-types';
import { keyOf } from '../format/key-of';
import { rememberPart } from '../format/origins';
import { areasOf } from './areas-of';

type Children = XmlElement['children'];

/**
 * Reads the charts of a sheet. All sheets must be there already. A chart of a type that the model does not
 * know stays in the file only.
 */
export function readCharts(sheet: SheetModel, parts: PackageParts, sheetPath: string): void {
  const drawing = linkedPart(parts, sheetPath, 'drawing');
  if (drawing === null) return;
  const links = new Map(relationshipsOf(parts, drawing).map(({ id, target }) => [id, target]));
  for (const element of parseXml(parts.text(drawing)).children['twoCellAnchor'] ?? []) {
    const anchor = anchorOf(element);
    if (!anchor) continue;
    const part = links.get(anchor.chartId) ?? '';
    if (!parts.has(part)) continue;
    const space = parseXml(parts.text(part)).children['chart']?.[0];
    const plot = space?.children['plotArea']?.[0]?.children ?? {};
    const type = typeOf(plot);
    if (!space || type === null) continue;
    const chart = sheet.addChart(type);
    rememberPart(chart, part);
    if (anchor.name !== '') chart.name = anchor.name;
    chart.position = anchor.position;
    readTitle(chart, space);
    readLegend(chart, space);
    for (const series of plot[CHART_TYPES[type]!.element]?.[0]?.children['ser'] ?? []) {
      readSeries(chart, series);
    }
  }
}

/** The place of a chart in a drawing. */
export interface ChartAnchor {
  /** Of the link from the drawing to the chart. */
  readonly chartId: string;
  readonly name: string;
  /** The cells that it covers. */
  readonly position: Area;
}

/** Null for anything else than a chart. */
export function anchorOf({ children }: XmlElement): ChartAnchor | null {
  const frame = children['graphicFrame']?.[0]?.children;
  const data = frame?.['graphic']?.[0]?.children['graphicData']?.[0]?.children;
  const chartId = data?.['chart']?.[0]?.attributes['id'];
  if (chartId === undefined) return null;
  const properties = frame?.['nvGraphicFramePr']?.[0]?.children['cNvPr']?.[0]?.attributes;
  const from = corner(children['from']?.[0]);
  const to = corner(children['to']?.[0]);
  const last = {
    row: Math.max(from.row, to.rowOffset > 0 ? to.row : to.row - 1),
    column: Math.max(from.column, to.columnOffset > 0 ? to.column : to.column - 1),
  };
  const position = {
    row: from.row,
    column: from.column,
    rows: last.row - from.row + 1,
    columns: last.column - from.column + 1,
  };
  return { chartId, name: properties?.['name'] ?? '', position };
}

function corner(mark: XmlElement | undefined): {
  row: number;
  column: number;
  rowOffset: number;
  columnOffset: number;
} {
  const number = (name: string): number => Number(mark?.children[name]?.[0]?.text ?? 0);
  return {
    row: number('row'),
    column: number('col'),
    rowOffset: number('rowOff'),
    columnOffset: number('colOff'),
  };
}

/** Null for a combination chart, and for a type that the model does not know. */
function typeOf(plot: Children): string | null {
  const elements = Object.keys(plot).filter((name) => name.endsWith('Chart'));
  const [element = ''] = elements;
  const [described, ...others] = plot[element] ?? [];
  if (elements.length !== 1 || !described || others.length > 0) return null;
  const value = (name: string): string | undefined =>
    described.children[name]?.[0]?.attributes['val'];
  const isSame = (type: StoredChartType): boolean =>
    type.element === element &&
    (type.direction === undefined || type.direction === value('barDir')) &&
    (type.grouping === undefined || type.grouping === (value('grouping') ?? 'standard')) &&
    (type.hasMarkers === true) === hasMarkers(element, described);
  return Object.keys(CHART_TYPES).find((name) => isSame(CHART_TYPES[name]!)) ?? null;
}

function hasMarkers(element: string, { children }: XmlElement): boolean {
  if (element !== 'lineChart' || !isTrue(children['marker']?.[0]?.attributes['val'])) return false;
  return (children['ser'] ?? []).some((series) => {
    const symbol = series.children['marker']?.[0]?.children['symbol']?.[0]?.attributes['val'];
    return symbol !== 'none';
  });
}

function readTitle(chart: ChartModel, space: XmlElement): void {
  const title = space.children['title']?.[0];
  const paragraphs = title?.children['tx']?.[0]?.children['rich']?.[0]?.children['p'] ?? [];
  const text = paragraphs
    .map(({ children }) => (children['r'] ?? []).map((run) => textIn(run, 't')).join(''))
    .join('\n');
  if (text !== '') chart.title.set('Text', text);
  if (!title) chart.title.set('Visible', false);
}

function readLegend(chart: ChartModel, space: XmlElement): void {
  const legend = space.children['legend']?.[0];
  chart.legend.set('Visible', legend !== undefined);
  const place = keyOf(LEGEND_PLACES, legend?.children['legendPos']?.[0]?.attributes['val']);
  if (place !== undefined) chart.legend.set('Position', place);
}

function readSeries(chart: ChartModel<SheetModel>, { children }: XmlElement): void {
  const name = children['tx']?.[0];
  const cached = name?.children['strRef']?.[0]?.children['strCache']?.[0]?.children['pt']?.[0];
  const reference = textIn(name?.children['strRef']?.[0], 'f');
  const { workbook } = chart.sheet;
  const named = rangeOf(workbook, reference)?.read((cell) => cell.value)[0]?.[0];
  const shown = typeof named === 'string' ? named : cached && textIn(cached, 'v');
  const series = chart.addSeries(
    shown || textIn(name, 'v') || `Series${String(chart.series.length + 1)}`,
  );
  series.values = rangeOf(workbook, referenceIn(children, 'val', 'yVal'));
  series.categories = rangeOf(workbook, referenceIn(children, 'cat', 'xVal'));
}

function referenceIn(children: Children, ...names: readonly string[]): string {
  const source = names.map((name) => children[name]?.[0]).find((element) => element !== undefined);
  const { numRef, strRef, multiLvlStrRef } = source?.children ?? {};
  return textIn((numRef ?? strRef ?? multiLvlStrRef)?.[0], 'f');
}

function textIn(element: XmlElement | undefined, name: string): string {
  return element?.children[name]?.[0]?.text ?? '';
}

/** The cells of one area on one sheet; null for anything else. */
function rangeOf(workbook: SheetWorkbook, reference: string): RangeModel | null {
  const [, quoted, plain, cells = ''] =
    /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i.exec(reference) ?? [];
  const sheet = workbook.sheet(quoted?.replaceAll("''", "'") ?? plain ?? '');
  const [area] = areasOf(cells);
  return sheet && area ? new RangeModel(sheet, area) : null;
}
