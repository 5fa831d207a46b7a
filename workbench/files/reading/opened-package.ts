import { PackageParts } from '../../../src/xlsx/package-parts';
import { relationshipsOf } from '../../../src/xlsx/relationships';
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

/** The part that another leads to by a link of this kind; null where there is none. */
export function linkedPart(parts: PackageParts, from: string, kind: string): string | null {
  const link = relationshipsOf(parts, from).find((each) => each.kind === kind && !each.isExternal);
  return link && parts.has(link.target) ? link.target : null;
}
