/** A child of a part's root element, as it stands in the file. */
export interface OutlineChild {
  /** Without prefix. */
  readonly name: string;
  readonly xml: string;
}

/** An XML list with its items and their number. */
export function listXml(name: string, items: readonly string[]): string {
  return `<${name} count="${String(items.length)}">${items.join('')}</${name}>`;
}

/** Elements whose content is too long to parse. We search for their end tag instead. */
const LONG = new Set(['sheetData']);

/** Gives elements without a prefix the prefix of a part's main namespace. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z][\w.-]*[\s/>])/g, `<$1${prefix}`);
}

/**
 * A part split into the children of its root, in their order and byte for byte. Some can be replaced while
 * the others stay as they are. An XML parser and builder would change white space, quotes and empty tags.
 */
export class PartOutline {
  private constructor(
    private readonly head: string,
    /** `x:` where the main namespace of the part has a prefix. */
    readonly prefix: string,
    readonly children: readonly OutlineChild[],
    private readonly tail: string,
  ) {}

  /** Throws on text that is not an XML element. */
  static of(text: string): PartOutline {
    const root = /<((?:[\w.-]+:)?)([A-Za-z][\w.-]*)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/.exec(text);
    if (!root) throw new Error('A part holds no XML element');
    const [tag, prefix = '', name = '', isEmpty] = root;
    const start = root.index + tag.length;
    const close = `</${prefix}${name}>`;
    if (isEmpty === '/') {
      return new PartOutline(`${text.slice(0, start - 2)}>`, prefix, [], close);
    }
    const end = text.lastIndexOf('</');
    return new PartOutline(text.slice(0, start), prefix, childrenIn(text, start, end), close);
  }

  /** The first child of that name; null if there is none. */
  child(name: string): string | null {
    return this.children.find((child) => child.name === name)?.xml ?? null;
  }

  /** The children of the first child of that name; none if there is no such child. */
  itemsOf(name: string): readonly OutlineChild[] {
    const list = this.child(name);
    return list === null ? [] : PartOutline.of(list).children;
  }

  /** The part with other children. */
  with(children: readonly OutlineChild[]): PartOutline {
    return new PartOutline(this.head, this.prefix, children, this.tail);
  }

  /**
   * The part with these elements, which need no prefix, instead of all children of that name. If there were
   * none, the elements come before the first child that `order` puts after them.
   */
  withElements(name: string, xml: readonly string[], order: readonly string[]): PartOutline {
    const added = xml.map((text) => ({ name, xml: withPrefix(text, this.prefix) }));
    const at = this.children.findIndex((child) => child.name === name);
    const others = this.children.filter((child) => child.name !== name);
    const rank = order.indexOf(name);
    const next = others.findIndex((child) => order.indexOf(child.name) > rank);
    const place = at >= 0 ? at : next >= 0 ? next : others.length;
    return this.with([...others.slice(0, place), ...added, ...others.slice(place)]);
  }

  toString(): string {
    return [this.head, ...this.children.map(({ xml }) => xml), this.tail].join('');
  }
}

function childrenIn(text: string, start: number, end: number): OutlineChild[] {
  const tags =
    /<!--[\s\S]*?-->|<(\/?)((?:[\w.-]+:)?)([A-Za-z][\w.-]*)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/g;
  tags.lastIndex = start;
  const children: OutlineChild[] = [];
  let depth = 0;
  let opened = { at: 0, name: '' };
  for (let tag = tags.exec(text); tag && tag.index < end; tag = tags.exec(text)) {
    const [whole, closing, prefix = '', name, isEmpty] = tag;
    if (name === undefined) continue;
    if (closing === '/') depth -= 1;
    else if (depth === 0) opened = { at: tag.index, name };
    if (closing !== '/' && isEmpty !== '/') {
      depth += 1;
      if (LONG.has(name)) tags.lastIndex = text.indexOf(`</${prefix}${name}>`, tags.lastIndex);
    }
    if (depth === 0) {
      const xml = text.slice(opened.at, tag.index + whole.length);
      children.push({ name: opened.name, xml });
    }
  }
  return children;
}
