import { DAYS_TO_1904, isDateFormat } from '../../../src/xlsx/date-system';
import { textFromXml } from '../../../src/xlsx/xml';
import { parseAddress } from '../../host/model/area/area';
import type { CellValue } from '../../host/model/cell/entry';
import { translate } from '../../host/model/formula/translate';
import type { Grid } from '../../host/model/cell/grid';
import { formulaFromFile } from '../format/formula-from-file';
import { richText } from './shared-strings';
import { attributeIn } from './stored-rows';
import type { StoredCell, StoredRow } from './stored-rows';
import type { StoredStyles } from './stored-styles';

/** What the cells of all sheets share. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: StoredStyles;
  /** Whether dates count from 1904; the model's count from 1900. */
  readonly from1904: boolean;
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

const FORMULA = /<(?:[\w.-]+:)?f(?=[\s/>])([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?f>)/;
const VALUE = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:[\w.-]+:)?v>/;
const ERROR = /^#/;

/** Puts the cells of a sheet's rows into a grid that is empty. */
export function readCells(grid: Grid, rows: readonly StoredRow[], context: CellContext): void {
  const shared = new Map<string, SharedFormula>();
  const spills: { row: number; column: number; reference: string }[] = [];
  for (const { row, cells } of rows) {
    for (const stored of cells) {
      const style = context.styles.cells[stored.style] ?? context.styles.cells[0]!;
      const record = grid.touch(row, stored.column);
      record.numberFormat = style.numberFormat;
      record.isLocked = style.isLocked;
      record.look = style.look;
      if (stored.content === '') continue;
      const value = valueOf(stored, context.strings);
      const isMoved =
        context.from1904 && typeof value === 'number' && isDateFormat(style.numberFormat);
      record.value = isMoved ? value + DAYS_TO_1904 : value;
      if (!stored.content.includes('<f') && !stored.content.includes(':f')) continue;
      const [tag, attributes = '', text = ''] = FORMULA.exec(stored.content) ?? [];
      if (tag === undefined) continue;
      const kind = attributeIn(attributes, 't');
      const place = { row, column: stored.column };
      const plain =
        kind === 'shared' ? sharedText(shared, attributes, text, place) : textFromXml(text);
      // A data table has no formula that a person could see.
      if (plain !== '') record.formula = formulaFromFile(plain);
      const reference = attributeIn(attributes, 'ref');
      if (kind === 'array' && reference !== null) spills.push({ ...place, reference });
    }
  }
  for (const { row, column, reference } of spills) spillFrom(grid, row, column, reference);
}

function valueOf({ type, content }: StoredCell, strings: readonly string[]): CellValue {
  if (type === 'inlineStr') return richText(content);
  const text = VALUE.exec(content)?.[1] ?? '';
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'str') return textFromXml(text);
  if (text === '') return '';
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'e') return { error: ERROR.test(text) ? text : '#VALUE!' };
  if (type === 'd') return serialOf(text);
  return Number(text);
}

/** Excel's serial number of an ISO 8601 date. */
function serialOf(date: string): number {
  const withZone = /[Z+]|T.*-/.test(date) ? date : `${date}${date.includes('T') ? '' : 'T00:00'}Z`;
  return Date.parse(withZone) / 86_400_000 + 25_569;
}

function sharedText(
  shared: Map<string, SharedFormula>,
  attributes: string,
  text: string,
  place: { readonly row: number; readonly column: number },
): string {
  const key = attributeIn(attributes, 'si') ?? '';
  if (text !== '') {
    shared.set(key, { text: textFromXml(text), ...place });
    return textFromXml(text);
  }
  const first = shared.get(key);
  if (!first) return '';
  return translate(first.text, place.row - first.row, place.column - first.column, 'wraps');
}

function spillFrom(grid: Grid, row: number, column: number, reference: string): void {
  const area = parseAddress(reference);
  if (area.rows === 1 && area.columns === 1) return;
  grid.touch(row, column).spill = { rows: area.rows, columns: area.columns };
  for (let r = area.row; r < area.row + area.rows; r++) {
    for (let c = area.column; c < area.column + area.columns; c++) {
      if (r !== row || c !== column) grid.touch(r, c).spilledFrom = { row, column };
    }
  }
}
