import { parseXml, xmlText } from '../../../src/xlsx/xml';
import type { NameModel } from '../../host/model/document/defined-names';
import { renameSheetIn } from '../../host/model/formula/rename-in-formula';
import type { SheetModel } from '../../host/model/sheet-model';
import type { WorkbookModel } from '../../host/model/workbook-model';
import { formulaToFile } from '../format/formula-to-file';
import { partOf } from '../format/origins';
import type { PartOutline } from '../reading/part-outline';
import { WORKBOOK_ORDER } from './workbook-order';

/** A sheet's part and name. */
interface Sheet {
  readonly name: string;
  readonly path: string;
}

export interface NamesAndSheets {
  readonly workbook: WorkbookModel;
  readonly before: WorkbookModel;
  readonly places: ReadonlyMap<SheetModel, string>;
  /** The sheets in the order of their tabs, as the file had them and as they are. */
  readonly listed: readonly Sheet[];
  readonly now: readonly Sheet[];
}

/**
 * Updates the defined names. Those that the model does not hold (print areas and titles, filters) follow
 * their sheets. Unchanged names stay as the file has them.
 */
export function withNames(outline: PartOutline, around: NamesAndSheets): PartOutline {
  const { workbook, before, places, listed, now } = around;
  const stored = outline.itemsOf('definedNames').map(({ xml }) => xml);
  const old = new Map(before.names.all.map((name) => [keyOf(name, partOf), name]));
  const own = new Map(
    workbook.names.all.map((name) => [keyOf(name, (sheet) => places.get(sheet) ?? null), name]),
  );
  const kept = stored.flatMap((xml) => {
    const { attributes, text } = parseXml(xml);
    const scope = attributes['localSheetId'];
    const sheet = scope === undefined ? null : listed[Number(scope)];
    const key = `${(attributes['name'] ?? '').toLowerCase()} ${sheet?.path ?? ''}`;
    const place = sheet ? now.findIndex(({ path }) => path === sheet.path) : null;
    if (place === -1) return [];
    const was = old.get(key);
    const is = own.get(key);
    own.delete(key);
    if (was && !is) return [];
    if (was && is && !isSame(was, is)) return [nameXml(is, place)];
    return [followed(xml, text, place, was ? [] : renamed(listed, now))];
  });
  const added = [...own.values()].map((name) => {
    const path = name.sheet && places.get(name.sheet);
    return nameXml(name, path === null ? null : now.findIndex((sheet) => sheet.path === path));
  });
  const all = [...kept, ...added];
  if (all.join() === stored.join()) return outline;
  const xml = `<definedNames>${all.join('')}</definedNames>`;
  return outline.withElements('definedNames', all.length === 0 ? [] : [xml], WORKBOOK_ORDER);
}

function keyOf(
  { name, sheet }: NameModel<SheetModel>,
  pathOf: (sheet: SheetModel) => string | null,
): string {
  return `${name.toLowerCase()} ${(sheet && pathOf(sheet)) ?? ''}`;
}

function isSame(a: NameModel, b: NameModel): boolean {
  return a.formula === b.formula && a.comment === b.comment && a.isVisible === b.isVisible;
}

function nameXml({ name, formula, comment, isVisible }: NameModel, place: number | null): string {
  const attributes = [
    comment === '' ? '' : ` comment="${xmlText(comment)}"`,
    place === null ? '' : ` localSheetId="${String(place)}"`,
    isVisible ? '' : ' hidden="1"',
  ].join('');
  const stored = xmlText(formulaToFile(formula, null));
  return `<definedName name="${xmlText(name)}"${attributes}>${stored}</definedName>`;
}

type Renamed = readonly (readonly [from: string, to: string | null])[];

/** Sheets that were renamed or deleted. */
function renamed(listed: readonly Sheet[], now: readonly Sheet[]): Renamed {
  return listed.flatMap(({ name, path }): Renamed => {
    const is = now.find((sheet) => sheet.path === path);
    return is?.name === name ? [] : [[name, is?.name ?? null]];
  });
}

/** A name from the file, with the current position of its sheet. */
function followed(xml: string, text: string, place: number | null, changes: Renamed): string {
  const placed =
    place === null ? xml : xml.replace(/\slocalSheetId="\d+"/, ` localSheetId="${String(place)}"`);
  const formula = changes.reduce((sum, [from, to]) => renameSheetIn(sum, from, to), text);
  if (formula === text) return placed;
  return placed.replace(/>[^<]*</, () => `>${xmlText(formula)}<`);
}
