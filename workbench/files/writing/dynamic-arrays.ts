import { addLinkedPart, linkedPart } from '../../../src/xlsx/linked-parts';
import { SPREADSHEET, SPREADSHEET_TYPE, XML_DECLARATION } from '../../../src/xlsx/namespaces';
import type { PackageParts } from '../../../src/xlsx/package-parts';
import { parseXml } from '../../../src/xlsx/xml';
import { PartOutline, listXml } from '../reading/part-outline';

const DYNAMIC = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const NAME = 'XLDAPR';
const ORDER = [
  'metadataTypes',
  'metadataStrings',
  'mdxMetadata',
  'futureMetadata',
  'cellMetadata',
  'valueMetadata',
  'extLst',
];

/**
 * The index, counted from 1, of the cell metadata that marks the formula of a dynamic array ([MS-XLSX], 2.4.9
 * and 2.6.47). We add the metadata if the package has none yet. Without it Excel shows such a formula as an
 * old array formula, in braces.
 */
export function dynamicArrayMetadata(parts: PackageParts, main: string): number {
  const there = linkedPart(parts, main, 'sheetMetadata');
  const part = there === null ? `<metadata xmlns="${SPREADSHEET}"></metadata>` : parts.text(there);
  const outline = PartOutline.of(part);
  const known = indexIn(part);
  if (known > 0) return known;
  const items = (name: string): string[] => outline.itemsOf(name).map(({ xml }) => xml);
  const types = [
    ...items('metadataTypes'),
    `<metadataType name="${NAME}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>`,
  ];
  const cells = [...items('cellMetadata'), `<bk><rc t="${String(types.length)}" v="0"/></bk>`];
  const future = outline.children
    .filter(({ name }) => name === 'futureMetadata')
    .map(({ xml }) => xml);
  const properties = `<futureMetadata name="${NAME}" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="${DYNAMIC}" fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>`;
  const text = outline
    .withElements('metadataTypes', [listXml('metadataTypes', types)], ORDER)
    .withElements('futureMetadata', [...future, properties], ORDER)
    .withElements('cellMetadata', [listXml('cellMetadata', cells)], ORDER)
    .toString();
  if (there !== null) parts.set(there, text);
  else {
    addLinkedPart(parts, main, {
      path: 'xl/metadata.xml',
      kind: 'sheetMetadata',
      contentType: `${SPREADSHEET_TYPE}.sheetMetadata+xml`,
      content: XML_DECLARATION + text,
    });
  }
  return cells.length;
}

/** 0 where no cell metadata marks dynamic arrays. */
function indexIn(part: string): number {
  const { children } = parseXml(part);
  const types = children['metadataTypes']?.[0]?.children['metadataType'] ?? [];
  const type = types.findIndex(({ attributes }) => attributes['name'] === NAME) + 1;
  const cells = children['cellMetadata']?.[0]?.children['bk'] ?? [];
  const isDynamic = ({ attributes }: { attributes: Readonly<Record<string, string>> }): boolean =>
    attributes['t'] === String(type) && attributes['v'] === '0';
  return type === 0
    ? 0
    : cells.findIndex(({ children: bk }) => (bk['rc'] ?? []).some(isDynamic)) + 1;
}
