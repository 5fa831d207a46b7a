import { linkedPart } from '../../../src/xlsx/linked-parts';
import type { PackageParts } from '../../../src/xlsx/package-parts';
import { parseXml } from '../../../src/xlsx/xml';
import type { XmlElement } from '../../../src/xlsx/xml';
import type { CustomValue, DocumentFacts } from '../../host/model/document/document-properties';
import type { WorkbookModel } from '../../host/model/workbook-model';
import { FACT_PLACES } from '../format/document-facts';

/** Reads the document properties of a file, including the custom ones. */
export function readProperties({ properties }: WorkbookModel, parts: PackageParts): void {
  const childrenOf = (kind: string): XmlElement['children'] => {
    const path = linkedPart(parts, '', kind);
    return path === null ? {} : parseXml(parts.text(path)).children;
  };
  const core = childrenOf('core-properties');
  const extended = childrenOf('extended-properties');
  const facts: Partial<DocumentFacts> = {};
  for (const { fact, kind, element } of FACT_PLACES) {
    const children = kind === 'core-properties' ? core : extended;
    const text = children[element]?.[0]?.text ?? '';
    if (text !== '') facts[fact] = text;
  }
  const created = new Date(core['created']?.[0]?.text ?? '');
  if (!Number.isNaN(created.getTime())) facts.creationDate = created;
  const revision = Number(core['revision']?.[0]?.text ?? '');
  if (revision > 0) facts.revisionNumber = revision;
  properties.set(facts);
  for (const { attributes, children } of childrenOf('custom-properties')['property'] ?? []) {
    const value = customValue(children);
    const name = attributes['name'] ?? '';
    if (value !== null && name !== '') properties.setCustom(name, value);
  }
}

/** Null for a kind of value that the model does not hold, such as a link. */
function customValue(children: XmlElement['children']): CustomValue | null {
  const [kind = ''] = Object.keys(children);
  const text = children[kind]?.[0]?.text ?? '';
  if (kind === 'bool') return text === 'true' || text === '1';
  if (kind === 'filetime') return new Date(text);
  if (/^(i\d|int|r\d|decimal|ui\d|uint)$/.test(kind)) return Number(text);
  return /^(lpwstr|lpstr|bstr)$/.test(kind) ? text : null;
}
