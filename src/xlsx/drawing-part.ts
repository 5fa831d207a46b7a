import { CHART_NAME } from '../workbook/output/sheet-style';
import type { PackageParts } from './package-parts';
import { relationshipsOf } from './relationships';
import type { XmlElement } from './xml';
import { parseXml } from './xml';

/**
 * The kinds of parts that a sheet of ours links to. Any other, such as a comment or a picture, is the user's.
 */
const OURS = new Set(['table', 'drawing', 'printerSettings']);

/**
 * Whether the user has put anything on a sheet besides cells and a table.
 *
 * @param parts the package without its sheets, which are large
 * @param sheetXml the sheet's own part
 */
export function carriesWorkOfPeople(
  parts: PackageParts,
  sheetPath: string,
  sheetXml: string,
): boolean {
  const links = relationshipsOf(parts, sheetPath);
  if (links.some(({ kind }) => !OURS.has(kind))) return true;
  if (/<(?:[\w.-]+:)?sheetProtection\b/.test(sheetXml)) return true;
  return links.some(({ kind, target }) => kind === 'drawing' && !holdsOnlyOurCharts(parts, target));
}

function holdsOnlyOurCharts(parts: PackageParts, drawing: string): boolean {
  const anchors = Object.values(parseXml(parts.text(drawing)).children).flat();
  return anchors.every((anchor) => nameOf(anchor)?.startsWith(CHART_NAME) === true);
}

function nameOf(anchor: XmlElement): string | undefined {
  const frame = anchor.children['graphicFrame']?.[0]?.children['nvGraphicFramePr']?.[0];
  return frame?.children['cNvPr']?.[0]?.attributes['name'];
}
