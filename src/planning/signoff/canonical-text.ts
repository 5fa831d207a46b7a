import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, bytesToUtf8, utf8ToBytes } from '@noble/hashes/utils';

/**
 * The canonical text of some fields: each is written as the number of its UTF-8 bytes, a colon, the text and a comma
 * (a netstring, https://cr.yp.to/proto/netstrings.txt), in Unicode form C. Different fields never give the same text.
 */
export function canonicalText(fields: readonly string[]): string {
  return fields.map(netstring).join('');
}

/** The fields of a canonical text; null if it is none. */
export function fieldsOf(text: string): readonly string[] | null {
  const bytes = utf8ToBytes(text);
  const fields: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const colon = bytes.indexOf(COLON, at);
    const length = colon > at ? Number(bytesToUtf8(bytes.subarray(at, colon))) : NaN;
    const end = colon + 1 + length;
    if (!Number.isInteger(length) || length < 0 || bytes[end] !== COMMA) return null;
    fields.push(bytesToUtf8(bytes.subarray(colon + 1, end)));
    at = end + 1;
  }
  return fields;
}

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** A number with a fixed number of decimals, a decimal point, no thousands separator and no negative zero. */
export function fixedDecimals(value: number, decimals: number): string {
  return value.toFixed(decimals).replace(/^-(?=[0.]*$)/, '');
}

const COLON = 0x3a;
const COMMA = 0x2c;

function netstring(field: string): string {
  const text = field.normalize('NFC');
  return `${String(utf8ToBytes(text).length)}:${text},`;
}
