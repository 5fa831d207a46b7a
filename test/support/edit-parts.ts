import { PackageParts } from '../../src/xlsx/package-parts';

/** A file in which the text of one part is changed; null takes the part away. */
export function withPart(
  bytes: Uint8Array,
  path: string,
  change: (text: string) => string | Uint8Array | null,
): Uint8Array {
  const parts = PackageParts.read(bytes);
  const changed = change(parts.text(path));
  if (changed === null) parts.delete(path);
  else parts.set(path, changed);
  return parts.toBytes();
}

/** Text as bytes in UTF-16, with a byte order mark. */
export function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let n = 0; n < text.length; n += 1) view.setUint16(2 * n + 2, text.charCodeAt(n), true);
  return bytes;
}
