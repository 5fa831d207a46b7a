import { damagedFile } from './damaged-file';

/** What is called for the elements of a part, in document order; names are without prefixes. */
export interface XmlHandler {
  /** @param tag the whole start tag, for `attributeOf` */
  open(name: string, tag: string): void;
  /** @param text the text since the last tag, escaped as in the file */
  close(name: string, text: string): void;
}

/** Deeper than any element of a sheet, whatever extensions it has. */
const MAX_DEPTH = 100;
/** More characters than any tag or text of a part has. */
const MAX_REST = 40_000_000;

/**
 * Reads XML that arrives in pieces, because the text of a sheet can be larger than memory should hold. Checks
 * that every element ends, and in order. Throws a `HostFault` that names the part.
 */
export class XmlScanner {
  /** Names of the open elements, with prefixes. */
  private readonly names: string[] = [];
  private rest = '';
  /** Text before a comment: it belongs to the same element as the text after it. */
  private textBefore = '';
  private hasRoot = false;

  constructor(
    private readonly part: string,
    /** The expected root element, without prefix. */
    private readonly root: string,
    private readonly handler: XmlHandler,
  ) {}

  push(piece: string): void {
    const text = this.rest === '' ? piece : this.rest + piece;
    this.rest = text.slice(this.scan(text));
    if (this.rest.length > MAX_REST) throw this.damaged('has a text that no cell can hold');
  }

  /** To be called after the last piece. */
  end(): void {
    if (this.names.length > 0 || !this.hasRoot || this.rest.trim() !== '') {
      throw this.damaged('ends in the middle');
    }
  }

  /** Handles all tags that are whole, and returns where the first one begins that is not. */
  private scan(text: string): number {
    let done = 0;
    for (;;) {
      const start = text.indexOf('<', done);
      if (start < 0) return done;
      const end = endOfTag(text, start);
      if (end < 0) return done;
      const second = text.charCodeAt(start + 1);
      if (second === EXCLAMATION || second === QUESTION) {
        const isText = text.startsWith('<![CDATA[', start);
        if (isText || text.startsWith('<!DOCTYPE', start)) {
          throw this.damaged(`holds ${text.slice(start, start + 9)}, which no Excel file does`);
        }
        this.textBefore += text.slice(done, start);
      } else {
        if (second === SLASH) this.closed(text.slice(done, start), nameAt(text, start + 2, end));
        else this.opened(text, start, end);
        this.textBefore = '';
      }
      done = end + 1;
    }
  }

  private opened(text: string, start: number, end: number): void {
    const isEmpty = text.charCodeAt(end - 1) === SLASH;
    const name = nameAt(text, start + 1, end);
    if (name === '' || (this.names.length === 0 && this.hasRoot)) {
      throw this.damaged('is not well-formed XML');
    }
    const local = localName(name);
    if (!this.hasRoot && local !== this.root) {
      throw this.damaged(`holds <${local}> instead of <${this.root}>`);
    }
    this.hasRoot = true;
    this.handler.open(local, text.slice(start, end + 1));
    if (isEmpty) {
      this.handler.close(local, '');
      return;
    }
    if (this.names.push(name) > MAX_DEPTH) throw this.damaged('is nested too deep');
  }

  private closed(text: string, name: string): void {
    if (this.names.pop() !== name) {
      throw this.damaged(`is not well-formed XML: </${name}> closes another element`);
    }
    this.handler.close(localName(name), this.textBefore + text);
  }

  private damaged(problem: string): Error {
    return damagedFile(`its part ${this.part} ${problem}`);
  }
}

const [EXCLAMATION, QUESTION, SLASH, COLON] = [0x21, 0x3f, 0x2f, 0x3a];
const [QUOTE, APOSTROPHE, SPACE, CLOSE] = [0x22, 0x27, 0x20, 0x3e];

/** Where a tag ends; an angle bracket between quotes does not end it. −1: not in this text. */
function endOfTag(text: string, start: number): number {
  if (text.startsWith('<!--', start)) {
    const end = text.indexOf('-->', start + 4);
    return end < 0 ? -1 : end + 2;
  }
  for (let n = start; n < text.length; n += 1) {
    const code = text.charCodeAt(n);
    if (code === CLOSE) return n;
    if (code === QUOTE || code === APOSTROPHE) {
      n = text.indexOf(code === QUOTE ? '"' : "'", n + 1);
      if (n < 0) return -1;
    }
  }
  return -1;
}

function nameAt(text: string, start: number, end: number): string {
  let n = start;
  while (n < end && text.charCodeAt(n) > SPACE && text.charCodeAt(n) !== SLASH) n += 1;
  return text.slice(start, n);
}

function localName(name: string): string {
  for (let n = 0; n < name.length; n += 1) {
    if (name.charCodeAt(n) === COLON) return name.slice(n + 1);
  }
  return name;
}

/** The value of an attribute without prefix, escaped as in the tag; null if the tag has none of that name. */
export function attributeOf(tag: string, name: string): string | null {
  for (let at = tag.indexOf(name); at > 0; at = tag.indexOf(name, at + 1)) {
    if (tag.charCodeAt(at - 1) > SPACE) continue;
    let n = at + name.length;
    while (tag.charCodeAt(n) <= SPACE) n += 1;
    if (tag[n] !== '=') continue;
    n += 1;
    while (tag.charCodeAt(n) <= SPACE) n += 1;
    const quote = tag[n];
    const end = quote === undefined ? -1 : tag.indexOf(quote, n + 1);
    if ((quote === '"' || quote === "'") && end > 0) return tag.slice(n + 1, end);
  }
  return null;
}
