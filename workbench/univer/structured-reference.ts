import type { Area } from '../host/model/area/area';
import { formatAddress, quoteSheet } from '../host/model/area/area';
import { equalNames } from '../host/model/equal-names';
import type { TableModel } from '../host/model/sheet-model';
import type { WorkbookModel } from '../host/model/workbook-model';

/** The parts of a structured reference: sections of rows, and a range of columns. */
interface Items {
  readonly parts: readonly string[];
  readonly first: string | null;
  readonly last: string | null;
}

/**
 * A structured reference as a plain one, such as `Stock!$B$2:$B$9` for `Inventory[On hand]`. A reference to
 * the formula's own row stays structured, with the names as the table spells them. `#REF!` if the table has
 * no such part or column; null if there is no such table.
 *
 * @param brackets from the first opening bracket to the last closing one
 */
export function plainReference(
  tableName: string,
  brackets: string,
  workbook: WorkbookModel,
): string | null {
  const table = workbook.tables.find(({ name }) => equalNames(name, tableName));
  if (!table) return null;
  const { parts, first, last } = readItems(brackets);
  const names = table.columnNames();
  const [from, to] = [first, last].map((column) =>
    column === null ? null : names.findIndex((name) => equalNames(name, column)),
  );
  if (from === -1 || to === -1) return '#REF!';
  if (parts.includes('#this row')) return thisRow(table, names, from ?? null, to ?? null);
  const rows = rowsOf(table, parts);
  if (!rows) return '#REF!';
  const { column, columns } = table.area;
  const area: Area = {
    ...rows,
    column: column + Math.min(from ?? 0, to ?? 0),
    columns: from == null || to == null ? columns : Math.abs(to - from) + 1,
  };
  return `${quoteSheet(table.sheet.name)}!${formatAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

function thisRow(
  table: TableModel,
  names: readonly string[],
  from: number | null,
  to: number | null,
): string {
  if (from === null || to === null) return `${table.name}[#This Row]`;
  const columns = from === to ? `[${names[from]!}]` : `[${names[from]!}]:[${names[to]!}]`;
  return `${table.name}[[#This Row],${columns}]`;
}

/** The rows from the first to the last section; the body if none is named. Null for hidden totals. */
function rowsOf(table: TableModel, parts: readonly string[]): Pick<Area, 'row' | 'rows'> | null {
  const areas = (parts.length === 0 ? ['#data'] : parts).map((part) => {
    if (part === '#all') return table.area;
    if (part === '#headers') return table.header;
    if (part === '#totals') return table.showTotals ? table.totals : null;
    return table.body;
  });
  const known = areas.filter((area) => area !== null);
  if (known.length < areas.length) return null;
  const row = Math.min(...known.map((area) => area.row));
  return { row, rows: Math.max(...known.map((area) => area.row + area.rows)) - row };
}

/** Reads `[On hand]`, `[@[On hand]]`, `[#All]`, `[[#Headers],[#Data],[From]:[To]]`. */
function readItems(brackets: string): Items {
  const inside = brackets.slice(1, -1).trim();
  const isThisRow = inside.startsWith('@');
  const body = isThisRow ? inside.slice(1) : inside;
  const items =
    body.startsWith('[') || body.includes(',[')
      ? [...body.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map(([, item = '']) => item)
      : [body];
  const words = items.filter((item) => item !== '').map((item) => item.trim());
  const parts = words.filter((item) => item.startsWith('#')).map((item) => item.toLowerCase());
  const columns = words.filter((item) => !item.startsWith('#')).map(unescaped);
  return {
    parts: isThisRow ? ['#this row'] : parts,
    first: columns[0] ?? null,
    last: columns.at(-1) ?? null,
  };
}

/** An apostrophe escapes the next character. */
function unescaped(name: string): string {
  return name.replaceAll(/'(.)/g, '$1');
}
