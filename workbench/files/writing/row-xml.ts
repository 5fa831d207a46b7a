import { DAYS_TO_1904, isDateFormat } from '../../../src/xlsx/date-system';
import { inlineString, xmlText } from '../../../src/xlsx/xml';
import { formatAddress } from '../../host/model/area/area';
import type { CellRecord } from '../../host/model/cell/cell-record';
import { formulaToFile } from '../format/formula-to-file';
import type { StyleBook } from './style-book';

export interface CellWriting {
  readonly styles: StyleBook;
  /** The table of a cell, for formulas that do not name it; null outside any table. */
  readonly tableAt: (row: number, column: number) => string | null;
  /** Whether dates of the file count from 1904. */
  readonly from1904: boolean;
  /** Index of the metadata that marks a dynamic array. Called only if there is such an array. */
  readonly dynamicArray: () => number;
}

/** A cell as XML; empty for a cell without contents and with the standard look. */
export function cellXml(
  cell: Readonly<CellRecord>,
  row: number,
  column: number,
  writing: CellWriting,
): string {
  const style = writing.styles.formatOf(cell);
  if (cell.value === '' && cell.formula === null && style === 0) return '';
  const at = formatAddress({ row, column, rows: 1, columns: 1 });
  const formula = cell.formula === null ? '' : formulaXml(cell, row, column, writing);
  const meta = formula.includes(' t="array"') ? ` cm="${String(writing.dynamicArray())}"` : '';
  const start = `<c r="${at}"${style === 0 ? '' : ` s="${String(style)}"`}`;
  const [type, content] = contentOf(cell, writing);
  if (formula === '' && content === '') return `${start}/>`;
  return `${start}${type}${meta}>${formula}${content}</c>`;
}

function contentOf(
  { value, formula, numberFormat }: Readonly<CellRecord>,
  { from1904 }: CellWriting,
): [type: string, content: string] {
  if (typeof value === 'object') return [' t="e"', `<v>${xmlText(value.error)}</v>`];
  if (typeof value === 'boolean') return [' t="b"', `<v>${value ? '1' : '0'}</v>`];
  if (typeof value === 'number') {
    const stored = from1904 && isDateFormat(numberFormat) ? value - DAYS_TO_1904 : value;
    return ['', Number.isFinite(stored) ? `<v>${String(stored)}</v>` : ''];
  }
  if (formula !== null) return [' t="str"', `<v>${xmlText(value)}</v>`];
  if (value === '') return ['', ''];
  return [' t="inlineStr"', inlineString(value)];
}

/** A formula that spills is a dynamic array. Excel stores it as an array formula with metadata. */
function formulaXml(
  cell: Readonly<CellRecord>,
  row: number,
  column: number,
  writing: CellWriting,
): string {
  const text = xmlText(formulaToFile(cell.formula ?? '', writing.tableAt(row, column)));
  if (!cell.spill) return `<f>${text}</f>`;
  return `<f t="array" ref="${formatAddress({ row, column, ...cell.spill })}">${text}</f>`;
}
