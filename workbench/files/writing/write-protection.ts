import type { SheetModel } from '../../host/model/sheet-model';
import type { PartOutline } from '../reading/part-outline';
import { LOCKS } from '../reading/read-protection';
import { SHEET_ORDER } from './sheet-order';

/**
 * Writes the protection of a sheet if it has changed. A new password does not go into the file, because it
 * would give no security.
 */
export function writeProtection(
  outline: PartOutline,
  sheet: SheetModel,
  before: SheetModel | null,
): PartOutline {
  const xml = protectionXml(sheet);
  if (xml === (before ? protectionXml(before) : null)) return outline;
  return outline.withElements('sheetProtection', xml === null ? [] : [xml], SHEET_ORDER);
}

function protectionXml({ protection: { options } }: SheetModel): string | null {
  if (options === null) return null;
  const locks = LOCKS.map(
    ([permission, lock]) => ` ${lock}="${options[permission] === true ? '0' : '1'}"`,
  );
  const { selectionMode } = options;
  const locked =
    selectionMode === 'None' || selectionMode === 'Unlocked' ? ' selectLockedCells="1"' : '';
  const unlocked = selectionMode === 'None' ? ' selectUnlockedCells="1"' : '';
  return `<sheetProtection sheet="1"${locks.join('')}${locked}${unlocked}/>`;
}
