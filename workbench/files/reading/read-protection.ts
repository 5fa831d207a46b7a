import { isTrue, parseXml } from '../../../src/xlsx/xml';
import type { SheetModel } from '../../host/model/sheet-model';
import type { ProtectionOptions } from '../../host/model/sheet/sheet-protection';
import type { PartOutline } from './part-outline';

/** The client's permissions on a protected sheet, each with the file's lock against it. */
export const LOCKS: readonly (readonly [permission: keyof ProtectionOptions, lock: string])[] = [
  ['allowFormatCells', 'formatCells'],
  ['allowFormatColumns', 'formatColumns'],
  ['allowFormatRows', 'formatRows'],
  ['allowInsertColumns', 'insertColumns'],
  ['allowInsertRows', 'insertRows'],
  ['allowInsertHyperlinks', 'insertHyperlinks'],
  ['allowDeleteColumns', 'deleteColumns'],
  ['allowDeleteRows', 'deleteRows'],
  ['allowSort', 'sort'],
  ['allowAutoFilter', 'autoFilter'],
  ['allowPivotTables', 'pivotTables'],
  ['allowEditObjects', 'objects'],
  ['allowEditScenarios', 'scenarios'],
];

/** The locks that are open unless the file says otherwise. */
const OPEN = new Set(['objects', 'scenarios']);

/**
 * Protects a sheet as its file does. The file holds only a hash of the password, so no password removes the
 * protection here.
 */
export function readProtection(sheet: SheetModel, outline: PartOutline): void {
  const xml = outline.child('sheetProtection');
  const attributes = xml === null ? {} : parseXml(xml).attributes;
  if (!isTrue(attributes['sheet'])) return;
  const permissions = LOCKS.map(([permission, lock]) => {
    const isShut = attributes[lock] === undefined ? !OPEN.has(lock) : isTrue(attributes[lock]);
    return [permission, !isShut];
  });
  const selectionMode = !isTrue(attributes['selectLockedCells'])
    ? 'Normal'
    : isTrue(attributes['selectUnlockedCells'])
      ? 'None'
      : 'Unlocked';
  const digest = attributes['hashValue'] ?? attributes['password'];
  sheet.protect(
    { ...(Object.fromEntries(permissions) as ProtectionOptions), selectionMode },
    digest === undefined ? null : `digest ${digest}`,
  );
}
