import { readFile, writeFile } from 'node:fs/promises';
import { utils, write } from '@e965/xlsx';
import { inspectFile } from '../../src/cli/inspect-file';
import { parseCommand } from '../../src/cli/parse-command';
import { excelizeFromDisk } from '../../src/xlsx/excelize-from-disk';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import type { Rows } from '../support/memory-workbook';
import { MINIMAL, TODAY } from '../support/reading';
import { inFolder } from './run-evenstock';

async function workbookAt(path: string, sheets: Readonly<Record<string, Rows>>): Promise<string> {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  // SheetJS returns bytes for the option "buffer", but its type is `any`.
  await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
  return path;
}

function inspect(...words: readonly string[]) {
  const command = parseCommand(['inspect', ...words]);
  if (command.kind !== 'inspect') throw new Error(JSON.stringify(command));
  return inspectFile(command);
}

const STOCK: Rows = [
  ['SKU', 'Store', 'Stock', 'Colour'],
  ['A', 'Leeds', 10, 'red'],
  ['A', 'York', 2, 'blue'],
  ['A', 'Total', 12, null],
];

describe('evenstock inspect', () => {
  it('prints every table and column, rows left out, and what was not read', () =>
    inFolder(async (path) => {
      const sheets = { ...MINIMAL, Inventory: STOCK, Notes: [['Ask Ann']] };
      const { output, isRefused } = await inspect(await workbookAt(path('a.xlsx'), sheets));

      expect(isRefused).toBe(false);
      expect(output).toMatch(/^Inventory: Inventory!A1:D4, 2 rows$/m);
      expect(output).toMatch(/^ {2}Stock +On hand +10, 2$/m);
      expect(output).toMatch(/^ {2}Colour +not read +red, blue$/m);
      expect(output).toMatch(/^ {2}Date +Date +2026-11-20, 2026-11-21$/m);
      expect(output).toMatch(/^ {2}Left out: 1 row from Inventory!B4\. A total\.$/m);
      expect(output).toMatch(/^Not read: sheet Notes\. /m);
      expect(output).toMatch(/^The workbook can be planned\.$/m);
    }));

  it('writes the reading as JSON, to a file or to the terminal', () =>
    inFolder(async (path) => {
      const file = await workbookAt(path('a.xlsx'), MINIMAL);
      await inspect(file, '--json', path('a.json'));
      const written = await readFile(path('a.json'), 'utf8');

      expect(JSON.parse(written)).toMatchObject({
        reading: { tables: [{ name: 'Inventory' }, { name: 'Demand' }] },
        refusal: null,
      });
      expect((await inspect(file, '--json', '-')).output).toBe(written);
    }));

  it('says why no plan is possible, and reads it with a mapping that the copy keeps', () =>
    inFolder(async (path) => {
      const demand: Rows = [
        ['Product', 'Location', 'Xyz', 'Quantity'],
        ['A', 'Leeds', TODAY - 2, 5],
      ];
      const file = await workbookAt(path('a.xlsx'), { ...MINIMAL, Demand: demand });
      const refused = await inspect(file);
      expect(refused).toMatchObject({ isRefused: true });
      expect(refused.output).toContain('No plan is possible: Demand has no column Date');

      const mapped = await inspect(file, '--map', 'Demand.Date=Xyz', '--out', path('b.xlsx'));
      expect(mapped.isRefused).toBe(false);
      const copy = await openXlsx(await readFile(path('b.xlsx')), excelizeFromDisk);
      expect(await copy.loadMapping()).toEqual({ Demand: { Date: 'Xyz' } });
      expect((await inspect(path('b.xlsx'))).isRefused).toBe(false);
    }));

  it('refuses words of other commands', () => {
    expect(parseCommand(['inspect', 'a.xlsx', '--weeks', '3'])).toMatchObject({ kind: 'misread' });
    expect(parseCommand(['verify', 'a.xlsx', '--map', 'Demand.Date=Tag'])).toEqual({
      kind: 'misread',
      problem: '--map goes with plan and inspect.',
    });
  });

  it('--fix writes a cleaner copy that is read alike, lists each cell, and keeps the input', () =>
    inFolder(async (path) => {
      const Inventory = [...MINIMAL['Inventory']!.slice(0, 2), [' A', 'York', '1 200']];
      const file = await workbookAt(path('a.xlsx'), { ...MINIMAL, Inventory });
      const before = await readFile(file);
      const { output } = await inspect(file, '--fix', path('b.xlsx'));
      const again = await inspect(path('b.xlsx'), '--fix', path('c.xlsx'));

      expect(output).toContain('Inventory!A3: " A" → "A" (spaces or invisible characters)');
      expect(output).toContain('Inventory!C3: "1 200" → 1200 (number stored as text)');
      expect(again.output).toContain('Nothing to fix.');
      expect(again.output).toMatch(/^ {2}On hand +On hand +10, 1200$/m);
      expect(await readFile(file)).toEqual(before);
      await expect(inspect(file, '--fix', file)).rejects.toThrow('is the workbook that is read');
    }));
});
