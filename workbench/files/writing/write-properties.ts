import { addLinkedPart, linkedPart } from '../../../src/xlsx/linked-parts';
import { XML_DECLARATION } from '../../../src/xlsx/namespaces';
import type { PackageParts } from '../../../src/xlsx/package-parts';
import { parseXml, xmlText } from '../../../src/xlsx/xml';
import type { CustomValue } from '../../host/model/document/document-properties';
import type { WorkbookModel } from '../../host/model/workbook-model';
import { FACT_PLACES } from '../format/document-facts';
import { PartOutline } from '../reading/part-outline';
import type { OutlineChild } from '../reading/part-outline';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"';
const VALUES = `${OFFICE}/docPropsVTypes`;

/** A new part of properties, for a file without one. */
const NEW_PARTS = {
  'core-properties': {
    path: 'docProps/core.xml',
    kind: `${PACKAGE}/relationships/metadata/core-properties`,
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    root: `<cp:coreProperties ${NAMESPACES} xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>`,
  },
  'extended-properties': {
    path: 'docProps/app.xml',
    kind: 'extended-properties',
    contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    root: `<Properties xmlns="${OFFICE}/extended-properties"/>`,
  },
  'custom-properties': {
    path: 'docProps/custom.xml',
    kind: 'custom-properties',
    contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    root: `<Properties xmlns="${OFFICE}/custom-properties"/>`,
  },
} as const;

/** Updates the document properties of a file that have changed. */
export function writeProperties(
  { properties }: WorkbookModel,
  { properties: before }: WorkbookModel,
  parts: PackageParts,
): void {
  for (const { fact, kind, prefix, element } of FACT_PLACES) {
    const value = properties.get(fact);
    if (value === before.get(fact)) continue;
    const { path, outline } = opened(parts, kind);
    const name = prefix + element;
    const others = outline.children.filter((child) => child.name !== element);
    const namespaces = prefix === '' ? '' : ` ${NAMESPACES}`;
    const xml = `<${name}${namespaces}>${xmlText(value)}</${name}>`;
    const own = value === '' ? [] : [{ name: element, xml }];
    parts.set(path, outline.with([...others, ...own]).toString());
  }
  const isSame = (key: string): boolean =>
    String(properties.custom.get(key)) === String(before.custom.get(key));
  const keys = new Set([...properties.custom.keys(), ...before.custom.keys()]);
  const changed = [...keys].filter((key) => !isSame(key));
  if (changed.length > 0) writeCustom(parts, properties.custom, new Set(changed));
}

function writeCustom(
  parts: PackageParts,
  custom: ReadonlyMap<string, CustomValue>,
  changed: ReadonlySet<string>,
): void {
  const { path, outline } = opened(parts, 'custom-properties');
  const attributesOf = ({ xml }: OutlineChild): Readonly<Record<string, string>> =>
    parseXml(xml).attributes;
  const kept = outline.children.filter((child) => !changed.has(attributesOf(child)['name'] ?? ''));
  // The first id that a property may have is 2.
  let id = Math.max(1, ...outline.children.map((child) => Number(attributesOf(child)['pid'])));
  const own = [...changed].flatMap((key): OutlineChild[] => {
    const value = custom.get(key);
    if (value === undefined) return [];
    const number = String((id += 1));
    const xml = `<property xmlns:vt="${VALUES}" fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${number}" name="${xmlText(key)}">${valueXml(value)}</property>`;
    return [{ name: 'property', xml }];
  });
  parts.set(path, outline.with([...kept, ...own]).toString());
}

function valueXml(value: CustomValue): string {
  if (value instanceof Date) return `<vt:filetime>${value.toISOString()}</vt:filetime>`;
  if (typeof value === 'boolean') return `<vt:bool>${String(value)}</vt:bool>`;
  if (typeof value === 'number') return `<vt:r8>${String(value)}</vt:r8>`;
  return `<vt:lpwstr>${xmlText(value)}</vt:lpwstr>`;
}

function opened(
  parts: PackageParts,
  kind: keyof typeof NEW_PARTS,
): { readonly path: string; readonly outline: PartOutline } {
  const there = linkedPart(parts, '', kind);
  if (there !== null) return { path: there, outline: PartOutline.of(parts.text(there)) };
  const { root, ...part } = NEW_PARTS[kind];
  const content = XML_DECLARATION + root;
  addLinkedPart(parts, '', { ...part, content });
  return { path: part.path, outline: PartOutline.of(content) };
}
