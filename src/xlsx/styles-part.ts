import { addLinkedPart } from './linked-parts';
import { SPREADSHEET_TYPE } from './namespaces';
import type { PackageParts } from './package-parts';

/** The path of the styles in a workbook that had none. */
export const STYLES_PART = 'xl/styles.xml';

/** Gives a workbook without styles a part of them. */
export function addStyles(
  parts: PackageParts,
  workbook: string,
  content: string | Uint8Array,
): void {
  const contentType = `${SPREADSHEET_TYPE}.styles+xml`;
  addLinkedPart(parts, workbook, { path: STYLES_PART, kind: 'styles', contentType, content });
}
