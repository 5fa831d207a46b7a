import { isRecord, textAt } from '../../files/format/client-object';
import { cellText } from '../../host/model/cell/cell-text';
import { readReference, sheetOfPrefix } from '../../host/model/formula/reference';
import { RangeModel } from '../../host/model/range/range-model';
import type { SheetModel } from '../../host/model/sheet-model';

const reference =
  /^=((?:'(?:[^']|'')+'|[^'!:(),\s]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;

/**
 * The source cells of a drop-down, for a plain reference (`=Lists!$A$2:$A$9`) or a defined name of one; null
 * for any other formula.
 */
export function sourceCells(source: string, sheet: SheetModel): RangeModel | null {
  const { workbook } = sheet;
  const [, prefix = '', cells = ''] = reference.exec(source.trim()) ?? [];
  if (cells === '') {
    const name = source.trim().slice(1);
    const defined = workbook.names.find(name, sheet) ?? workbook.names.find(name);
    // A name of a name is no source. Excel does not take one either.
    return defined && reference.test(defined.formula) ? sourceCells(defined.formula, sheet) : null;
  }
  const on = prefix === '' ? sheet : workbook.sheet(sheetOfPrefix(prefix) ?? '');
  const read = readReference(prefix, cells);
  return on && read ? new RangeModel(on, read.area) : null;
}

/** The texts of the cells, row by row. */
export function textsIn(cells: RangeModel): string[] {
  return cells.read(cellText).flat();
}

/** Whether a drop-down of the sheet takes its choices from cells. */
export function takesFromCells({ validations }: SheetModel): boolean {
  return validations.ruledAreas().some((area) => {
    const rule = validations.settingFor(area, 'Rule');
    const list = isRecord(rule) ? rule['list'] : null;
    return textAt(list, 'source')?.startsWith('=') ?? false;
  });
}
