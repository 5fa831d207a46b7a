import { planSheets } from '../../src/workbook/output/plan-sheets';
import type { OutputSheet } from '../../src/workbook/port';
import { done } from '../../src/xlsx/excelize';
import { excelizeFromDisk } from '../../src/xlsx/excelize-from-disk';
import { PackageParts } from '../../src/xlsx/package-parts';
import { relationshipsOf } from '../../src/xlsx/relationships';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { parseXml } from '../../src/xlsx/xml';
import { editXlsx } from '../support/build-xlsx';
import { examplePlan } from '../support/example-plan';
import { richWorkbook } from '../support/rich-workbook';

const sheets = planSheets(examplePlan(12, 5));

/** The parts that must change when sheets are added: the list of sheets, its links, types and styles. */
const LISTS = new Set([
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
]);

async function written(bytes: Uint8Array, output: readonly OutputSheet[]): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes, excelizeFromDisk);
  for (const sheet of output) await workbook.writeSheet(sheet);
  return workbook.toBytes();
}

describe('What the user has in the workbook', () => {
  let before: PackageParts;
  let after: PackageParts;
  let bytes: Uint8Array;

  beforeAll(async () => {
    const rich = await richWorkbook();
    before = PackageParts.read(rich);
    bytes = await written(rich, sheets);
    after = PackageParts.read(bytes);
  });

  it('is there byte for byte: sheets, tables, charts, comments, pictures, properties', () => {
    const untouched = before.paths().filter((path) => !LISTS.has(path));
    expect(untouched).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/worksheets\/sheet3/),
        expect.stringMatching(/tables\/table2/),
        expect.stringMatching(/charts\/chart1/),
        expect.stringMatching(/comments1/),
        expect.stringMatching(/media\/image1/),
        expect.stringMatching(/docProps\/custom/),
      ]),
    );
    for (const path of untouched)
      expect([path, after.bytes(path)]).toEqual([path, before.bytes(path)]);
  });

  it('is still complete: every sheet with its state, every name, every setting', () => {
    const [was, is] = [before, after].map((parts) => parseXml(parts.text('xl/workbook.xml')));
    for (const [name, elements] of Object.entries(was!.children)) {
      for (const list of elements) {
        expect(is!.children[name]![0]!.attributes).toEqual(list.attributes);
        for (const [kind, children] of Object.entries(list.children)) {
          expect(is!.children[name]![0]!.children[kind]).toEqual(
            expect.arrayContaining([...children]),
          );
        }
      }
    }
  });

  it('looks the same: every cell format keeps its index', () => {
    const formats = (parts: PackageParts) =>
      parseXml(parts.text('xl/styles.xml')).children['cellXfs']![0]!.children['xf']!;
    const count = formats(before).length;
    expect(formats(after).slice(0, count)).toEqual(formats(before));
    const numbers = (parts: PackageParts) =>
      parseXml(parts.text('xl/styles.xml')).children['numFmts']![0]!.children['numFmt']!;
    expect(numbers(after)).toEqual(expect.arrayContaining([...numbers(before)]));
    const rules = (parts: PackageParts) =>
      parseXml(parts.text('xl/styles.xml')).children['dxfs']![0]!.children['dxf']!;
    expect(rules(after).slice(0, rules(before).length)).toEqual(rules(before));
  });

  it('has only valid links: each leads to a part, and each part has a content type', () => {
    const types = parseXml(after.text('[Content_Types].xml')).children;
    const named = types['Override']!.map(({ attributes }) => attributes['PartName']!.slice(1));
    expect(new Set(named).size).toBe(named.length);
    expect(named.filter((path) => !after.has(path))).toEqual(
      before.has('xl/sharedStrings.xml') ? [] : ['xl/sharedStrings.xml'],
    );
    const endings = new Set(types['Default']!.map(({ attributes }) => attributes['Extension']));
    for (const path of after.paths()) {
      expect(named.includes(path) || endings.has(path.split('.').at(-1))).toBe(true);
      if (path.endsWith('.rels')) continue;
      for (const link of relationshipsOf(after, path)) {
        if (!link.isExternal)
          expect([path, link.target, after.has(link.target)]).toEqual([path, link.target, true]);
      }
    }
  });

  it('has tables with unique names and ids', () => {
    const tables = after
      .paths()
      .filter((path) => path.startsWith('xl/tables/'))
      .map((path) => parseXml(after.text(path)).attributes);
    expect(tables).toHaveLength(2 + sheets.length);
    expect(new Set(tables.map((table) => table['id'])).size).toBe(tables.length);
    expect(new Set(tables.map((table) => table['displayName'])).size).toBe(tables.length);
  });

  it('is read the same by another program', async () => {
    await editXlsx(bytes, (file) => {
      expect(done(file.GetCellFormula('Stock', 'F2')).formula).toBe('SUM(Inventory[On hand])');
      expect(done(file.GetComments('Stock')).comments[0]?.Text).toContain('counted twice');
      expect(done(file.GetCellValue('Hidden notes', 'A1')).value).toBe('do not lose me');
      expect(done(file.GetDefinedName()).definedNames).toContainEqual(
        expect.objectContaining({ Name: 'TargetCover', RefersTo: 'Stock!$F$2' }),
      );
      expect(done(file.GetSheetVisible('Hidden notes')).visible).toBe(false);
      expect(done(file.GetTables('Lorries')).tables[0]).toMatchObject({
        Name: 'Fleet',
        Range: 'B3:C4',
      });
      expect(done(file.GetPictures('Stock', 'J22')).pictures).toHaveLength(1);
    });
  });

  it('is unchanged if nothing is written', async () => {
    const rich = await richWorkbook();
    expect(await written(rich, [])).toBe(rich);
  });
});

describe('A plan written a second time', () => {
  it('removes all parts of the first and keeps the order of sheets', async () => {
    const once = await written(await richWorkbook(), sheets);
    const twice = await written(once, sheets);
    const paths = (bytes: Uint8Array) => PackageParts.read(bytes).paths().sort();
    expect(paths(twice)).toEqual(paths(once));
    const list = (bytes: Uint8Array) =>
      parseXml(PackageParts.read(bytes).text('xl/workbook.xml')).children['sheets'];
    expect(list(twice)).toEqual(list(once));
  });

  it('makes Excel calculate the user’s formulas again, without a stale calculation order', async () => {
    const once = await written(await richWorkbook(), sheets);
    const used = await editXlsx(once, (file) => {
      done(file.SetCellFormula('Lorries', 'E1', 'SUM(Transfers[Quantity])'));
    });
    const twice = PackageParts.read(await written(used, sheets));
    expect(twice.text('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    expect(twice.paths().filter((path) => path.includes('calcChain'))).toEqual([]);
    expect(twice.text('xl/worksheets/sheet2.xml')).toContain('SUM(Transfers[Quantity])');
  });

  it.each<[string, (file: Parameters<Parameters<typeof editXlsx>[1]>[0]) => void]>([
    [
      'has commented on',
      (file) => done(file.AddComment('Transfers', { Cell: 'G3', Text: 'why?' })),
    ],
    ['has protected', (file) => done(file.ProtectSheet('Transfers', { SelectLockedCells: true }))],
    ['has drawn on', (file) => done(file.AddShape('Transfers', { Cell: 'AB2', Type: 'ellipse' }))],
  ])('leaves a sheet alone that somebody %s', async (_what, edit) => {
    const once = await written(await richWorkbook(), sheets);
    const workbook = await openXlsx(await editXlsx(once, edit), excelizeFromDisk);
    expect((await workbook.writeSheet(sheets[0]!)).name).toBe('Transfers 2');
  });
});
