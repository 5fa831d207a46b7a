import { strFromU8 } from 'fflate';
import { damagedFile } from './damaged-file';

/**
 * The text of an XML part in UTF-8 or UTF-16, the encodings that an Office package may have: ECMA-376, part 2,
 * section 6.2.5. The declaration of the text always says UTF-8, because that is how we write it.
 */
export function partText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return strFromU8(bytes).replace(/^\uFEFF/, '');
  const text = new TextDecoder(encoding).decode(bytes);
  return text.replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2');
}

/** Decodes a part that arrives in pieces. Throws a `HostFault` if the bytes are not text in its encoding. */
export class PartDecoder {
  private decoder: TextDecoder | null = null;

  constructor(private readonly path: string) {}

  decode(piece: Uint8Array): string {
    if (piece.length === 0) return '';
    this.decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    return this.decoded(this.decoder, piece);
  }

  /** To be called after the last piece. */
  end(): string {
    return this.decoder === null ? '' : this.decoded(this.decoder, null);
  }

  private decoded(decoder: TextDecoder, piece: Uint8Array | null): string {
    try {
      return piece === null ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch (error) {
      throw damagedFile(`its part ${this.path} holds bytes that are not text`, error);
    }
  }
}

/** By the byte order mark, or by the zero byte of the first angle bracket. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
