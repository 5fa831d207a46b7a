import { addLinkedPart, dropLinkedPart } from '../../../src/xlsx/linked-parts';
import { SPREADSHEET_TYPE } from '../../../src/xlsx/namespaces';
import { relationshipsOf } from '../../../src/xlsx/relationships';
import { sheetEntries, sheetXml } from '../../../src/xlsx/workbook-part';
import type { SheetEntry } from '../../../src/xlsx/workbook-part';
import type { SheetModel } from '../../host/model/sheet-model';
import type { WorkbookModel } from '../../host/model/workbook-model';
import { partOf } from '../format/origins';
import { PartOutline } from '../reading/part-outline';
import { withNames } from './names-xml';
import { WORKBOOK_ORDER } from './workbook-order';
import type { WriteContext } from './write-context';

const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** A sheet in the list of the workbook, with its element. */
interface ListedSheet extends SheetEntry {
  readonly xml: string;
}

/** Adds an empty part for a sheet. `writeWorkbookPart` adds the sheet to the list of the workbook. */
export function addSheetPart({ parts, main }: WriteContext): string {
  const path = parts.freePath('xl/worksheets/sheet', 'xml');
  const contentType = `${SPREADSHEET_TYPE}.worksheet+xml`;
  addLinkedPart(parts, main, { path, kind: 'worksheet', contentType, content: '' });
  return path;
}

/**
 * Updates the list of sheets, the defined names and the protection of the structure.
 *
 * @param places the part of each sheet
 */
export function writeWorkbookPart(
  workbook: WorkbookModel,
  before: WorkbookModel,
  places: ReadonlyMap<SheetModel, string>,
  { parts, main }: WriteContext,
): void {
  const links = relationshipsOf(parts, main);
  const text = parts.text(main);
  const old = PartOutline.of(text);
  const elements = old.itemsOf('sheets');
  const listed = sheetEntries(parts, main).map((entry, n) => ({ ...entry, xml: elements[n]!.xml }));
  const kept = new Set(places.values());
  const gone = before.sheets.map((sheet) => partOf(sheet) ?? '').filter((path) => !kept.has(path));
  let lastId = Math.max(0, ...listed.map(({ sheetId }) => sheetId));
  const now = workbook.sheets.map((sheet): ListedSheet => {
    const { name } = sheet;
    const path = places.get(sheet) ?? '';
    const state = STATES[sheet.visibility];
    const there = listed.find((each) => each.path === path);
    if (there?.name === name && there.state === state) return there;
    const sheetId = there?.sheetId ?? (lastId += 1);
    const linkId = there?.linkId ?? links.find(({ target }) => target === path)?.id ?? '';
    const entry = { name, path, state, sheetId, linkId, isVisible: state === 'visible' };
    return { ...entry, kind: 'worksheet', xml: sheetXml(text, entry) };
  });
  // Sheets that the model does not hold (chart sheets, macro sheets) keep their positions.
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
  for (const path of gone) dropLinkedPart(parts, main, path);
}

/**
 * The active sheet stays active, wherever it has moved. If it is gone or hidden, the first visible sheet
 * becomes active.
 */
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
