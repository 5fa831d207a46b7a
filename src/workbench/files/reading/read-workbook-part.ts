import { isStructureLocked } from '../../../xlsx/workbook-part';
import { parseXml } from '../../../xlsx/xml';
import type { SheetVisibility } from '../../host/model/sheet-model';
import type { WorkbookModel } from '../../host/model/workbook-model';
import { formulaFromFile } from '../format/formula-from-file';
import { partOf } from '../format/origins';
import type { OpenedPackage } from './opened-package';
import { PartOutline } from './part-outline';
import { readProtection } from './read-protection';

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/** Reads what the workbook says of its sheets and of itself, and its locks last. */
export function readWorkbookPart(workbook: WorkbookModel, { parts, main }: OpenedPackage): void {
  const { children } = parseXml(parts.text(main));
  for (const { attributes } of children['sheets']?.[0]?.children['sheet'] ?? []) {
    const visibility = VISIBILITIES[attributes['state'] ?? ''];
    const sheet = workbook.sheet(attributes['name'] ?? '');
    if (sheet && visibility) workbook.setVisibility(sheet, visibility);
  }
  for (const { attributes, text } of children['definedNames']?.[0]?.children['definedName'] ?? []) {
    const { name = '', localSheetId } = attributes;
    // Excel's own (_xlnm.Print_Titles …) and those of one sheet stay in the file.
    if (localSheetId === undefined && !name.startsWith('_xlnm.')) {
      const isVisible = attributes['hidden'] !== '1';
      workbook.names.add(name, formulaFromFile(text), { isVisible });
    }
  }
  for (const sheet of workbook.sheets) {
    readProtection(sheet, PartOutline.of(parts.text(partOf(sheet) ?? '')));
  }
  if (isStructureLocked(parts, main)) workbook.protectStructure();
}
