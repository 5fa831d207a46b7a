import { setContentType } from '../../../src/xlsx/content-types';
import { addRelationship, relationshipsOf } from '../../../src/xlsx/relationships';
import { parseXml, xmlText } from '../../../src/xlsx/xml';
import type { SheetModel } from '../../host/model/sheet/sheet-model';
import type { WorkbookModel } from '../../host/model/workbook-model';
import { partOf } from '../format/origins';
import { PartOutline } from '../reading/part-outline';
import { dropLinked } from './drop-part';
import { withNames } from './names-xml';
import { WORKBOOK_ORDER } from './workbook-order';
import type { Writing } from './writing';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  /** Id of the link to its part. */
  readonly link: string;
  readonly path: string;
  readonly isVisible: boolean;
  readonly xml: string;
}

/** Makes room for a sheet's part; the workbook lists it once `writeWorkbookPart` has run. */
export function addSheetPart({ parts, main }: Writing): string {
  const path = parts.freePath('xl/worksheets/sheet', 'xml');
  parts.set(path, '');
  setContentType(parts, path, SHEET_TYPE);
  addRelationship(parts, main, 'worksheet', path);
  return path;
}

/**
 * Brings the list of sheets, the names and the lock on the structure up to date.
 *
 * @param places the part of each sheet
 */
export function writeWorkbookPart(
  workbook: WorkbookModel,
  before: WorkbookModel,
  places: ReadonlyMap<SheetModel, string>,
  { parts, main }: Writing,
): void {
  const links = relationshipsOf(parts, main);
  const old = PartOutline.of(parts.text(main));
  const listed = listedSheets(old, new Map(links.map(({ id, target }) => [id, target])));
  const kept = new Set(places.values());
  const gone = before.sheets.map((sheet) => partOf(sheet) ?? '').filter((path) => !kept.has(path));
  let lastId = Math.max(0, ...listed.map(({ xml }) => Number(parseXml(xml).attributes['sheetId'])));
  const now = workbook.sheets.map((sheet): ListedSheet => {
    const path = places.get(sheet) ?? '';
    const there = listed.find((each) => each.path === path);
    const link = there?.link ?? links.find(({ target }) => target === path)?.id ?? '';
    return listedSheet(sheet, path, link, there ?? (lastId += 1));
  });
  // Sheets that the model does not hold, of charts or of macros, stay at their places among the others.
  listed.forEach((each, place) => {
    const isOurs = kept.has(each.path) || gone.includes(each.path);
    if (!isOurs) now.splice(place, 0, each);
  });
  let outline = old;
  if (now.map(({ xml }) => xml).join() !== listed.map(({ xml }) => xml).join()) {
    const list = PartOutline.of(outline.child('sheets') ?? '<sheets></sheets>');
    const sheets = list.with(now.map(({ xml }) => ({ name: 'sheet', xml }))).toString();
    outline = outline.withElements('sheets', [sheets], WORKBOOK_ORDER);
    outline = withActiveTab(outline, listed, now);
  }
  outline = withNames(outline, { workbook, before, places, listed, now });
  outline = withLock(outline, workbook, before);
  if (outline !== old) parts.set(main, outline.toString());
  for (const path of gone) dropLinked(parts, main, path);
}

function listedSheets(outline: PartOutline, paths: ReadonlyMap<string, string>): ListedSheet[] {
  const sheets = outline.child('sheets');
  return (sheets === null ? [] : PartOutline.of(sheets).children).map(({ xml }) => {
    const { name = '', id = '', state = 'visible' } = parseXml(xml).attributes;
    return { name, link: id, path: paths.get(id) ?? '', isVisible: state === 'visible', xml };
  });
}

/** @param there how the workbook lists it already, or the id of a new sheet */
function listedSheet(
  sheet: SheetModel,
  path: string,
  link: string,
  there: ListedSheet | number,
): ListedSheet {
  const { name } = sheet;
  const state = STATES[sheet.visibility];
  const entry = { name, link, path, isVisible: state === 'visible' };
  if (typeof there !== 'number') {
    const { attributes } = parseXml(there.xml);
    if (there.name === name && (attributes['state'] ?? 'visible') === state) {
      return { ...entry, xml: there.xml };
    }
  }
  const id = typeof there === 'number' ? String(there) : parseXml(there.xml).attributes['sheetId'];
  const shown = state === 'visible' ? '' : ` state="${state}"`;
  const xml = `<sheet xmlns:r="${OFFICE}" name="${xmlText(name)}" sheetId="${id ?? ''}"${shown} r:id="${link}"/>`;
  return { ...entry, xml };
}

/** The sheet in front stays in front, wherever it has gone; another that shows takes its place. */
function withActiveTab(
  outline: PartOutline,
  listed: readonly ListedSheet[],
  now: readonly ListedSheet[],
): PartOutline {
  const views = outline.child('bookViews');
  if (views === null) return outline;
  const active = Number(/\sactiveTab="(\d+)"/.exec(views)?.[1] ?? 0);
  const same = now.findIndex(({ path, isVisible }) => isVisible && path === listed[active]?.path);
  const tab = Math.max(same, same < 0 ? now.findIndex(({ isVisible }) => isVisible) : 0, 0);
  const others = views.replace(/\s(?:activeTab|firstSheet)="\d+"/g, '');
  const xml =
    tab === 0
      ? others
      : others.replace(/<([\w.-]*:?)workbookView(?=[\s/>])/, `$& activeTab="${String(tab)}"`);
  return outline.withElements('bookViews', [xml], WORKBOOK_ORDER);
}

function withLock(
  outline: PartOutline,
  workbook: WorkbookModel,
  before: WorkbookModel,
): PartOutline {
  const isLocked = workbook.isStructureProtected;
  if (isLocked === before.isStructureProtected) return outline;
  const lock = isLocked ? ['<workbookProtection lockStructure="1"/>'] : [];
  return outline.withElements('workbookProtection', lock, WORKBOOK_ORDER);
}
