import { setContentType } from '../../../src/xlsx/content-types';
import type { PackageParts } from '../../../src/xlsx/package-parts';
import { addRelationship } from '../../../src/xlsx/relationships';
import { parseXml, xmlText } from '../../../src/xlsx/xml';
import { linkedPart } from '../reading/opened-package';
import { PartOutline } from '../reading/part-outline';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DYNAMIC = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
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
 * The index, counted from 1, of the cell metadata that marks the formula of a dynamic array; it is put
 * into the package where it has none yet ([MS-XLSX], 2.4.9 and 2.6.47). Without it Excel shows such a formula
 * as an old array formula, in braces.
 */
export function dynamicArrayMetadata(parts: PackageParts, main: string): number {
  const there = linkedPart(parts, main, 'sheetMetadata');
  const path = there ?? 'xl/metadata.xml';
  const outline = PartOutline.of(
    there === null ? `<metadata xmlns="${MAIN}"></metadata>` : parts.text(path),
  );
  const known = there === null ? 0 : indexIn(parts.text(path));
  if (known > 0) return known;
  const items = (name: string): string[] => {
    const xml = outline.child(name);
    return xml === null ? [] : PartOutline.of(xml).children.map((child) => child.xml);
  };
  const types = [
    ...items('metadataTypes'),
    `<metadataType name="${NAME}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>`,
  ];
  const cells = [...items('cellMetadata'), `<bk><rc t="${String(types.length)}" v="0"/></bk>`];
  const future = outline.children
    .filter(({ name }) => name === 'futureMetadata')
    .map(({ xml }) => xml);
  const properties = `<futureMetadata name="${NAME}" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="${DYNAMIC}" fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>`;
  const list = (name: string, all: readonly string[]): string =>
    `<${name} count="${String(all.length)}">${all.join('')}</${name}>`;
  const text = outline
    .withElements('metadataTypes', [list('metadataTypes', types)], ORDER)
    .withElements('futureMetadata', [...future, properties], ORDER)
    .withElements('cellMetadata', [list('cellMetadata', cells)], ORDER)
    .toString();
  parts.set(
    path,
    there === null ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}` : text,
  );
  if (there === null) {
    addRelationship(parts, main, 'sheetMetadata', xmlText(path));
    setContentType(parts, path, TYPE);
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
