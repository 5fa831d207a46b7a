/** @jest-environment node */
import { utils, write } from '@e965/xlsx';
import type { BookType } from '@e965/xlsx';
import { asXlsx } from '../../src/cli/converted-file';
import { separatorOf, textOf } from '../../src/cli/csv-text';
import { parseCommand } from '../../src/cli/parse-command';
import { HostFault } from '../../src/workbook/port';
import { readNetwork } from '../../src/workbook/read-network';
import { excelizeFromDisk } from '../../src/xlsx/excelize-from-disk';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { MINIMAL, positionAt, TODAY } from '../support/reading';

async function opened(path: string, bytes: Uint8Array) {
  return openXlsx(await asXlsx(path, bytes), excelizeFromDisk);
}

async function cellsOf(path: string, bytes: Uint8Array) {
  const workbook = await opened(path, bytes);
  const [{ sheet, used }] = (await workbook.listSheets()) as [{ sheet: string; used: null }];
  return { sheet, cells: await workbook.readArea(used!) };
}

it.each<[string, BookType]>([
  ['network.xls', 'biff8'],
  ['network.xlsb', 'xlsb'],
  ['network.ods', 'ods'],
  ['named-wrongly.xlsx', 'ods'],
])('%s is read like the workbook that it was', async (path, bookType) => {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(MINIMAL)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  const bytes = new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
  const reading = await readNetwork(await opened(path, bytes), { today: TODAY });

  if (reading.kind === 'refused') throw new Error(reading.refusal.message);
  const { network } = reading;
  expect(network.positions.onHand[positionAt(network, 'A', 'Leeds')]).toBe(10);
  expect(network.positions.history.quantity).toEqual(Float64Array.from([1, 3]));
});

const SHEET = 'Artikel;Filiale;Bestand\r\n00100;Köln;"1.250,5"\r\nB;Leeds;7\r\n';
const CELLS = [
  ['Artikel', 'Filiale', 'Bestand'],
  ['00100', 'Köln', '1.250,5'],
  ['B', 'Leeds', 7],
];

it.each<[string, Uint8Array]>([
  ['in UTF-8', new TextEncoder().encode(SHEET)],
  ['in UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${SHEET}`)],
  ['in UTF-16 with a byte order mark', Buffer.from(`\ufeff${SHEET}`, 'utf16le')],
  ['in UTF-16 without one', Buffer.from(SHEET, 'utf16le')],
  ['in Windows-1252', Buffer.from(SHEET, 'latin1')],
  ['with tabs', new TextEncoder().encode(SHEET.replaceAll(';', '\t'))],
  ['with a line that says the separator', new TextEncoder().encode(`sep=;\r\n${SHEET}`)],
])('a text file %s keeps its codes, forms and letters', async (_title, bytes) => {
  expect(await cellsOf('Bestand [Mai].csv', bytes)).toEqual({
    sheet: 'Bestand  Mai',
    cells: CELLS,
  });
});

it('the separator is the one that gives every line as many columns', () => {
  expect(separatorOf('a,b,c\n1,2,3\n')).toBe(',');
  expect(separatorOf('a;b\n1,5;2,5\n3,5;4,5\n')).toBe(';');
  expect(separatorOf('name|qty\n"Smith, J; Co"|3\n')).toBe('|');
});

it('what is no text and no workbook is refused with what to do', async () => {
  const bytes = Uint8Array.from({ length: 400 }, (_byte, k) => (k * 7) % 13);

  expect(textOf(bytes)).toBeNull();
  const refused = await asXlsx('stock.csv', bytes).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(HostFault);
  expect((refused as HostFault).remedy).toContain('save it as "Excel Workbook (.xlsx)"');
});

it('an .xlsx file is returned as it is', async () => {
  const bytes = Uint8Array.from([0x50, 0x4b, 3, 4]);

  expect(await asXlsx('network.xlsx', bytes)).toBe(bytes);
});

it('the plan of a converted file is an .xlsx beside it', () => {
  expect(parseCommand(['plan', 'a/stock.ods'])).toMatchObject({ out: 'a/stock-plan.xlsx' });
  expect(parseCommand(['plan', 'a/stock.xlsm'])).toMatchObject({ out: 'a/stock-plan.xlsm' });
});
