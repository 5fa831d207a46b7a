import type { Cell, ColumnMapping, OutputSheet, Workbook } from '../../src/workbook/port';

/** A sheet of a new workbook: its cells from A1 on. */
export interface InitialSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Name of an Excel table over all rows; no table if omitted. */
  readonly table?: string;
}

/** A workbook under test. */
export interface WorkbookUnderTest {
  readonly workbook: Workbook;
  /** Types a value into a cell as a user does. Returns the workbook after it. */
  type(sheet: string, row: number, column: number, value: string): Promise<WorkbookUnderTest>;
  /** The same workbook after it was saved, closed and opened. */
  reopened(): Promise<WorkbookUnderTest>;
}

export type CreateWorkbook = (sheets: readonly InitialSheet[]) => Promise<WorkbookUnderTest>;

const STOCK: InitialSheet = {
  name: 'My stock',
  table: 'Inventory',
  rows: [
    ['Product', 'Location', 'On hand', 'Counted', 'Best before'],
    ['00417', 'Leeds', 12.5, true, 46348],
    ['=SUM(A1)', 'Müller & Söhne <Köln>', -3, false, null],
    ['B-7', null, { error: '#N/A' }, null, { error: '#DIV/0!' }],
  ],
};
const NOTES: InitialSheet = { name: 'Notes', rows: [['Call Anna'], [null, 'by Friday']] };

const TRANSFERS: OutputSheet = {
  name: 'Transfers',
  tableName: 'Transfers',
  columns: [
    { header: 'Transfer ID', format: 'text', cells: ['T-1', 'T-2'] },
    { header: 'Quantity', format: 'units', cells: [12, 30], isTotalled: true },
    { header: 'Ship by', format: 'date', cells: [46349, null] },
    { header: 'Fits', format: 'text', cells: [true, false] },
    { header: 'Decision', format: 'text', cells: [null, null], choices: ['Approve', 'Reject'] },
  ],
};
const TRANSFERS_AS_READ: readonly (readonly Cell[])[] = [
  ['Transfer ID', 'Quantity', 'Ship by', 'Fits', 'Decision'],
  ['T-1', 12, 46349, true, null],
  ['T-2', 30, null, false, null],
];

/** The specification of every adapter of the `Workbook` port. */
export function describeWorkbookContract(name: string, create: CreateWorkbook): void {
  describe(`A workbook ${name}`, () => {
    it('lists every table with the area of its header row and body', async () => {
      const { workbook } = await create([STOCK, NOTES]);
      expect(await workbook.listTables()).toEqual([
        { name: 'Inventory', area: { sheet: 'My stock', row: 0, column: 0, rows: 4, columns: 5 } },
      ]);
    });

    it('lists every sheet with its used area', async () => {
      const { workbook } = await create([STOCK, NOTES, { name: 'Blank', rows: [] }]);
      expect(await workbook.listSheets()).toEqual([
        { sheet: 'My stock', used: { sheet: 'My stock', row: 0, column: 0, rows: 4, columns: 5 } },
        { sheet: 'Notes', used: { sheet: 'Notes', row: 0, column: 0, rows: 2, columns: 2 } },
        { sheet: 'Blank', used: null },
      ]);
    });

    it('reads text, numbers, booleans, dates as serials, blanks and errors unchanged', async () => {
      const { workbook } = await create([STOCK]);
      const area = { sheet: 'My stock', row: 0, column: 0, rows: 4, columns: 5 };
      expect(await workbook.readArea(area)).toEqual(STOCK.rows);
    });

    it('reads any part of a sheet, with blanks outside its used area', async () => {
      const { workbook } = await create([STOCK]);
      const area = { sheet: 'My stock', row: 2, column: 1, rows: 3, columns: 2 };
      expect(await workbook.readArea(area)).toEqual([
        ['Müller & Söhne <Köln>', -3],
        [null, { error: '#N/A' }],
        [null, null],
      ]);
    });

    it('writes an output sheet as a table and reads it back unchanged', async () => {
      const { workbook } = await create([STOCK]);
      const written = await workbook.writeSheet(TRANSFERS);
      expect(written).toEqual({ name: 'Transfers', tableName: 'Transfers' });
      expect(await tableNamed(workbook, 'Transfers')).toEqual(TRANSFERS_AS_READ);
    });

    it('keeps its output and the earlier sheets when it is saved and opened again', async () => {
      const before = await create([STOCK, NOTES]);
      await before.workbook.writeSheet(TRANSFERS);
      const { workbook } = await before.reopened();
      expect(await tableNamed(workbook, 'Transfers')).toEqual(TRANSFERS_AS_READ);
      expect(await tableNamed(workbook, 'Inventory')).toEqual(STOCK.rows);
      expect((await workbook.listSheets()).map(({ sheet }) => sheet)).toEqual([
        'My stock',
        'Notes',
        'Transfers',
      ]);
    });

    it('writes a table without rows and replaces it later', async () => {
      const before = await create([STOCK]);
      await before.workbook.writeSheet(withoutRows(TRANSFERS));
      const { workbook } = await before.reopened();
      expect((await tableNamed(workbook, 'Transfers'))[0]).toEqual(TRANSFERS_AS_READ[0]);
      expect(await workbook.writeSheet(TRANSFERS)).toMatchObject({ name: 'Transfers' });
    });

    it.each([
      ['an equals sign', '=1+1'],
      ['a plus sign', '+44 20 7946 0000'],
      ['a minus sign', '-5'],
      ['an at sign', '@SUM(A1)'],
      ['a tab', '\t=1+1'],
      ['an apostrophe', "'quoted"],
      ['digits', '00417'],
      ['XML', '<b>&amp;</b> "x"'],
      ['spaces', '  two before, one after '],
      ['two lines', 'first\nsecond'],
      ['an escape sequence', '_x0041_'],
      ['an emoji', '📦 box'],
      ['the name of an error', '#N/A'],
      ['the name of a boolean', 'TRUE'],
    ])('writes text with %s as text', async (_what, text) => {
      const before = await create([STOCK]);
      await before.workbook.writeSheet({
        name: 'Alerts',
        tableName: 'Alerts',
        columns: [{ header: 'Message', format: 'text', cells: [text] }],
      });
      const { workbook } = await before.reopened();
      expect(await tableNamed(workbook, 'Alerts')).toEqual([['Message'], [text]]);
    });

    it('replaces the sheet of an earlier plan without decisions', async () => {
      const before = await create([STOCK]);
      await before.workbook.writeSheet(TRANSFERS);
      const { workbook } = await before.reopened();
      const again = { ...TRANSFERS, columns: TRANSFERS.columns.map(firstRowOnly) };
      expect(await workbook.writeSheet(again)).toEqual({
        name: 'Transfers',
        tableName: 'Transfers',
      });
      expect(await tableNamed(workbook, 'Transfers')).toEqual(TRANSFERS_AS_READ.slice(0, 2));
      expect((await workbook.listSheets()).map(({ sheet }) => sheet)).toEqual([
        'My stock',
        'Transfers',
      ]);
    });

    it('keeps a plan with a decision, and numbers the new one', async () => {
      const before = await create([STOCK]);
      await before.workbook.writeSheet(TRANSFERS);
      const signed = await (await before.reopened()).type('Transfers', 1, 4, 'Approve');
      const written = await signed.workbook.writeSheet(TRANSFERS);
      expect(written.name).toBe('Transfers 2');
      const { workbook } = await signed.reopened();
      expect((await tableNamed(workbook, 'Transfers'))[1]?.[4]).toBe('Approve');
      expect(await tableNamed(workbook, written.tableName)).toEqual(TRANSFERS_AS_READ);
    });

    it('replaces the numbered sheet, not the signed one, in the next plan', async () => {
      const before = await create([STOCK]);
      await before.workbook.writeSheet(TRANSFERS);
      const signed = await (await before.reopened()).type('Transfers', 2, 4, 'Reject');
      await signed.workbook.writeSheet(TRANSFERS);
      const { workbook } = await signed.reopened();
      expect((await workbook.writeSheet(TRANSFERS)).name).toBe('Transfers 2');
    });

    it.each<[string, InitialSheet]>([
      ['cells of the user', { name: 'Transfers', rows: [['Monday'], ['two pallets']] }],
      [
        'a table of the user',
        { name: 'Transfers', table: 'Lorries', rows: [['Lorry'], ['LT 41']] },
      ],
      ['nothing', { name: 'Transfers', rows: [] }],
    ])('keeps a sheet of the same name that holds %s', async (_what, sheet) => {
      const before = await create([STOCK, sheet]);
      const written = await before.workbook.writeSheet(TRANSFERS);
      expect(written.name).toBe('Transfers 2');
      const { workbook } = await before.reopened();
      const area = { sheet: 'Transfers', row: 0, column: 0, rows: 2, columns: 1 };
      expect(await workbook.readArea(area)).toEqual(
        [0, 1].map((r) => [sheet.rows[r]?.[0] ?? null]),
      );
    });

    it('keeps a sheet with an entry beside the table', async () => {
      const before = await create([STOCK]);
      await before.workbook.writeSheet(TRANSFERS);
      const noted = await (await before.reopened()).type('Transfers', 9, 7, 'ask Anna');
      expect((await noted.workbook.writeSheet(TRANSFERS)).name).toBe('Transfers 2');
    });

    it('numbers the new table if the user has a table of the same name elsewhere', async () => {
      const before = await create([{ ...STOCK, table: 'Transfers' }]);
      const written = await before.workbook.writeSheet(TRANSFERS);
      expect(written).toEqual({ name: 'Transfers', tableName: 'Transfers2' });
      const { workbook } = await before.reopened();
      expect(await tableNamed(workbook, 'Transfers')).toEqual(STOCK.rows);
    });

    it('stores the column mapping in the workbook, without a visible sheet or table', async () => {
      const mapping: ColumnMapping = {
        Inventory: { Product: 'Artikel-Nr. "neu"', 'On hand': '=Bestand' },
        Demand: { Date: 'Tag' },
      };
      const before = await create([STOCK]);
      expect(await before.workbook.loadMapping()).toEqual({});
      await before.workbook.saveMapping(mapping);
      expect(await before.workbook.loadMapping()).toEqual(mapping);
      const { workbook } = await before.reopened();
      expect(await workbook.loadMapping()).toEqual(mapping);
      expect((await workbook.listSheets()).map(({ sheet }) => sheet)).toEqual(['My stock']);
      expect((await workbook.listTables()).map((table) => table.name)).toEqual(['Inventory']);
    });

    it('deletes an empty mapping', async () => {
      const before = await create([STOCK]);
      await before.workbook.saveMapping({ Inventory: { Product: 'Artikel', Location: 'Ort' } });
      await before.workbook.saveMapping({});
      const { workbook } = await before.reopened();
      expect(await workbook.loadMapping()).toEqual({});
    });

    it('keeps the mapping when a plan is written', async () => {
      const mapping: ColumnMapping = { Inventory: { Product: 'Artikel' } };
      const before = await create([STOCK]);
      await before.workbook.saveMapping(mapping);
      await before.workbook.writeSheet(TRANSFERS);
      const { workbook } = await before.reopened();
      expect(await workbook.loadMapping()).toEqual(mapping);
      expect((await workbook.listSheets()).map(({ sheet }) => sheet)).toEqual([
        'My stock',
        'Transfers',
      ]);
    });

    it('replaces an earlier mapping', async () => {
      const before = await create([STOCK]);
      await before.workbook.saveMapping({ Inventory: { Product: 'Artikel' } });
      const { workbook } = await before.reopened();
      await workbook.saveMapping({ Demand: { Date: 'Tag' } });
      expect(await workbook.loadMapping()).toEqual({ Demand: { Date: 'Tag' } });
    });

    it('stops a listener to edits', async () => {
      const { workbook } = await create([STOCK]);
      const edits: unknown[] = [];
      const stop = await workbook.onEdit((edit) => edits.push(edit));
      await stop();
      await workbook.writeSheet(TRANSFERS);
      expect(edits).toEqual([]);
    });
  });
}

async function tableNamed(workbook: Workbook, name: string): Promise<Cell[][]> {
  const table = (await workbook.listTables()).find((candidate) => candidate.name === name);
  if (!table) throw new Error(`There is no table ${name}`);
  return workbook.readArea(table.area);
}

function withoutRows(sheet: OutputSheet): OutputSheet {
  return { ...sheet, columns: sheet.columns.map((column) => ({ ...column, cells: [] })) };
}

function firstRowOnly(column: OutputSheet['columns'][number]): OutputSheet['columns'][number] {
  return { ...column, cells: column.cells.slice(0, 1) };
}
