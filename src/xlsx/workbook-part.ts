import { RELATIONSHIPS } from './namespaces';
import type { PackageParts } from './package-parts';
import { addRelationship, appendedWithin, relationshipsOf } from './relationships';
import { isTrue, parseXml, xmlText } from './xml';
import type { XmlElement } from './xml';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  /** `visible`, `hidden` or `veryHidden`. */
  readonly state: string;
  readonly isVisible: boolean;
  /** `worksheet`, or another kind of sheet that holds no cells. */
  readonly kind: string;
  /** Path of its part. */
  readonly path: string;
  /** Id of the relationship that leads there. */
  readonly linkId: string;
}

/** Whether a sheet shows, or can only be brought back by a program. */
export type SheetState = 'visible' | 'veryHidden';

/** The main part of a workbook; null where the package holds no .xlsx workbook. */
export function workbookPath(parts: PackageParts): string | null {
  const main = relationshipsOf(parts, '').find(({ kind }) => kind === 'officeDocument');
  return main?.target.endsWith('.xml') === true ? main.target : null;
}

/** The sheets in the order of their tabs. */
export function sheetEntries(parts: PackageParts, workbook: string): SheetEntry[] {
  const links = new Map(relationshipsOf(parts, workbook).map((link) => [link.id, link]));
  const sheets = parseXml(parts.text(workbook)).children['sheets']?.[0]?.children['sheet'] ?? [];
  return sheets.map(({ attributes }) => {
    const { name = '', sheetId, state = 'visible', id: linkId = '' } = attributes;
    const { kind = '', target: path = '' } = links.get(linkId) ?? {};
    const isVisible = state === 'visible';
    return { name, sheetId: Number(sheetId), state, isVisible, kind, path, linkId };
  });
}

/** Adds a sheet behind the last tab. */
export function addSheetEntry(
  parts: PackageParts,
  workbook: string,
  sheet: { readonly name: string; readonly path: string; readonly state: SheetState },
): void {
  const ids = sheetEntries(parts, workbook).map((entry) => entry.sheetId);
  const sheetId = Math.max(0, ...ids) + 1;
  const id = addRelationship(parts, workbook, 'worksheet', sheet.path);
  const text = parts.text(workbook);
  const element = (prefix: string): string =>
    sheetXml(text, { ...sheet, sheetId, linkId: id }, prefix);
  parts.set(workbook, appendedWithin(text, 'sheets', element));
}

/**
 * The element of a sheet in the list of a workbook.
 *
 * @param workbook the text of the workbook's part, which may have a namespace prefix for the link's id
 */
export function sheetXml(
  workbook: string,
  sheet: Pick<SheetEntry, 'name' | 'sheetId' | 'state' | 'linkId'>,
  prefix = '',
): string {
  const state = sheet.state === 'visible' ? '' : ` state="${sheet.state}"`;
  const link = /\sxmlns:([\w.-]+)="[^"]*\/officeDocument\/2006\/relationships"/.exec(workbook)?.[1];
  const id = link
    ? `${link}:id="${sheet.linkId}"`
    : `r:id="${sheet.linkId}" xmlns:r="${RELATIONSHIPS}"`;
  return `<${prefix}sheet name="${xmlText(sheet.name)}" sheetId="${String(sheet.sheetId)}"${state} ${id}/>`;
}

/** True where the user has locked the list of sheets. */
export function isStructureLocked(parts: PackageParts, workbook: string): boolean {
  const lock = parseXml(parts.text(workbook)).children['workbookProtection']?.[0];
  return isTrue(lock?.attributes['lockStructure']);
}

/** True where dates count from 1904. */
export function countsFrom1904(parts: PackageParts, workbook: string): boolean {
  const properties = parseXml(parts.text(workbook)).children['workbookPr']?.[0];
  return isTrue(properties?.attributes['date1904']);
}

/** Every defined name. A table must not have the same name. */
export function definedNames(parts: PackageParts, workbook: string): string[] {
  return names(parts, workbook).map(({ attributes }) => attributes['name'] ?? '');
}

function names(parts: PackageParts, workbook: string): readonly XmlElement[] {
  const list = parseXml(parts.text(workbook)).children['definedNames']?.[0];
  return list?.children['definedName'] ?? [];
}

/** Repeats the first row of a sheet on every printed page, unless the user has set that already. */
export function repeatFirstRow(parts: PackageParts, workbook: string, sheet: string): void {
  const index = sheetEntries(parts, workbook).findIndex(({ name }) => name === sheet);
  const isSet = names(parts, workbook).some(
    ({ attributes }) =>
      attributes['name'] === PRINT_TITLES && attributes['localSheetId'] === String(index),
  );
  if (isSet) return;
  const range = xmlText(`'${sheet.replaceAll("'", "''")}'!$1:$1`);
  const element = (prefix: string): string =>
    `<${prefix}definedName name="${PRINT_TITLES}" localSheetId="${String(index)}">${range}</${prefix}definedName>`;
  const text = parts.text(workbook);
  const before = /<(?:[\w.-]+:)?definedNames\b/.test(text)
    ? text
    : text.replace(AFTER_WHICH_NAMES_COME, '$&<$<prefix>definedNames></$<prefix>definedNames>');
  parts.set(workbook, appendedWithin(before, 'definedNames', element));
}

const PRINT_TITLES = '_xlnm.Print_Titles';
/** The sheets and the elements that Excel allows between them and the defined names. */
const AFTER_WHICH_NAMES_COME =
  /<\/(?<prefix>(?:[\w.-]+:)?)sheets\s*>(?:\s*<(?:[\w.-]+:)?(functionGroups|externalReferences)\b(?:[^>]*\/>|.*?<\/(?:[\w.-]+:)?\2\s*>))*/s;

/** Makes Excel calculate every formula when it next opens the file. */
export function computeOnOpening(parts: PackageParts, workbook: string): void {
  const text = parts.text(workbook);
  const again = text.replace(/<((?:[\w.-]+:)?)calcPr\b([^>]*?)(\/?)>/, (tag, prefix, rest, end) =>
    /fullCalcOnLoad=/.test(String(rest))
      ? String(tag).replace(/fullCalcOnLoad="[^"]*"/, 'fullCalcOnLoad="1"')
      : `<${String(prefix)}calcPr${String(rest)} fullCalcOnLoad="1"${String(end)}>`,
  );
  parts.set(workbook, again);
}
