import { linkedPart } from '../../../src/xlsx/linked-parts';
import { PackageParts } from '../../../src/xlsx/package-parts';
import { workbookPath } from '../../../src/xlsx/workbook-part';
import { parseXml } from '../../../src/xlsx/xml';
import { colourReader } from '../format/colours';
import { readStyles } from './stored-styles';
import type { StoredStyles } from './stored-styles';

/** A workbook's package with what all of its sheets share. */
export interface OpenedPackage {
  readonly parts: PackageParts;
  /** Path of the main part. */
  readonly main: string;
  readonly styles: StoredStyles;
}

/** Opens a package that is known to be a workbook. */
export function openPackage(bytes: Uint8Array): OpenedPackage {
  const parts = PackageParts.read(bytes);
  const main = workbookPath(parts) ?? '';
  const textOf = (kind: string): string => parts.text(linkedPart(parts, main, kind) ?? '');
  const colourOf = colourReader(parseXml(textOf('theme') || '<theme/>'));
  return { parts, main, styles: readStyles(textOf('styles'), colourOf) };
}
