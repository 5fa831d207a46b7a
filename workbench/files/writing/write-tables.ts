import { addLinkedPart, dropLinkedPart } from '../../../src/xlsx/linked-parts';
import { RELATIONSHIPS, SPREADSHEET_TYPE } from '../../../src/xlsx/namespaces';
import type { PackageParts } from '../../../src/xlsx/package-parts';
import { relationshipsOf } from '../../../src/xlsx/relationships';
import { highestTableId } from '../../../src/xlsx/table-part';
import { parseXml } from '../../../src/xlsx/xml';
import type { SheetModel } from '../../host/model/sheet-model';
import { partOf } from '../format/origins';
import { listXml } from '../reading/part-outline';
import type { PartOutline } from '../reading/part-outline';
import { SHEET_ORDER } from './sheet-order';
import { tableKey, tableXml } from './table-xml';

/** Writes the new and changed tables of a sheet, and removes deleted ones. */
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
      const id = highestTableId(parts, tablePaths(parts)) + 1;
      const part = {
        path: parts.freePath('xl/tables/table', 'xml'),
        kind: 'table',
        contentType: `${SPREADSHEET_TYPE}.table+xml`,
        content: tableXml(table, '', id),
      };
      added.push(addLinkedPart(parts, sheetPath, part));
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
  for (const [path] of old) dropLinkedPart(parts, sheetPath, path ?? '');
  if (added.length === 0 && gone.size === 0) return outline;
  const kept = outline
    .itemsOf('tableParts')
    .map(({ xml }) => xml)
    .filter((xml) => !gone.has(/:id="([^"]*)"/.exec(xml)?.[1] ?? ''));
  const all = [
    ...kept,
    ...added.map((id) => `<tablePart xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`),
  ];
  const list = all.length === 0 ? [] : [listXml('tableParts', all)];
  return outline.withElements('tableParts', list, SHEET_ORDER);
}

function tablePaths(parts: PackageParts): string[] {
  return parts.paths().filter((path) => /\/tables\/[^/]*\.xml$/.test(path));
}
