import { setContentType } from '../../../src/xlsx/content-types';
import type { PackageParts } from '../../../src/xlsx/package-parts';
import { addRelationship, relationshipsOf } from '../../../src/xlsx/relationships';
import { highestTableId } from '../../../src/xlsx/table-part';
import { parseXml } from '../../../src/xlsx/xml';
import type { SheetModel } from '../../host/model/sheet/sheet-model';
import { partOf } from '../format/origins';
import { PartOutline } from '../reading/part-outline';
import { dropLinked } from './drop-part';
import { SHEET_ORDER } from './sheet-order';
import { tableKey, tableXml } from './table-xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** Writes the tables of a sheet that are new or have changed, and takes out those that are gone. */
export function writeTables(
  parts: PackageParts,
  sheetPath: string,
  outline: PartOutline,
  sheet: SheetModel,
  before: SheetModel | null,
): PartOutline {
  const old = new Map((before?.tables ?? []).map((table) => [partOf(table), table]));
  const added: string[] = [];
  for (const table of sheet.tables) {
    const path = partOf(table);
    const was = old.get(path);
    if (path === null || !was) {
      const made = parts.freePath('xl/tables/table', 'xml');
      parts.set(made, tableXml(table, '', highestTableId(parts, tablePaths(parts)) + 1));
      setContentType(parts, made, TYPE);
      added.push(addRelationship(parts, sheetPath, 'table', made));
      continue;
    }
    old.delete(path);
    if (tableKey(table) === tableKey(was)) continue;
    const id = Number(parseXml(parts.text(path)).attributes['id']);
    parts.set(path, tableXml(table, parts.text(path), id));
  }
  const gone = new Set(
    [...old.keys()].map(
      (path) => relationshipsOf(parts, sheetPath).find((r) => r.target === path)?.id,
    ),
  );
  for (const [path] of old) dropLinked(parts, sheetPath, path ?? '');
  if (added.length === 0 && gone.size === 0) return outline;
  const list = outline.child('tableParts');
  const kept = (list === null ? [] : PartOutline.of(list).children)
    .map(({ xml }) => xml)
    .filter((xml) => !gone.has(/:id="([^"]*)"/.exec(xml)?.[1] ?? ''));
  const all = [...kept, ...added.map((id) => `<tablePart xmlns:r="${OFFICE}" r:id="${id}"/>`)];
  const xml = `<tableParts count="${String(all.length)}">${all.join('')}</tableParts>`;
  return outline.withElements('tableParts', all.length === 0 ? [] : [xml], SHEET_ORDER);
}

function tablePaths(parts: PackageParts): string[] {
  return parts.paths().filter((path) => /\/tables\/[^/]*\.xml$/.test(path));
}
