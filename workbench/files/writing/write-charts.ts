import { addLinkedPart, dropLinkedPart, linkedPart } from '../../../src/xlsx/linked-parts';
import { RELATIONSHIPS, XML_DECLARATION } from '../../../src/xlsx/namespaces';
import type { PackageParts } from '../../../src/xlsx/package-parts';
import { relationshipsOf } from '../../../src/xlsx/relationships';
import { parseXml, xmlText } from '../../../src/xlsx/xml';
import type { Area } from '../../host/model/area/area';
import type { ChartModel } from '../../host/model/sheet/chart-model';
import type { SheetModel } from '../../host/model/sheet-model';
import { partOf } from '../format/origins';
import { PartOutline } from '../reading/part-outline';
import type { OutlineChild } from '../reading/part-outline';
import { anchorOf } from '../reading/read-charts';
import { chartKey, chartXml } from './chart-xml';
import { SHEET_ORDER } from './sheet-order';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** Excel's own size for a chart, in cells. */
const USUAL: Area = { row: 1, column: 1, rows: 15, columns: 8 };

/**
 * Writes the new and changed charts of a sheet, and removes deleted ones. A changed chart is written again
 * with Excel's own look.
 */
export function writeCharts(
  parts: PackageParts,
  sheetPath: string,
  outline: PartOutline,
  sheet: SheetModel,
  before: SheetModel | null,
): PartOutline {
  const key = (chart: ChartModel): string =>
    JSON.stringify([partOf(chart), chart.name, chart.position, chartKey(chart)]);
  const old = new Map((before?.charts ?? []).map((chart) => [partOf(chart) ?? '', chart]));
  const untouched = new Set([...old.values()].map(key));
  const changed = sheet.charts.filter((chart) => !untouched.has(key(chart)));
  const still = new Set(sheet.charts.map(partOf));
  const gone = [...old.keys()].filter((path) => !still.has(path));
  if (changed.length === 0 && gone.length === 0) return outline;
  const { path, withDrawing } = drawingOf(parts, sheetPath, outline);
  let drawing = PartOutline.of(parts.text(path));
  for (const chartPath of gone) drawing = drop(parts, path, drawing, chartPath);
  for (const chart of changed) {
    const chartPath = partOf(chart);
    const was = chartPath === null ? undefined : old.get(chartPath);
    const xml = was && chartKey(was) === chartKey(chart) ? null : chartXml(chart);
    if (!was && xml === null) continue;
    if (was && chartPath !== null) {
      if (xml !== null) parts.set(chartPath, xml);
      drawing = moved(parts, path, drawing, chartPath, chart);
      continue;
    }
    const id = addLinkedPart(parts, path, {
      path: parts.freePath('xl/charts/chart', 'xml'),
      kind: 'chart',
      contentType: CHART_TYPE,
      content: xml ?? '',
    });
    drawing = drawing.with([
      ...drawing.children,
      anchorXml(chart, id, drawing.children.length + 2),
    ]);
  }
  parts.set(path, drawing.toString());
  return withDrawing;
}

function drawingOf(
  parts: PackageParts,
  sheetPath: string,
  outline: PartOutline,
): { readonly path: string; readonly withDrawing: PartOutline } {
  const there = linkedPart(parts, sheetPath, 'drawing');
  if (there !== null) return { path: there, withDrawing: outline };
  const path = parts.freePath('xl/drawings/drawing', 'xml');
  const id = addLinkedPart(parts, sheetPath, {
    path,
    kind: 'drawing',
    contentType: DRAWING_TYPE,
    content: `${XML_DECLARATION}<xdr:wsDr ${NAMESPACES}></xdr:wsDr>`,
  });
  const link = `<drawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`;
  return { path, withDrawing: outline.withElements('drawing', [link], SHEET_ORDER) };
}

function anchorXml(chart: ChartModel, id: string, number: number): OutlineChild {
  const frame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(number)}" name="${xmlText(chart.name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
  const [from, to] = corners(chart.position ?? USUAL);
  const xml = `<xdr:twoCellAnchor ${NAMESPACES}>${from}${to}${frame}<xdr:clientData/></xdr:twoCellAnchor>`;
  return { name: 'twoCellAnchor', xml };
}

function corners({ row, column, rows, columns }: Area): [from: string, to: string] {
  const corner = (name: string, c: number, r: number): string =>
    `<xdr:${name}><xdr:col>${String(c)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(r)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return [corner('from', column, row), corner('to', column + columns, row + rows)];
}

/** The drawing with the current position and name of a chart. */
function moved(
  parts: PackageParts,
  path: string,
  drawing: PartOutline,
  chartPath: string,
  chart: ChartModel,
): PartOutline {
  const id = relationshipsOf(parts, path).find(({ target }) => target === chartPath)?.id;
  const children = drawing.children.map((child): OutlineChild => {
    const anchor = child.name === 'twoCellAnchor' ? anchorOf(parseXml(child.xml)) : null;
    if (!anchor || anchor.chartId !== id) return child;
    const named = child.xml.replace(
      /(<[\w.-]*:?cNvPr\b[^>]*\bname=")[^"]*"/,
      (_tag, start: string) => `${start}${xmlText(chart.name)}"`,
    );
    if (JSON.stringify(anchor.position) === JSON.stringify(chart.position)) {
      return { name: child.name, xml: named };
    }
    const [from, to] = corners(chart.position ?? USUAL);
    const placed = named.replace(
      /<([\w.-]+:)?from>[\s\S]*?<\/[\w.-]*:?from>\s*<[\w.-]*:?to>[\s\S]*?<\/[\w.-]*:?to>/,
      (_corners, prefix: string | undefined) => (from + to).replaceAll('xdr:', prefix ?? ''),
    );
    return { name: child.name, xml: placed };
  });
  return drawing.with(children);
}

function drop(
  parts: PackageParts,
  path: string,
  drawing: PartOutline,
  chartPath: string,
): PartOutline {
  const id = relationshipsOf(parts, path).find(({ target }) => target === chartPath)?.id;
  if (id === undefined) return drawing;
  dropLinkedPart(parts, path, chartPath);
  const isGone = ({ name, xml }: OutlineChild): boolean =>
    name === 'twoCellAnchor' && anchorOf(parseXml(xml))?.chartId === id;
  return drawing.with(drawing.children.filter((child) => !isGone(child)));
}
