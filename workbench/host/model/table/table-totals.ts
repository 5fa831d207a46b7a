import { RangeModel } from '../range/range-model';
import type { TableModel } from '../sheet-model';

/** Function numbers of SUBTOTAL: sum and count of the visible rows. */
const visibleSum = 109;
const visibleCount = 103;

/**
 * Fills a totals row that becomes visible. It gets its last contents. The first time it gets "Total" in
 * the first column, and in the last column the sum of numbers or the count of texts.
 */
export function writeTotals(table: TableModel): void {
  const { columns, totals, sheet } = table;
  const isKnown = columns.all.some(({ total }) => total !== null);
  columns.all.forEach((column, c) => {
    const isLast = c === columns.all.length - 1;
    const first = isLast && c > 0 ? subtotal(table, c) : c === 0 ? 'Total' : null;
    const total = isKnown ? column.total : first;
    if (total === null) return;
    const cell = { ...totals, column: totals.column + c, columns: 1 };
    new RangeModel(sheet, cell).enter(total);
  });
}

/** Stores the contents of a totals row before it is hidden. */
export function keepTotals(table: TableModel): void {
  const [row = []] = new RangeModel(table.sheet, table.totals).read(({ formula, value }) => {
    if (formula !== null) return formula;
    return value === '' || typeof value === 'object' ? null : String(value);
  });
  table.columns.all.forEach((column, c) => {
    column.total = row[c] ?? null;
  });
}

function subtotal(table: TableModel, column: number): string {
  const { body, sheet } = table;
  const cells = new RangeModel(sheet, { ...body, column: body.column + column, columns: 1 });
  const values = cells.read(({ value }) => value).flat();
  const hasNumbers = values.some((value) => typeof value === 'number');
  const name = (table.columnNames()[column] ?? '').replaceAll(/[[\]#'@]/g, "'$&");
  return `=SUBTOTAL(${String(hasNumbers ? visibleSum : visibleCount)},[${name}])`;
}
