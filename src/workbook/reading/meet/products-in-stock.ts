import { cellAddress } from '../../cell-address';
import type { DataIssue } from '../../data-issues';
import type { FoundTable } from '../../find-tables';
import { matchHeaders } from '../../headers';
import { inputTable } from '../../input-tables';
import type { RememberedCells } from '../remembered-cells';
import { nameOf } from '../rows/table-body';

/** Without one of these columns, a stock table says nothing that Products needs. */
const TELLING = ['Unit cost', 'Price', 'Pack size'];

export interface ProductsInStock {
  readonly products: FoundTable;
  readonly stock: FoundTable;
  readonly issue: DataIssue;
}

/**
 * The Products table that stands within the stock table, as exports have it: a unit cost or a price beside
 * the stock. Each product is read from its first row. Null if there is none.
 *
 * @returns both tables, each with the columns that the other reads
 */
export async function productsInStock(
  cells: RememberedCells,
  stock: FoundTable,
): Promise<ProductsInStock | null> {
  const parts = [stock, ...(stock.joined ?? [])];
  const seen = new Set<string>();
  const found: FoundTable[] = [];
  const stocks: FoundTable[] = [];
  for (const part of parts) {
    const product = part.columns.get('Product');
    const taken = new Set([
      ...part.columns.values(),
      ...(part.places ?? []).map(({ index }) => index),
    ]);
    const match = matchHeaders(part.headers, inputTable('Products').columns);
    const columns = new Map([...match.columns].filter(([, index]) => !taken.has(index)));
    if (product === undefined || !TELLING.some((column) => columns.has(column))) {
      stocks.push(part);
      continue;
    }
    const rows = await cells.remember(part.area);
    const repeats = rows.flatMap((row, r) => {
      const name = nameOf(row[product]);
      if (r === 0 || name === '') return [];
      if (seen.has(name)) return [part.area.row + r];
      seen.add(name);
      return [];
    });
    found.push({
      ...{ name: 'Products', area: part.area, tableName: part.tableName, headers: part.headers },
      ...{ periods: [], rowsLeftOut: new Set(repeats) },
      columns: new Map([...columns, ['Product', product]]),
      readElsewhere: new Set(part.headers.keys()),
    });
    stocks.push({ ...part, readElsewhere: new Set(columns.values()) });
  }
  const [first, ...joined] = found;
  if (!first) return null;
  const [main, ...others] = stocks;
  return {
    products: { ...first, joined },
    stock: { ...main!, joined: others },
    issue: issueOf(first),
  };
}

function issueOf({ area, columns }: FoundTable): DataIssue {
  const index = columns.get('Unit cost') ?? columns.get('Price') ?? 0;
  const names = [...columns.keys()].filter((name) => name !== 'Product').join(', ');
  return {
    severity: 'low',
    table: 'Products',
    row: area.row + 1,
    column: null,
    value: names,
    problem: 'No table Products, and the stock table has its columns',
    action: 'Read from the first row of each product.',
    sheet: area.sheet,
    address: cellAddress(area.sheet, area.row, area.column + index),
  };
}
