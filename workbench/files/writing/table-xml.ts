import { SPREADSHEET, XML_DECLARATION } from '../../../src/xlsx/namespaces';
import { parseXml, xmlText } from '../../../src/xlsx/xml';
import { formatAddress } from '../../host/model/area/area';
import { wireValue } from '../../host/model/cell/wire-value';
import type { TableModel } from '../../host/model/sheet-model';
import { formulaToFile } from '../format/formula-to-file';
import { attributesExcept } from './attributes-xml';
import { autoFilterXml } from './filter-xml';
import { PartOutline, listXml } from '../reading/part-outline';
import type { OutlineChild } from '../reading/part-outline';

const ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

/** The file's name for a function of SUBTOTAL that ignores hidden rows, by its number. */
const TOTALS: Readonly<Record<string, string>> = {
  '101': 'average',
  '102': 'countNums',
  '103': 'count',
  '104': 'max',
  '105': 'min',
  '107': 'stdDev',
  '109': 'sum',
  '110': 'var',
};

/** Equal for tables with the same description in a file. */
export function tableKey(table: TableModel): string {
  const { name, area, showTotals, style, bands, isFiltered } = table;
  const columns = columnsOf(table).map(({ name: column, total }) => [column, total]);
  return JSON.stringify([name, area, showTotals, style, bands, isFiltered, columns]);
}

/**
 * A table's part.
 *
 * @param old its part in the file, which has details of its columns that the model does not know; empty for a
 * new table
 * @param id a number that no other table of the workbook has
 */
export function tableXml(table: TableModel, old: string, id: number): string {
  const { area, showTotals, bands } = table;
  const filtered = formatAddress({ ...area, rows: area.rows - (showTotals ? 1 : 0) });
  const start = PartOutline.of(
    `<table xmlns="${SPREADSHEET}" id="${String(id)}" name="${xmlText(table.name)}" displayName="${xmlText(table.name)}" ref="${formatAddress(area)}"${showTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}></table>`,
  );
  const before = old === '' ? null : PartOutline.of(old);
  const filter = autoFilterXml(table, filtered, before?.child('autoFilter') ?? null);
  const look = styleXml(table);
  const extensions = before?.child('extLst');
  const columns = columnsXml(table, before?.child('tableColumns') ?? null);
  const sort = sortXml(table, before?.child('sortState') ?? null);
  const put = (out: PartOutline, name: string, xml: string | null | undefined): PartOutline =>
    xml ? out.withElements(name, [xml], ORDER) : out;
  const withFilter = put(start, 'autoFilter', bands.showFilterButton ? filter : null);
  const withColumns = put(put(withFilter, 'sortState', sort), 'tableColumns', columns);
  const whole = put(put(withColumns, 'tableStyleInfo', look), 'extLst', extensions);
  return XML_DECLARATION + whole.toString();
}

function styleXml({ style, bands }: TableModel): string {
  const flag = (name: string, isShown: boolean): string => ` ${name}="${isShown ? '1' : '0'}"`;
  return [
    `<tableStyleInfo${style === '' ? '' : ` name="${xmlText(style)}"`}`,
    flag('showFirstColumn', bands.highlightFirstColumn),
    flag('showLastColumn', bands.highlightLastColumn),
    flag('showRowStripes', bands.showBandedRows),
    flag('showColumnStripes', bands.showBandedColumns),
    '/>',
  ].join('');
}

/** The last sort order; as in the file if it was not sorted since. */
function sortXml({ order, body }: TableModel, old: string | null): string | null {
  if (order === null) return old;
  const conditions = order.keys.map(({ key, ascending }) => {
    const column = { ...body, column: body.column + key, columns: 1 };
    const down = ascending === false ? ' descending="1"' : '';
    return `<sortCondition${down} ref="${formatAddress(column)}"/>`;
  });
  const caseSensitive = order.isCaseSensitive ? ' caseSensitive="1"' : '';
  return `<sortState${caseSensitive} ref="${formatAddress(body)}">${conditions.join('')}</sortState>`;
}

interface Column {
  readonly name: string;
  /** Attributes and content for its cell in the totals row. */
  readonly total: readonly [attributes: string, content: string];
}

function columnsOf(table: TableModel): Column[] {
  const { grid } = table.sheet;
  const { row, column, rows } = table.area;
  return table.columnNames().map((name, n) => {
    const cell = table.showTotals ? grid.peek(row + rows - 1, column + n) : undefined;
    if (!cell) return { name, total: ['', ''] };
    if (cell.formula === null) {
      const label = String(wireValue(cell.value));
      return { name, total: [label === '' ? '' : ` totalsRowLabel="${xmlText(label)}"`, ''] };
    }
    const [, code = ''] = /^=SUBTOTAL\((\d+),[^()]*\[[^()]*\]\)$/i.exec(cell.formula) ?? [];
    const known = TOTALS[code];
    if (known !== undefined) return { name, total: [` totalsRowFunction="${known}"`, ''] };
    const formula = xmlText(formulaToFile(cell.formula, table.name));
    return {
      name,
      total: [' totalsRowFunction="custom"', `<totalsRowFormula>${formula}</totalsRowFormula>`],
    };
  });
}

/** The attributes of a column that the model sets. */
const OWN_ATTRIBUTES = ['id', 'name', 'totalsRowFunction', 'totalsRowLabel'];

function columnsXml(table: TableModel, old: string | null): string {
  const before = old === null ? [] : PartOutline.of(old).children.map(oldColumn);
  let lastId = Math.max(0, ...before.map(({ attributes }) => Number(attributes['id'])));
  const columns = columnsOf(table).map(({ name, total: [attributes, content] }) => {
    const known = before.find((column) => column.name === name);
    const kept = attributesExcept(known?.attributes ?? {}, OWN_ATTRIBUTES);
    const id = known?.attributes['id'];
    const own = ` id="${id ?? String((lastId += 1))}" name="${columnName(name)}"`;
    return `<tableColumn${own}${attributes}${kept}>${known?.content ?? ''}${content}</tableColumn>`;
  });
  return listXml('tableColumns', columns);
}

function oldColumn({ xml }: OutlineChild): {
  name: string;
  attributes: Readonly<Record<string, string>>;
  content: string;
} {
  const { attributes } = parseXml(xml);
  const content = PartOutline.of(xml)
    .children.filter(({ name }) => name !== 'totalsRowFormula')
    .map((child) => child.xml);
  const name = (attributes['name'] ?? '').replace(/_x000a_/gi, '\n');
  return { name, attributes, content: content.join('') };
}

/** Excel escapes a new line in the name of a column, because an attribute would lose it. */
function columnName(name: string): string {
  return xmlText(name).replaceAll('\n', '_x000a_');
}
