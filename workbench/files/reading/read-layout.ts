import { isTrue, parseXml } from '../../../src/xlsx/xml';
import type { XmlElement } from '../../../src/xlsx/xml';
import { sheetColumns } from '../../host/model/area/area';
import { standardWidth } from '../../host/model/sheet/sheet-layout';
import type { SheetModel } from '../../host/model/sheet-model';
import type { ColourOf } from '../format/colours';
import { pointsOfWidth } from '../format/sheet-units';
import { areasOf } from './areas-of';
import type { PartOutline } from './part-outline';
import { attributeIn } from './stored-rows';
import type { StoredRow } from './stored-rows';

/** Reads tab colour, frozen panes, widths, heights, hidden rows and columns, and merged cells. */
export function readLayout(
  sheet: SheetModel,
  outline: PartOutline,
  rows: readonly StoredRow[],
  colourOf: ColourOf,
): void {
  const element = (name: string): XmlElement | null => {
    const xml = outline.child(name);
    return xml === null ? null : parseXml(xml);
  };
  const tab = colourOf(element('sheetPr')?.children['tabColor']?.[0]);
  if (tab !== null) sheet.tabColor = tab;
  readPanes(sheet, element('sheetViews'));
  for (const { attributes } of element('cols')?.children['col'] ?? [])
    readColumns(sheet, attributes);
  for (const { attributes } of element('mergeCells')?.children['mergeCell'] ?? []) {
    for (const area of areasOf(attributes['ref'] ?? '')) sheet.merges.merge(area);
  }
  for (const { row, attributes } of rows) {
    const height = attributeIn(attributes, 'ht');
    const isSet = isTrue(attributeIn(attributes, 'customHeight'));
    if (height !== null && isSet) sheet.layout.setRowHeight(row, 1, Number(height));
    if (isTrue(attributeIn(attributes, 'hidden'))) sheet.layout.hideRows(row, 1, true);
  }
}

function readPanes(sheet: SheetModel, views: XmlElement | null): void {
  const pane = views?.children['sheetView']?.[0]?.children['pane']?.[0]?.attributes;
  if (!pane || !/^frozen/.test(pane['state'] ?? '')) return;
  sheet.layout.freeze(Number(pane['ySplit'] ?? 0), Number(pane['xSplit'] ?? 0));
}

function readColumns(sheet: SheetModel, attributes: XmlElement['attributes']): void {
  const first = Number(attributes['min']) - 1;
  const count = Math.min(Number(attributes['max']), sheetColumns) - first;
  if (!(count > 0)) return;
  const { width } = attributes;
  const points = width === undefined ? standardWidth : pointsOfWidth(Number(width));
  if (points !== standardWidth && points > 0) sheet.layout.setColumnWidth(first, count, points);
  if (isTrue(attributes['hidden'])) sheet.layout.hideColumns(first, count, true);
}
