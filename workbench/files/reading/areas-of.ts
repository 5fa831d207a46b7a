import { parseAddress, sheetColumns, sheetRows } from '../../host/model/area/area';
import type { Area } from '../../host/model/area/area';

/** The areas of a list such as `A1:B9 D4`; whole columns and rows too. */
export function areasOf(references: string): Area[] {
  return references
    .split(/\s+/)
    .filter((reference) => reference !== '')
    .map(areaOfReference);
}

function areaOfReference(reference: string): Area {
  const [first = '', last = first] = reference.replaceAll('$', '').split(':');
  if (/^[A-Z]+$/i.test(first)) return parseAddress(`${first}1:${last}${String(sheetRows)}`);
  if (!/^\d+$/.test(first)) return parseAddress(reference);
  return {
    row: Number(first) - 1,
    column: 0,
    rows: Number(last) - Number(first) + 1,
    columns: sheetColumns,
  };
}
