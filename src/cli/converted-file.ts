import { extname, parse } from 'node:path';
import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { HostFault } from '../workbook/port';
import { damagedFile, tooLargeFile } from '../xlsx/damaged-file';
import { filesOf } from '../xlsx/unpack';
import { separatorOf, textOf } from './csv-text';

/** Endings of files that are converted when they are read. A plan of one is an .xlsx beside it. */
export const CONVERTED = ['.xls', '.xlsb', '.ods', '.csv', '.tsv', '.txt'];

/** Bytes of a file that is converted in memory, where it takes many times as much. */
const MAX_BYTES = 100_000_000;
/** A number that no program writes otherwise; codes with leading zeros stay text. */
const WHOLE_NUMBER = /^-?(?:0|[1-9]\d{0,14})$/;
const MAX_SHEET_NAME = 31;

/**
 * The bytes of a workbook as an .xlsx file. An .xls, .xlsb, .ods, .csv, .tsv or .txt file is converted with
 * SheetJS; other bytes are returned as they are. Throws a `HostFault` where a file cannot be converted.
 */
export async function asXlsx(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  const extension = extname(path).toLowerCase();
  const isOld = startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  const isZip = startsWith(bytes, 0x50, 0x4b);
  if (isZip ? !isOtherZip(bytes) : !isOld && !CONVERTED.includes(extension)) return bytes;
  if (bytes.length > MAX_BYTES) {
    throw tooLargeFile('The file has more than 100 MB, and is not an .xlsx file.');
  }
  const { read, utils, write } = await import('@e965/xlsx');
  const isText = !isOld && !isZip && bytes.find((byte) => byte > 0x20) !== 0x3c;
  try {
    let book: WorkBook;
    if (isText) {
      const text = textOf(bytes);
      if (text === null) throw notReadable(path);
      const options = { type: 'string', raw: true, FS: separatorOf(text) } as const;
      book = read(text.replace(/^\ufeff?(?:sep=.\r?\n)?/i, ''), options);
      const [first] = book.SheetNames;
      const sheet = withNumbers(book.Sheets[first!]!);
      book = utils.book_new();
      utils.book_append_sheet(book, sheet, sheetNameOf(path));
    } else {
      book = read(bytes, { type: 'array', cellNF: true, cellHTML: false, cellFormula: false });
    }
    return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  } catch (error) {
    if (error instanceof HostFault) throw error;
    throw isOld && /password|encrypt/i.test(String(error))
      ? withPassword(error)
      : damagedFile(`it cannot be read as ${extension || 'a workbook'}`, error);
  }
}

/** Whether a zip file is an .xlsb or an .ods workbook. */
function isOtherZip(bytes: Uint8Array): boolean {
  try {
    const files = filesOf(bytes);
    const isOds = files.has('content.xml') && files.has('META-INF/manifest.xml');
    return files.has('xl/workbook.bin') || isOds;
  } catch (error) {
    // What is wrong with the file is said where it is opened.
    if (error instanceof HostFault) return false;
    throw error;
  }
}

/** The sheet with its whole numbers as numbers. Other texts stay, for their column to decide. */
function withNumbers(sheet: WorkSheet): WorkSheet {
  for (const [address, cell] of Object.entries(sheet) as [string, { t: string; v: unknown }][]) {
    if (address.startsWith('!') || cell.t !== 's' || typeof cell.v !== 'string') continue;
    const text = cell.v.trim();
    if (WHOLE_NUMBER.test(text)) Object.assign(cell, { t: 'n', v: Number(text), w: undefined });
  }
  return sheet;
}

function sheetNameOf(path: string): string {
  const name = parse(path)
    .name.replace(/[[\]:*?/\\']/g, ' ')
    .trim();
  return name.slice(0, MAX_SHEET_NAME) || 'Sheet1';
}

function notReadable(path: string): HostFault {
  return new HostFault(
    'unsupported',
    `${path} cannot be read as text or as a workbook.`,
    'Open it in Excel and save it as "Excel Workbook (.xlsx)".',
  );
}

function withPassword(cause: unknown): HostFault {
  return new HostFault(
    'unsupported',
    'The file is protected with a password.',
    'Open it in Excel, take the password off (File, Info) and save it as "Excel Workbook (.xlsx)".',
    { cause },
  );
}

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, n) => bytes[n] === byte);
}
