import { strToU8 } from 'fflate';
import { utils, write } from '@e965/xlsx';
import type { OutputSheet } from '../../src/workbook/port';
import { HostFault } from '../../src/workbook/port';
import { done } from '../../src/xlsx/excelize';
import { excelizeFromDisk } from '../../src/xlsx/excelize-from-disk';
import { PackageParts } from '../../src/xlsx/package-parts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { buildXlsx, editXlsx } from '../support/build-xlsx';

const ALERTS: OutputSheet = {
  name: 'Alerts',
  tableName: 'Alerts',
  columns: [
    { header: 'Message', format: 'text', cells: ['low'] },
    { header: 'On', format: 'date', cells: [46_348] },
  ],
};

async function faultOf(bytes: Uint8Array): Promise<HostFault> {
  return openXlsx(bytes, excelizeFromDisk).then(
    () => Promise.reject(new Error('It was opened')),
    (fault: unknown) => fault as HostFault,
  );
}

function asFile(bookType: 'xls' | 'xlsb' | 'csv' | 'ods'): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Product'], ['P-1']]), 'Stock');
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

describe('A file that is no .xlsx workbook', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['an old .xls', asFile('xls'), /old \.xls format/],
    ['a binary .xlsb', asFile('xlsb'), /not an \.xlsx workbook/],
    ['an OpenDocument sheet', asFile('ods'), /not an \.xlsx workbook/],
    ['text', strToU8('Product;Location'), /cannot be read/],
    ['nothing', new Uint8Array(0), /cannot be read/],
  ])('is refused in words with what mends it: %s', async (_what, bytes, message) => {
    const fault = await faultOf(bytes);
    expect(fault).toBeInstanceOf(HostFault);
    expect(fault.code).toBe('unsupported');
    expect(fault.message).toMatch(message);
    expect(fault.remedy).toMatch(/save it as "Excel Workbook \(\.xlsx\)"/);
  });

  it('is refused if it is truncated', async () => {
    const whole = await buildXlsx([{ name: 'Stock', rows: [['Product'], ['P-1']] }]);
    expect((await faultOf(whole.subarray(0, whole.length / 2))).code).toBe('unsupported');
  });
});

describe('A workbook in a file', () => {
  it('has its tables read without totals rows, wherever they are', async () => {
    const parts = PackageParts.read(
      await editXlsx(null, (file) => {
        done(file.SetSheetRow('Sheet1', 'C5', ['Product', 'On hand']));
        done(file.SetSheetRow('Sheet1', 'C6', ['P-1', 4]));
        done(file.SetSheetRow('Sheet1', 'C7', ['Total', 4]));
        done(file.AddTable('Sheet1', { Range: 'C5:D7', Name: 'Inventory' }));
      }),
    );
    const table = parts.text('xl/tables/table1.xml');
    parts.set('xl/tables/table1.xml', table.replace('<table ', '<table totalsRowCount="1" '));
    const workbook = await openXlsx(parts.toBytes(), excelizeFromDisk);
    const [inventory] = await workbook.listTables();
    expect(inventory).toEqual({
      name: 'Inventory',
      area: { sheet: 'Sheet1', row: 4, column: 2, rows: 2, columns: 2 },
    });
    expect(await workbook.readArea(inventory!.area)).toEqual([
      ['Product', 'On hand'],
      ['P-1', 4],
    ]);
  });

  it('lists no hidden sheet, but its tables can be read', async () => {
    const bytes = await editXlsx(
      await buildXlsx([
        { name: 'Stock', rows: [['Product']] },
        { name: 'Lists', rows: [['Location'], ['Leeds']], table: 'Locations' },
      ]),
      (file) => done(file.SetSheetVisible('Lists', false)),
    );
    const workbook = await openXlsx(bytes, excelizeFromDisk);
    expect((await workbook.listSheets()).map(({ sheet }) => sheet)).toEqual(['Stock']);
    expect((await workbook.listTables()).map(({ name }) => name)).toEqual(['Locations']);
  });

  it('reads a formula with an empty text as blank', async () => {
    const bytes = await editXlsx(null, (file) => {
      done(file.SetCellFormula('Sheet1', 'A1', 'IF(TRUE,"","x")'));
      done(file.SetCellValue('Sheet1', 'B1', 1));
    });
    const workbook = await openXlsx(bytes, excelizeFromDisk);
    const area = { sheet: 'Sheet1', row: 0, column: 0, rows: 1, columns: 2 };
    expect(await workbook.readArea(area)).toEqual([[null, 1]]);
  });

  it('has the same days in the 1900 and the 1904 date system', async () => {
    const bytes = await editXlsx(null, (file) => {
      const date = done(file.NewStyle({ CustomNumFmt: 'dd/mm/yyyy' })).style;
      done(file.SetWorkbookProps({ Date1904: true }));
      done(file.SetSheetRow('Sheet1', 'A1', [46_348 - 1462, 7]));
      done(file.SetCellStyle('Sheet1', 'A1', 'A1', date));
    });
    const workbook = await openXlsx(bytes, excelizeFromDisk);
    const area = { sheet: 'Sheet1', row: 0, column: 0, rows: 1, columns: 2 };
    expect(await workbook.readArea(area)).toEqual([[46_348, 7]]);
    await workbook.writeSheet(ALERTS);
    const again = await openXlsx(await workbook.toBytes(), excelizeFromDisk);
    const written = { sheet: 'Alerts', row: 1, column: 1, rows: 1, columns: 1 };
    expect(await again.readArea(written)).toEqual([[46_348]]);
  });

  it('gets no new sheet if the user has protected its structure', async () => {
    const bytes = await editXlsx(null, (file) =>
      done(file.ProtectWorkbook({ LockStructure: true })),
    );
    const workbook = await openXlsx(bytes, excelizeFromDisk);
    await expect(workbook.writeSheet(ALERTS)).rejects.toMatchObject({
      code: 'protected',
      remedy: expect.stringContaining('Protect Workbook') as unknown,
    });
  });

  it('gets no table with more rows than a sheet holds', async () => {
    const workbook = await openXlsx(
      await buildXlsx([{ name: 'A', rows: [[1]] }]),
      excelizeFromDisk,
    );
    const cells = new Array<number>(1_048_576).fill(1);
    const tooLong = { ...ALERTS, columns: [{ header: 'On', format: 'units', cells }] } as const;
    await expect(workbook.writeSheet(tooLong)).rejects.toMatchObject({ code: 'tooLarge' });
  });

  it('has equal bytes after equal changes', async () => {
    const bytes = await buildXlsx([{ name: 'Stock', rows: [['Product']] }]);
    const [one, other] = await Promise.all(
      [bytes, bytes].map(async (file) => {
        const workbook = await openXlsx(file, excelizeFromDisk);
        await workbook.writeSheet(ALERTS);
        return workbook.toBytes();
      }),
    );
    expect(one).toEqual(other);
  });
});
