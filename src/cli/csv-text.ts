/** Separators of columns, the usual ones first. */
const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Lines that tell the separator. */
const LINES_COUNTED = 20;

/**
 * The text of a file in UTF-8, UTF-16 or Windows-1252. Without a byte order mark, text with many zero bytes is
 * UTF-16, and text that is no valid UTF-8 is Windows-1252. Null for bytes that are no text.
 */
export function textOf(bytes: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return text.includes('\0') ? null : text;
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 1_000);
  const zerosAt = (odd: number) =>
    start.reduce((n, byte, k) => n + (byte === 0 && k % 2 === odd ? 1 : 0), 0);
  if (3 * zerosAt(1) > start.length) return 'utf-16le';
  if (3 * zerosAt(0) > start.length) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/**
 * The separator that splits most of the first lines into the same number of columns; a line `sep=;` says it
 * outright.
 */
export function separatorOf(text: string): string {
  const [, stated] = /^\ufeff?sep=(.)\r?\n/i.exec(text) ?? [];
  if (stated !== undefined) return stated;
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_COUNTED);
  let best = { separator: ',' as string, alike: 0, usual: 0 };
  for (const separator of SEPARATORS) {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((n) => n > 0);
    const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    const alike = counts.filter((n) => n === usual).length;
    const isBetter = alike > best.alike || (alike === best.alike && usual > best.usual);
    if (isBetter) best = { separator, alike, usual };
  }
  return best.separator;
}
