import { XMLParser } from 'fast-xml-parser';

/** An XML element of the manifest. `text` is trimmed. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type ParsedNode = Readonly<Record<string, unknown>>;

/** Every element of a manifest, parents before children. Namespace prefixes are removed. */
export function elementsOf(manifest: string): readonly Element[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    removeNSPrefix: true,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
  });
  const roots = (parser.parse(manifest) as ParsedNode[]).flatMap(elementOf);
  return roots.flatMap((root) => [...walk(root)]);
}

function elementOf(node: ParsedNode): Element[] {
  const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
  if (name === undefined || name.startsWith('?')) return [];
  const content = node[name] as ParsedNode[];
  return [
    {
      name,
      attributes: (node[':@'] ?? {}) as Record<string, string>,
      children: content.flatMap(elementOf),
      text: content
        .map((child) => String(child['#text'] ?? ''))
        .join('')
        .trim(),
    },
  ];
}

function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* walk(child);
}
