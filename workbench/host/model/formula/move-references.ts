import { equalAreas } from '../area/area';
import { equalNames } from '../equal-names';
import type { Shift } from '../area/shift';
import { shiftArea } from '../area/shift';
import { sheetOfPrefix, writeReference } from './reference';
import { tokenise } from './tokens';

/**
 * A formula after cells of a sheet were inserted or deleted. References to that sheet move with their
 * cells, or become #REF! if the cells are gone. The rest of the formula stays as it is.
 *
 * @param home the sheet of the formula
 * @param shifted the sheet whose cells moved
 */
export function moveReferences(
  formula: string,
  home: string,
  shifted: string,
  shift: Shift,
): string {
  let moved = '';
  for (const token of tokenise(formula)) {
    if (token.kind !== 'reference') {
      moved += token.text;
      continue;
    }
    const { reference } = token;
    const sheet = reference.prefix === '' ? home : sheetOfPrefix(reference.prefix);
    const isMeant = sheet !== null && equalNames(sheet, shifted);
    const area = isMeant ? shiftArea(reference.area, shift) : reference.area;
    moved +=
      area && equalAreas(area, reference.area) ? token.text : writeReference(reference, area);
  }
  return moved;
}
