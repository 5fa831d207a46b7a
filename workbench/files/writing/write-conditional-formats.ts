import { formatAddress } from '../../host/model/area/area';
import type { ConditionalFormatModel } from '../../host/model/sheet/conditional-formats';
import type { SheetModel } from '../../host/model/sheet-model';
import { conditionKey } from '../format/condition-key';
import { PartOutline } from '../reading/part-outline';
import type { OutlineChild } from '../reading/part-outline';
import { ruleOf } from '../reading/read-conditional-formats';
import { conditionXml } from './condition-xml';
import type { StoredCondition } from './condition-xml';
import { movedElement } from './follow-shifts';
import { SHEET_ORDER } from './sheet-order';
import type { StyleBook } from './style-book';

const NAME = 'conditionalFormatting';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
/** The extension of a sheet that holds more of its conditional formats. */
const EXTENSION = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

/**
 * Writes the conditional formats of a sheet if any has changed. An unchanged rule, or one of a kind that the
 * model does not know, stays as the file has it.
 */
export function writeConditionalFormats(
  outline: PartOutline,
  sheet: SheetModel,
  before: SheetModel | null,
  styles: StyleBook,
): PartOutline {
  const added = [...sheet.conditionalFormats.all];
  const gone = new Set<number>();
  for (const format of before?.conditionalFormats.all ?? []) {
    const key = conditionKey(format);
    const same = added.findIndex((other) => conditionKey(other) === key);
    if (same >= 0) added.splice(same, 1);
    else gone.add(ruleOf(format));
  }
  // If one area of a rule has changed, the whole rule goes. Its unchanged areas are written again.
  for (const format of before?.conditionalFormats.all ?? []) {
    if (!gone.has(ruleOf(format))) continue;
    const key = conditionKey(format);
    const still = sheet.conditionalFormats.all.find((other) => conditionKey(other) === key);
    if (still && !added.includes(still)) added.push(still);
  }
  if (added.length === 0 && gone.size === 0 && sheet.shifts.length === 0) return outline;
  const left = withoutRules(outline, gone);
  const moved = left.children.flatMap((child) =>
    child.name === NAME ? movedElement(child, sheet) : [child],
  );
  return withAdded(left.with(moved), added, styles);
}

/** @param gone the positions of rules in the order of the file */
function withoutRules(outline: PartOutline, gone: ReadonlySet<number>): PartOutline {
  let place = 0;
  const links: string[] = [];
  const kept = outline.children.flatMap((child): OutlineChild[] => {
    if (child.name !== NAME) return [child];
    const formats = PartOutline.of(child.xml);
    const children = formats.children.filter(({ name, xml }) => {
      const isGone = name === 'cfRule' && gone.has(place++);
      if (isGone)
        links.push(...[...xml.matchAll(/<[\w.-]*:?id>([^<]*)</g)].map(([, id = '']) => id));
      return !isGone;
    });
    if (children.length === formats.children.length) return [child];
    if (!children.some(({ name }) => name === 'cfRule')) return [];
    return [{ name: NAME, xml: formats.with(children).toString() }];
  });
  return withoutExtensions(outline.with(kept), links);
}

/** Removes the extensions of deleted rules. Excel would draw them even without their rules. */
function withoutExtensions(outline: PartOutline, ids: readonly string[]): PartOutline {
  const xml = outline.child('extLst');
  if (xml === null || ids.length === 0) return outline;
  const extensions = PartOutline.of(xml);
  const left = extensions.children.flatMap((child): OutlineChild[] => {
    if (!child.xml.includes(EXTENSION)) return [child];
    const rules = child.xml.replace(
      /<([\w.-]+:)cfRule\s[^>]*\bid="([^"]*)"[^>]*>[\s\S]*?<\/\1cfRule>/g,
      (rule, _prefix, id: string) => (ids.includes(id) ? '' : String(rule)),
    );
    const areas = rules.replace(
      /<([\w.-]+:)conditionalFormatting\b[^>]*>(?:(?!<[\w.-]+:cfRule)[\s\S])*?<\/\1conditionalFormatting>/g,
      '',
    );
    return areas.includes(':cfRule') ? [{ name: 'ext', xml: areas }] : [];
  });
  const rest = left.length === 0 ? [] : [extensions.with(left).toString()];
  return outline.withElements('extLst', rest, SHEET_ORDER);
}

function withAdded(
  outline: PartOutline,
  formats: readonly ConditionalFormatModel[],
  styles: StyleBook,
): PartOutline {
  const there = outline.children.filter(({ name }) => name === NAME).map(({ xml }) => xml);
  const priorities = there.flatMap((xml) =>
    [...xml.matchAll(/\spriority="(\d+)"/g)].map(([, priority]) => Number(priority)),
  );
  let priority = Math.max(0, ...priorities);
  const written = formats.flatMap((format) => {
    const stored = conditionXml(format, (priority += 1), styles);
    return stored ? [{ ...stored, area: formatAddress(format.area) }] : [];
  });
  const own = written.map(({ rule, area }) => `<${NAME} sqref="${area}">${rule}</${NAME}>`);
  const out = outline.withElements(NAME, [...there, ...own], SHEET_ORDER);
  return withExtensions(out, written);
}

function withExtensions(
  outline: PartOutline,
  written: readonly (StoredCondition & { readonly area: string })[],
): PartOutline {
  const bars = written.flatMap(({ extension, area }) =>
    extension === null
      ? []
      : `<x14:conditionalFormatting xmlns:xm="${XM}">${extension}<xm:sqref>${area}</xm:sqref></x14:conditionalFormatting>`,
  );
  if (bars.length === 0) return outline;
  const extensions = PartOutline.of(outline.child('extLst') ?? '<extLst></extLst>');
  const list = extensions.children.find(({ xml }) => xml.includes(EXTENSION));
  const content = bars.join('');
  const others = extensions.children.filter((child) => child !== list);
  const extended = list
    ? list.xml.replace(/(?=<\/[\w.-]*:?conditionalFormattings>)/, content)
    : `<ext xmlns:x14="${X14}" uri="${EXTENSION}"><x14:conditionalFormattings>${content}</x14:conditionalFormattings></ext>`;
  const xml = extensions.with([...others, { name: 'ext', xml: extended }]).toString();
  return outline.withElements('extLst', [xml], SHEET_ORDER);
}
