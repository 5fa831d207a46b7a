import { formatAddress, parseAddress, quoteSheet } from '../area/area';
import type { NameModel } from '../document/defined-names';
import type { SheetModel } from '../sheet-model';
import { RangeModel } from './range-model';

/** Finds the sheets of a workbook by name. */
interface SheetsByName {
  sheet(name: string): SheetModel | undefined;
}

/** The formula of a name for a range: `=Stock!$A$1:$B$4`. */
export function formulaOf({ sheet, area }: RangeModel): string {
  const address = formatAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `=${quoteSheet(sheet.name)}!${address}`;
}

/** The range of a defined name. Null if its formula is not a reference to one range. */
export function rangeOf({ formula }: NameModel, workbook: SheetsByName): RangeModel | null {
  const [, quoted, plain, address] =
    /^=(?:'((?:[^']|'')+)'|([^'!(]+))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i.exec(
      formula,
    ) ?? [];
  const sheet = workbook.sheet(quoted?.replaceAll("''", "'") ?? plain ?? '');
  return sheet && address !== undefined ? new RangeModel(sheet, parseAddress(address)) : null;
}
