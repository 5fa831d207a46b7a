import { Inflate } from 'fflate';
import { HostFault } from '../workbook/port';
import { Crc32 } from './crc32';
import { damagedFile, tooLargeFile } from './damaged-file';
import { packedBytes, zipEntries } from './zip-directory';
import type { ZipEntry } from './zip-directory';

/** Bytes of one part, unpacked. A sheet of a million rows with ten columns has about 400 million. */
const MAX_PART_BYTES = 500_000_000;
/** Bytes of all parts, unpacked. */
const MAX_PACKAGE_BYTES = 1_500_000_000;
const MAX_PARTS = 20_000;
/** Packed bytes that are inflated at a time; they become 64 MB at the most. */
const PIECE = 1 << 16;

const [STORED, DEFLATED] = [0, 8];

/**
 * The files in a zip file by their names, without folders. Throws a `HostFault` if the list is damaged, or if
 * the files are larger when unpacked than we read.
 */
export function filesOf(bytes: Uint8Array): Map<string, ZipEntry> {
  const files = new Map<string, ZipEntry>();
  for (const entry of zipEntries(bytes)) {
    const name = entry.name.replaceAll('\\', '/').replace(/^\/+/, '');
    if (name.endsWith('/')) continue;
    if (files.has(name)) throw damagedFile(`it holds ${name} twice`);
    files.set(name, { ...entry, name });
  }
  refuseTooLarge([...files.values()]);
  return files;
}

/** A file of a zip file. Throws a `HostFault` if its bytes are damaged. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const whole = new Uint8Array(entry.size);
  let at = 0;
  for (const piece of unpackedPieces(bytes, entry)) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A file of a zip file in pieces. Throws a `HostFault` at the end if its checksum is wrong. */
export function* unpackedPieces(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  const { name, method, size, checksum } = entry;
  refuseUnreadable(entry);
  const packed = packedBytes(bytes, entry);
  const crc = new Crc32();
  let length = 0;
  for (const piece of method === STORED ? [packed] : inflatedPieces(name, packed)) {
    length += piece.length;
    if (length > size) break;
    crc.add(piece);
    yield piece;
  }
  if (length !== size || crc.sum !== checksum) {
    throw damagedFile(`the checksum of its part ${name} does not match`);
  }
}

function* inflatedPieces(name: string, packed: Uint8Array): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    ready.push(piece);
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    try {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    } catch (error) {
      throw damagedFile(`its part ${name} cannot be unpacked`, error);
    }
    yield* ready.splice(0);
  }
}

function refuseTooLarge(entries: readonly ZipEntry[]): void {
  const inMegabytes = (size: number) => `${Math.round(size / 1e6).toLocaleString('en-GB')} MB`;
  const largest = entries.find(({ size }) => size > MAX_PART_BYTES);
  if (largest) {
    throw tooLargeFile(
      `The file's part ${largest.name} has ${inMegabytes(largest.size)} when unpacked; we read up to ${inMegabytes(MAX_PART_BYTES)}.`,
    );
  }
  const all = entries.reduce((sum, { size }) => sum + size, 0);
  if (all > MAX_PACKAGE_BYTES) {
    throw tooLargeFile(
      `The file has ${inMegabytes(all)} when unpacked; we read up to ${inMegabytes(MAX_PACKAGE_BYTES)}.`,
    );
  }
  if (entries.length > MAX_PARTS) {
    const [found, most] = [entries.length, MAX_PARTS].map((n) => n.toLocaleString('en-GB'));
    throw tooLargeFile(`The file has ${found!} parts; we read up to ${most!}.`);
  }
}

function refuseUnreadable({ name, isEncrypted, method }: ZipEntry): void {
  if (isEncrypted) {
    throw new HostFault(
      'unsupported',
      `The file's part ${name} is protected with a password.`,
      'Open the file in Excel, take the password off (File, Info) and save it.',
    );
  }
  if (method !== STORED && method !== DEFLATED) {
    throw damagedFile(`its part ${name} is packed in a way that Excel does not use`);
  }
}
