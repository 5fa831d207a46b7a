import { CHART_NAME } from '../workbook/output/sheet-look';
import type { PackageParts } from './package-parts';
import { relationshipsOf } from './relationships';
import type { XmlElement } from './xml';
import { parseXml } from './xml';

/** What a sheet of ours may lead to; a comment, a picture or a pivot table is a person's. */
const OURS = new Set(['table', 'drawing', 'printerSettings']);

/**
 * Whether a sheet carries anything beside cells and a table that a person has put there.
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
