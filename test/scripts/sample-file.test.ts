import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { BAD_VALUES } from '../../scripts/sample/bad-values';
import { SAMPLE_SEED, sampleNetwork } from '../../scripts/sample/sample-network';

const bytes = readFileSync('assets/sample-network.xlsx');
const content = sampleNetwork(SAMPLE_SEED);
const book = XLSX.read(bytes, { bookFiles: true });

/** The headers of the workbook contract that the sample uses, by table. */
const CONTRACT_HEADERS: Readonly<Record<string, readonly string[]>> = {
  Inventory: ['Product', 'Location', 'On hand', 'Reserved', 'In transit', 'Lot', 'Expiry date'],
  Demand: ['Product', 'Location', 'Date', 'Quantity', 'Stockout', 'Promotion'],
  Products: [
    ...['Product', 'Description', 'Family', 'Unit cost', 'Price', 'Salvage value', 'Volume'],
    ...['Weight', 'Pack size', 'Min transfer quantity', 'Service class', 'Shelf life', 'Lifecycle'],
  ],
  Locations: [
    ...['Location', 'Type', 'Region', 'Cluster', 'Volume capacity', 'Inbound limit'],
    ...[
      'Outbound limit',
      'Handling cost',
      'Open',
      'Supplied by',
      'Can ship',
      'Can receive',
      'Keep at least',
    ],
  ],
  Lanes: [
    ...['From', 'To', 'Cost per unit', 'Cost per volume', 'Fixed cost', 'Line cost', 'Lead time'],
    ...['Capacity', 'Allowed'],
  ],
  Suppliers: [
    ...['Product', 'Supplier', 'Location', 'Unit cost', 'Order cost', 'Lead time'],
    ...['Lead time SD', 'Min order quantity', 'Order multiple'],
  ],
  Receipts: ['Product', 'Location', 'Quantity', 'Date'],
  Approvers: ['Email', 'Name', 'Tier', 'Limit'],
  Settings: ['Setting', 'Value'],
};

describe('the sample workbook in assets', () => {
  it('has the same bytes as npm run sample writes', () => {
    const rebuilt = join(mkdtempSync(join(tmpdir(), 'sample-')), 'sample.xlsx');

    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/sample.ts', rebuilt]);

    expect(sha256(readFileSync(rebuilt))).toBe(sha256(bytes));
  });

  it('is smaller than 2 MB', () => {
    expect(bytes.length).toBeLessThan(2_000_000);
  });

  it.each(Object.entries(CONTRACT_HEADERS))(
    'has an Excel table %s with the headers of the contract',
    (name, headers) => {
      const table = excelTable(name);

      expect(table.headers).toEqual(expect.arrayContaining([...headers]));
    },
  );

  it.each(content.tables.map((table) => [table.name, table] as const))(
    'has an Excel table over exactly the rows of %s',
    (name, { rows, columns }) => {
      const lastCell = XLSX.utils.encode_cell({ r: rows.length, c: columns.length - 1 });

      expect(excelTable(name).ref).toBe(`A1:${lastCell}`);
    },
  );

  it('explains the placement of stock and the bad cells on its first sheet', () => {
    const text = XLSX.utils.sheet_to_csv(book.Sheets['Read me']!);

    expect(book.SheetNames[0]).toBe('Read me');
    expect(text).toContain('shares of sales in the FIRST 26 weeks');
    for (const { problem } of badCells()) expect(text).toContain(problem);
  });

  it('lists every bad cell with its address', () => {
    for (const { table, column, value, problem } of BAD_VALUES) {
      const listed = badCells().find((cell) => cell.table === table && cell.problem === problem);
      const cell = book.Sheets[table]![listed?.address ?? ''];

      expect(listed?.column).toBe(column);
      const shown = cell?.t === 'e' ? { error: cell.w } : (cell?.v ?? null);
      expect(shown).toEqual(value);
    }
  });

  it('lists the duplicate product', () => {
    const [, second] = /^A(\d+)$/.exec(badCells().at(-1)!.address)!;
    const products = book.Sheets['Products']!;

    expect(products[`A${second}`].v).toBe(products[`A${Number(second) - 1}`].v);
  });

  it.each([
    ['a blank quantity', undefined],
    ['an #N/A', 'e'],
    ['a number that is text', 's'],
    ['a negative number', 'n'],
  ])('holds %s among the stock on hand', (_, type) => {
    const kinds = badCells()
      .filter(({ table, column }) => table === 'Inventory' && column === 'On hand')
      .map(({ address }) => book.Sheets['Inventory']![address]?.t);

    expect(kinds).toContain(type);
  });

  it('stores the functions as Excel does, with cached results', () => {
    const cells = Object.values(book.Sheets['Formulas']!).filter(
      (cell: XLSX.CellObject) => typeof cell.f === 'string' && cell.f.includes('INV_'),
    ) as XLSX.CellObject[];

    expect(cells.map(({ f }) => f!.split('(')[0])).toEqual([
      '_xldudf_INV_SAFETYSTOCK',
      '_xldudf_INV_REORDERPOINT',
      '_xldudf_INV_EOQ',
      '_xldudf_INV_DAYSOFCOVER',
    ]);
    for (const { v } of cells) expect(v).toBeGreaterThan(0);
  });
});

function sha256(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The bad cells on the Read me sheet, which lists them as `Table!Address (Column): problem`. */
function badCells() {
  const lines = XLSX.utils.sheet_to_json<string[]>(book.Sheets['Read me']!, { header: 1 }).flat();
  return lines.flatMap((line) => {
    const match = /^(\w+)!([A-Z]+\d+) \((.+?)\): (.+)$/.exec(line);
    return match
      ? [{ table: match[1]!, address: match[2]!, column: match[3]!, problem: match[4]! }]
      : [];
  });
}

function excelTable(name: string): { ref: string; headers: string[] } {
  const { files } = book as unknown as { files: Record<string, { content: Uint8Array }> };
  const xml = Object.entries(files)
    .filter(([path]) => path.startsWith('xl/tables/'))
    .map(([, file]) => Buffer.from(file.content).toString('utf8'))
    .find((table) => table.includes(`displayName="${name}"`));
  return {
    ref: /<table [^>]*ref="([^"]+)"/.exec(xml ?? '')?.[1] ?? '',
    headers: [...(xml ?? '').matchAll(/<tableColumn [^>]*name="([^"]+)"/g)].map(([, h]) => h!),
  };
}
