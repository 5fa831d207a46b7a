import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { HostFault } from '../../src/workbook/port';
import { excelizeFromDisk } from '../../src/xlsx/excelize-from-disk';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { buildXlsx } from '../support/build-xlsx';
import { utf16, withPart } from '../support/edit-parts';

const ROWS = [
  ['Product', 'Location', 'On hand'],
  ['Kettle', 'Leeds', 4],
];
let whole: Uint8Array;
beforeAll(async () => {
  whole = await buildXlsx([{ name: 'Stock', rows: ROWS, table: 'Inventory' }]);
});

async function tablesOf(bytes: Uint8Array): Promise<unknown> {
  const workbook = await openXlsx(bytes, excelizeFromDisk);
  await workbook.checkSaving();
  const [table] = await workbook.listTables();
  return workbook.readArea(table!.area);
}

const PARTS = {
  styles: 'xl/styles.xml',
  theme: 'xl/theme/theme1.xml',
  table: 'xl/tables/table1.xml',
  links: 'xl/worksheets/_rels/sheet1.xml.rels',
  list: 'xl/workbook.xml',
  sheet: 'xl/worksheets/sheet1.xml',
  types: '[Content_Types].xml',
};

const DAMAGE: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
  'cut off': (text) => text.slice(0, text.length * 0.6),
  empty: () => '',
  'of other bytes': () => Uint8Array.from({ length: 400 }, (_none, n) => (n * 37) % 256),
  'with another root': () => '<nothing/>',
  'nested too deep': (text) => `${text.slice(0, text.indexOf('>', 60) + 1)}${'<a>'.repeat(20_000)}`,
  'with a document type': (text) =>
    text.replace(/(<\?xml.*?\?>)?/, '$1<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
};

describe('a workbook with a damaged part', () => {
  const cases = Object.entries(PARTS).flatMap(([name, path]) =>
    Object.entries(DAMAGE).map(([damage, change]) => [name, damage, path, change] as const),
  );
  it.each(cases)('is refused with a remedy: the %s %s', async (_name, _damage, path, change) => {
    const opened = tablesOf(withPart(whole, path, change));
    await expect(opened).rejects.toBeInstanceOf(HostFault);
    await expect(opened).rejects.toThrow(/damaged|not an \.xlsx/);
  });

  it.each(['styles', 'theme', 'table', 'links', 'list', 'sheet'] as const)(
    'is read if the part is in UTF-16: the %s',
    async (name) => {
      const change = (text: string) => utf16(text.replace('UTF-8', 'UTF-16'));
      expect(await tablesOf(withPart(whole, PARTS[name], change))).toEqual(ROWS);
    },
  );

  it.each(['styles', 'theme'] as const)('is read without the part: the %s', async (name) => {
    const less = withPart(whole, PARTS[name], () => null);
    expect(await tablesOf(less)).toEqual(ROWS);
  });

  it.each(['A1:C99999999', 'A1:ZZZZZZ7', 'C2:A1', 'here', ''])(
    'is refused with the name of the table at %p',
    async (reference) => {
      const change = (text: string) => text.replaceAll('ref="A1:C2"', `ref="${reference}"`);
      await expect(tablesOf(withPart(whole, PARTS.table, change))).rejects.toThrow(/Inventory/);
    },
  );

  it('is read only as far as its table is filled', async () => {
    const change = (text: string) => text.replaceAll('ref="A1:C2"', 'ref="A1:XFD1048576"');
    expect(await tablesOf(withPart(whole, PARTS.table, change))).toEqual(ROWS);
  });
});

const HOSTILE = resolve('../shared/hostile');
const onHostileFiles = existsSync(HOSTILE) ? describe : describe.skip;
onHostileFiles('the hostile files', () => {
  const files = existsSync(HOSTILE)
    ? readdirSync(HOSTILE).filter((name) => name.endsWith('.xlsx'))
    : [];

  it.each(files)('%s is read, or refused with a remedy', async (name) => {
    const bytes = new Uint8Array(readFileSync(resolve(HOSTILE, name)));
    const fault = await tablesOf(bytes).then(
      () => null,
      (error: unknown) => error,
    );
    if (fault !== null) {
      expect(fault).toBeInstanceOf(HostFault);
      expect((fault as HostFault).remedy).not.toBe('');
    }
  });
});
