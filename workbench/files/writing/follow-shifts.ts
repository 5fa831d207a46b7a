import { formatAddress } from '../../host/model/area/area';
import type { Area } from '../../host/model/area/area';
import type { SheetModel } from '../../host/model/sheet-model';
import { shiftArea } from '../../host/model/area/shift';
import { areasOf } from '../reading/areas-of';
import { PartOutline } from '../reading/part-outline';
import type { OutlineChild } from '../reading/part-outline';

/** Elements of a sheet that the model does not hold and whose children refer to cells. */
const LISTS = new Set(['hyperlinks', 'ignoredErrors', 'protectedRanges']);

/**
 * Moves hyperlinks and similar elements with their cells, if cells were inserted or deleted since the file
 * was read.
 */
export function followShifts(outline: PartOutline, sheet: SheetModel): PartOutline {
  if (sheet.shifts.length === 0) return outline;
  const children = outline.children.flatMap((child): OutlineChild[] => {
    if (!LISTS.has(child.name)) return [child];
    const list = PartOutline.of(child.xml);
    const moved = list.children.flatMap((each) => movedElement(each, sheet));
    return moved.length === 0 ? [] : [{ name: child.name, xml: list.with(moved).toString() }];
  });
  return outline.with(children);
}

/** An element moved together with the cells to which it refers; none if all those cells are gone. */
export function movedElement({ name, xml }: OutlineChild, sheet: SheetModel): OutlineChild[] {
  const [, references] = /^[^>]*?\s(?:ref|sqref)="([^"]*)"/.exec(xml) ?? [];
  if (references === undefined) return [{ name, xml }];
  const areas = areasOf(references).flatMap((area) => {
    const moved = movedArea(area, sheet);
    return moved ? [formatAddress(moved)] : [];
  });
  if (areas.length === 0) return [];
  const placed = xml.replace(
    /^([^>]*?\s(?:ref|sqref)=")[^"]*/,
    (_tag, start: string) => start + areas.join(' '),
  );
  return [{ name, xml: placed }];
}

function movedArea(area: Area, { shifts }: SheetModel): Area | null {
  return shifts.reduce<Area | null>((at, shift) => at && shiftArea(at, shift), area);
}
