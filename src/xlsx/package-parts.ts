import { Zip, ZipDeflate, strToU8 } from 'fflate';
import { PartDecoder, partText } from './part-text';
import { filesOf, unpack, unpackedPieces } from './unpack';

/** A part's content: bytes, or a stream for content that is too large to hold at once. */
export type PartContent = Uint8Array | (() => Iterable<Uint8Array>);

/** Files within the package that are compressed already. */
const COMPRESSED = /\.(png|jpe?g|gif|zip|mp4|emf\.gz)$/i;
/** One date for every entry, so that equal workbooks are equal bytes. */
const ZIP_TIME = new Date(1980, 0, 1);

/**
 * The parts of an Office package (the files inside the .xlsx), by their path without a leading
 * slash. Parts that nobody sets come out byte for byte as they went in.
 */
export class PackageParts {
  private constructor(private readonly parts: Map<string, PartContent>) {}

  /**
   * Opens a package. Parts that `keeps` does not name are unpacked when they are needed, and not kept. Throws a
   * `HostFault` if the bytes are no zip file, or a damaged one.
   */
  static read(bytes: Uint8Array, keeps: (path: string) => boolean = () => true): PackageParts {
    const parts = new Map<string, PartContent>();
    for (const [path, entry] of filesOf(bytes)) {
      parts.set(path, keeps(path) ? unpack(bytes, entry) : () => unpackedPieces(bytes, entry));
    }
    return new PackageParts(parts);
  }

  static of(parts: Readonly<Record<string, string | Uint8Array>>): PackageParts {
    const made = new PackageParts(new Map());
    for (const [path, content] of Object.entries(parts)) made.set(path, content);
    return made;
  }

  paths(): string[] {
    return [...this.parts.keys()];
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  bytes(path: string): Uint8Array | null {
    const content = this.parts.get(path);
    if (content === undefined) return null;
    return content instanceof Uint8Array ? content : joined([...content()]);
  }

  /** A part as text; empty where there is no such part. */
  text(path: string): string {
    const bytes = this.bytes(path);
    return bytes ? partText(bytes) : '';
  }

  /** A part as text in pieces. Throws a `HostFault` if it is not text. */
  *textPieces(path: string): Generator<string> {
    const content = this.parts.get(path) ?? new Uint8Array(0);
    const decoder = new PartDecoder(path);
    for (const piece of content instanceof Uint8Array ? [content] : content()) {
      yield decoder.decode(piece);
    }
    yield decoder.end();
  }

  set(path: string, content: string | PartContent): void {
    this.parts.set(path, typeof content === 'string' ? strToU8(content) : content);
  }

  delete(path: string): void {
    this.parts.delete(path);
  }

  /** The first of `xl/tables/table1.xml`, `table2.xml` … that is free. */
  freePath(stem: string, extension: string): string {
    for (let n = 1; ; n++) {
      const path = `${stem}${String(n)}.${extension}`;
      if (!this.parts.has(path)) return path;
    }
  }

  /** The package as one zip file. */
  toBytes(): Uint8Array {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      chunks.push(chunk);
    });
    for (const [path, content] of this.parts) {
      // Always deflated: some readers cannot find the end of an entry that a stream stores
      // uncompressed.
      const entry = new ZipDeflate(path, { level: COMPRESSED.test(path) ? 1 : 4 });
      entry.mtime = ZIP_TIME;
      zip.add(entry);
      if (content instanceof Uint8Array) {
        entry.push(content, true);
      } else {
        for (const piece of content()) entry.push(piece);
        entry.push(new Uint8Array(0), true);
      }
    }
    zip.end();
    return joined(chunks);
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
