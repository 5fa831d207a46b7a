import { isStructureLocked } from '../../../src/xlsx/workbook-part';
import { isTrue, parseXml } from '../../../src/xlsx/xml';
import type { XmlElement } from '../../../src/xlsx/xml';
import type { SheetModel, SheetVisibility } from '../../host/model/sheet-model';
import type { WorkbookModel } from '../../host/model/workbook-model';
import { HostError } from '../../host/protocol/host-error';
import { formulaFromFile } from '../format/formula-from-file';
import { partOf } from '../format/origins';
import type { OpenedPackage } from './opened-package';
import { PartOutline } from './part-outline';
import { readProtection } from './read-protection';

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/** Reads the visibility of sheets, the defined names and, last, all protection. */
export function readWorkbookPart(workbook: WorkbookModel, { parts, main }: OpenedPackage): void {
  const { children } = parseXml(parts.text(main));
  for (const { attributes } of children['sheets']?.[0]?.children['sheet'] ?? []) {
    const visibility = VISIBILITIES[attributes['state'] ?? ''];
    const sheet = workbook.sheet(attributes['name'] ?? '');
    if (sheet && visibility) workbook.setVisibility(sheet, visibility);
  }
  const tabs = children['sheets']?.[0]?.children['sheet'] ?? [];
  for (const stored of children['definedNames']?.[0]?.children['definedName'] ?? []) {
    const scope = stored.attributes['localSheetId'];
    const tab = scope === undefined ? null : tabs[Number(scope)]?.attributes['name'];
    const sheet = tab === null ? null : workbook.sheet(tab ?? '');
    if (sheet !== undefined) readName(workbook, sheet, stored);
  }
  for (const sheet of workbook.sheets) {
    readProtection(sheet, PartOutline.of(parts.text(partOf(sheet) ?? '')));
  }
  if (isStructureLocked(parts, main)) workbook.protectStructure();
}

/** Excel's own names (`_xlnm.Print_Titles` …), and those that the model refuses, stay in the file only. */
function readName(
  workbook: WorkbookModel,
  sheet: SheetModel | null,
  { attributes, text }: XmlElement,
): void {
  const { name = '', comment = '', hidden } = attributes;
  if (/^_xl/i.test(name) || text === '') return;
  try {
    workbook.names.add(name, formulaFromFile(text), { sheet, comment, isVisible: !isTrue(hidden) });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}
