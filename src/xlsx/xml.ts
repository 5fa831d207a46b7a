import { XMLParser } from 'fast-xml-parser';

/** An XML element: attributes and child elements by name without prefix; children are lists. */
export interface XmlElement {
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Readonly<Record<string, readonly XmlElement[]>>;
  /** Its own text with all spaces, without that of its children. */
  readonly text: string;
}

type Parsed = { readonly [name: string]: unknown };

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  alwaysCreateTextNode: true,
  trimValues: false,
  processEntities: true,
  // For the parser these include character references such as &#10;.
  htmlEntities: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

/** The root element of a small XML part; an empty element for an empty text. */
export function parseXml(text: string): XmlElement {
  const parsed = parser.parse(text) as Parsed;
  const root = Object.entries(parsed).find(([name]) => !/^[?#]/.test(name))?.[1];
  return element(Array.isArray(root) ? root[0] : null);
}

/** The name of the root element without its prefix; empty if there is none. */
export function rootName(text: string): string {
  return /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/.exec(text.replace(/<!--.*?-->/gs, ''))?.[1] ?? '';
}

function element(node: unknown): XmlElement {
  const attributes = byName<string>();
  const children = byName<XmlElement[]>();
  for (const [name, value] of Object.entries((node ?? {}) as Parsed)) {
    if (name.startsWith('@')) attributes[name.slice(1)] = String(value);
    else if (Array.isArray(value) && name !== '#text') children[name] = value.map(element);
  }
  const text = (node as Parsed | null)?.['#text'];
  return { attributes, children, text: typeof text === 'string' ? text : '' };
}

/** An empty record that takes any name as a key, `__proto__` too. */
function byName<Value>(): Record<string, Value> {
  return Object.create(null) as Record<string, Value>;
}

/** Whether an attribute is true. A file may write `1` or `true`. */
export function isTrue(attribute: string | null | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

/**
 * Text escaped for an XML element or attribute. Characters that XML cannot hold are escaped as Excel does.
 */
export function xmlText(text: string): string {
  if (!/[&<>"_\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text)) return text;
  return (
    text
      // Excel reads _x0041_ as a character. A literal one needs an escaped underscore.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, escapedControl)
      .replace(/\p{Cs}/gu, '\uFFFD')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

/**
 * The content of a cell of the type `inlineStr`. It is text whatever it begins with, and needs no entry
 * in the shared strings.
 */
export function inlineString(text: string): string {
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<is><t${space}>${xmlText(text)}</t></is>`;
}

function escapedControl(character: string): string {
  const code = character.charCodeAt(0);
  const isAllowed = character === '\t' || character === '\n' || (code >= 0x7f && code <= 0x9f);
  return isAllowed ? character : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The text of escaped XML: the inverse of `xmlText`, Excel's own escapes included. */
export function textFromXml(xml: string): string {
  const plain = xml.includes('&') ? xml.replace(/&(#x?)?(\w+);/g, character) : xml;
  if (!plain.includes('_x')) return plain;
  return plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_escape, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

/** The text of an element as it is in the file, with its line breaks as XML reads them. */
export function plainText(xml: string): string {
  return textFromXml(xml.includes('\r') ? xml.replace(/\r\n?/g, '\n') : xml);
}

function character(entity: string, hash: string | undefined, name: string): string {
  if (hash === undefined) return NAMED[name] ?? entity;
  return String.fromCodePoint(parseInt(name, hash === '#x' ? 16 : 10));
}
