import { strFromU8 } from 'fflate';
import { damagedFile } from './damaged-file';

/** A file in a zip file, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** Whether its size was not known when it was written. */
  readonly isStreamed: boolean;
  /** The date and the time when it was written, as the zip file holds them: 16 bits each. */
  readonly writtenAt: number;
  /** How it is packed. 0: not at all; 8: deflated. */
  readonly method: number;
  /** CRC-32 of the unpacked bytes. */
  readonly checksum: number;
  /** Bytes in the zip file. */
  readonly packedSize: number;
  /** Bytes when unpacked. */
  readonly size: number;
  /** Where its local header begins. */
  readonly at: number;
}

const END = { signature: 0x06054b50, length: 22 };
const ENTRY = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const END_64 = { signature: 0x06064b50, length: 56 };
const LOCATOR_64 = { signature: 0x07064b50, length: 20 };
/** A figure of this value stands in the zip64 record instead. */
const IN_ZIP64 = 0xffffffff;
const MAX_COMMENT = 0xffff;

/**
 * The central directory of a zip file, in its order: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16.
 * Throws a `HostFault` if there is none, or a damaged one.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return [...entriesIn(view, bytes)];
  } catch (error) {
    // A position beyond the end of the file.
    if (error instanceof RangeError) throw damagedFile('its list of parts is cut off', error);
    throw error;
  }
}

/** The packed bytes of an entry. Throws a `HostFault` if they are not in the file. */
export function packedBytes(bytes: Uint8Array, { name, at, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isHeader = at + LOCAL.length <= bytes.length;
  if (!isHeader || view.getUint32(at, true) !== LOCAL.signature) throw missing(name);
  const start = at + LOCAL.length + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packedSize > bytes.length) throw missing(name);
  return bytes.subarray(start, start + packedSize);
}

function* entriesIn(view: DataView, bytes: Uint8Array): Generator<ZipEntry> {
  const end = endOfDirectory(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const locator = end - LOCATOR_64.length;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64.signature) {
    const end64 = large(view, locator + 8);
    if (view.getUint32(end64, true) !== END_64.signature) throw missing('the end');
    count = large(view, end64 + 32);
    at = large(view, end64 + 48);
  }
  for (let n = 0; n < count; n += 1) {
    if (view.getUint32(at, true) !== ENTRY.signature) {
      throw damagedFile('its list of parts cannot be read');
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const extraAt = at + ENTRY.length + nameLength;
    const sizes = realSizes(view, at, extraAt, extraAt + extraLength);
    const flags = view.getUint16(at + 8, true);
    yield {
      name: strFromU8(bytes.subarray(at + ENTRY.length, extraAt)),
      isEncrypted: (flags & 1) !== 0,
      isStreamed: (flags & 8) !== 0,
      method: view.getUint16(at + 10, true),
      writtenAt: view.getUint32(at + 12, true),
      checksum: view.getUint32(at + 16, true),
      ...sizes,
    };
    at = extraAt + extraLength + view.getUint16(at + 32, true);
  }
}

/** The sizes and the position of an entry; from the zip64 field where they do not fit elsewhere. */
function realSizes(
  view: DataView,
  at: number,
  extraAt: number,
  extraEnd: number,
): Pick<ZipEntry, 'packedSize' | 'size' | 'at'> {
  let field = extraAt;
  while (field < extraEnd && view.getUint16(field, true) !== 1) {
    field += 4 + view.getUint16(field + 2, true);
  }
  let next = field + 4;
  const figure = (place: number): number => {
    const short = view.getUint32(place, true);
    if (short !== IN_ZIP64 || field >= extraEnd) return short;
    next += 8;
    return large(view, next - 8);
  };
  const size = figure(at + 24);
  const packedSize = figure(at + 20);
  return { size, packedSize, at: figure(at + 42) };
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  throw damagedFile('its end is missing');
}

function large(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function missing(name: string): Error {
  return damagedFile(`${name} is not where its list of parts says`);
}
