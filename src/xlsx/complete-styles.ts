import { SPREADSHEET, XML_DECLARATION } from './namespaces';
import { parseXml } from './xml';

/** The collections of a styles part in their order, with the least that each must hold: ECMA-376, part 1, 18.8.39. */
const COLLECTIONS: readonly (readonly [string, string])[] = [
  ['fonts', '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  [
    'fills',
    '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  ],
  ['borders', '<border><left/><right/><top/><bottom/><diagonal/></border>'],
  ['cellStyleXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  ['cellXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  ['cellStyles', '<cellStyle name="Normal" xfId="0" builtinId="0"/>'],
];

const EMPTY = `${XML_DECLARATION}<styleSheet xmlns="${SPREADSHEET}"></styleSheet>`;

/**
 * A styles part with every collection that Excel writes. Small programs leave some out, or the whole part.
 *
 * @param text the part; empty if there is none
 */
export function completeStyles(text: string): string {
  let whole = text === '' ? EMPTY : opened(text);
  const { children } = parseXml(whole);
  // Each one goes after the one before it, the first after number formats.
  let before = 'numFmts';
  for (const [name, content] of COLLECTIONS) {
    const items = Object.values(children[name]?.[0]?.children ?? {}).flat();
    if (items.length === 0) whole = withCollection(whole, name, content, before);
    before = name;
  }
  return whole;
}

/** With an end tag where the root is written as an empty element. */
function opened(text: string): string {
  return text.replace(
    /<((?:[\w.-]+:)?styleSheet)(\s[^>]*?)?\/>/,
    (_tag, name: string, attributes = '') => `<${name}${String(attributes)}></${name}>`,
  );
}

function withCollection(text: string, name: string, content: string, before: string): string {
  const bare = text.replace(
    new RegExp(`<((?:[\\w.-]+:)?)${name}\\b[^>]*(?:/>|>\\s*</\\1${name}\\s*>)`),
    '',
  );
  const prefix = /<((?:[\w.-]+:)?)styleSheet\b/.exec(bare)?.[1] ?? '';
  const count = content.match(/<(?:font|fill|border|xf|cellStyle)[ >]/g)!.length;
  const body = content.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  const xml = `<${prefix}${name} count="${String(count)}">${body}</${prefix}${name}>`;
  const end = `(?:/>|>.*?</${prefix}${before}\\s*>)`;
  const after = new RegExp(`<${prefix}${before}\\b[^>]*?${end}`, 's').exec(bare);
  const root = new RegExp(`<${prefix}styleSheet\\b[^>]*>`).exec(bare)!;
  const place = after ?? root;
  const at = place.index + place[0].length;
  return bare.slice(0, at) + xml + bare.slice(at);
}
