import { HostFault } from '../workbook/port';
import { checkParts } from './check-parts';
import { damagedFile } from './damaged-file';
import { PackageParts } from './package-parts';
import { workbookPath } from './workbook-part';

/** The parts that describe a workbook. They are read whole; cells and media are not. */
const DESCRIBING =
  /\.rels$|^\[Content_Types\]\.xml$|\/(workbook|styles|theme\/|tables?\/|drawings?\/)[^/]*\.xml$/i;

export function isDescribing(path: string): boolean {
  return DESCRIBING.test(path);
}

const SAVE_AS_XLSX = 'Open it in Excel and save it as "Excel Workbook (.xlsx)".';

/**
 * Opens the parts of a workbook and passes them to `make`. A file that cannot be read becomes a `HostFault`.
 */
export function readWorkbookParts<Made>(
  bytes: Uint8Array,
  make: (parts: PackageParts) => Made,
): Made {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new HostFault(
      'unsupported',
      'The file is protected with a password, or is of the old .xls format.',
      'Open it in Excel, take the password off (File, Info) and save it as "Excel Workbook (.xlsx)".',
    );
  }
  try {
    if (!startsWith(bytes, [0x50, 0x4b])) {
      throw new HostFault('unsupported', 'The file cannot be read as a workbook.', SAVE_AS_XLSX);
    }
    const parts = PackageParts.read(bytes, isDescribing);
    checkParts(parts, isDescribing);
    const workbook = workbookPath(parts);
    if (workbook === null || !parts.has(workbook)) {
      throw new HostFault('unsupported', 'The file is not an .xlsx workbook.', SAVE_AS_XLSX);
    }
    if (parts.text(workbook).includes('http://purl.oclc.org/ooxml')) {
      throw new HostFault(
        'unsupported',
        'The file is a "Strict Open XML" workbook, which cannot be written back whole.',
        SAVE_AS_XLSX,
      );
    }
    return make(parts);
  } catch (error) {
    if (error instanceof HostFault) throw error;
    throw damagedFile('it cannot be read as a workbook', error);
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, n) => bytes[n] === byte);
}
