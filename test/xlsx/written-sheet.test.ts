import { planSheets } from '../../src/workbook/output/plan-sheets';
import type { OutputSheet } from '../../src/workbook/port';
import { done } from '../../src/xlsx/excelize';
import type { ExcelizeFile } from '../../src/xlsx/excelize';
import { excelizeFromDisk } from '../../src/xlsx/excelize-from-disk';
import { PackageParts } from '../../src/xlsx/package-parts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { parseXml } from '../../src/xlsx/xml';
import { buildXlsx, editXlsx } from '../support/build-xlsx';
import { examplePlan } from '../support/example-plan';

const plan = examplePlan(20, 5);
const lines = plan.result.transfers.length;

async function written(sheets: readonly OutputSheet[]): Promise<Uint8Array> {
  const workbook = await openXlsx(
    await buildXlsx([{ name: 'Notes', rows: [['mine']] }]),
    excelizeFromDisk,
  );
  for (const sheet of sheets) await workbook.writeSheet(sheet);
  return workbook.toBytes();
}

/** The file as Excelize reads it. Excelize has not written its rows. */
async function inspect(bytes: Uint8Array, look: (file: ExcelizeFile) => void): Promise<void> {
  await editXlsx(bytes, look);
}

describe('The sheet Transfers in the file', () => {
  let bytes: Uint8Array;
  const transfersPath = (): string => {
    const parts = PackageParts.read(bytes);
    return parts.paths().find((path) => parts.text(path).includes('<dataValidation '))!;
  };
  const transfersPart = () => parseXml(PackageParts.read(bytes).text(transfersPath()));
  beforeAll(async () => {
    bytes = await written(planSheets(plan));
  });

  it('is a table with a filter and a totals row', () => {
    const parts = PackageParts.read(bytes);
    const path = parts.paths().find((p) => parts.text(p).includes('displayName="Transfers"'))!;
    const table = parseXml(parts.text(path));
    expect(table.attributes).toMatchObject({
      ref: `A1:AB${String(lines + 2)}`,
      totalsRowCount: '1',
    });
    expect(table.children['autoFilter']![0]!.attributes['ref']).toBe(`A1:AB${String(lines + 1)}`);
    const columns = table.children['tableColumns']![0]!.children['tableColumn']!;
    expect(columns[0]!.attributes['totalsRowLabel']).toBe('Total');
    expect(columns[6]!.attributes).toMatchObject({ name: 'Quantity', totalsRowFunction: 'sum' });
  });

  it('sums the rows that its filter shows', async () => {
    const quantity = plan.result.transfers.reduce((sum, line) => sum + line.quantity, 0);
    await inspect(bytes, (file) => {
      const at = `G${String(lines + 2)}`;
      expect(done(file.GetCellFormula('Transfers', at)).formula).toBe(
        'SUBTOTAL(109,Transfers[Quantity])',
      );
      expect(done(file.GetCellValue('Transfers', at, { RawCellValue: true })).value).toBe(
        String(quantity),
      );
    });
  });

  it('shows amounts, percentages and dates in their formats', async () => {
    const [best] = plan.result.transfers;
    await inspect(bytes, (file) => {
      const shown = (column: string) => done(file.GetCellValue('Transfers', `${column}2`)).value;
      expect(shown('H')).toBe(
        best!.value.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      );
      expect(shown('L')).toBe(`${(best!.stockoutRiskBefore * 100).toFixed(1)}%`);
      expect(shown('P')).toBe('2026-11-23');
    });
  });

  it('offers the decisions and refuses any other word', () => {
    const [choices] = transfersPart().children['dataValidations']![0]!.children['dataValidation']!;
    expect(choices!.attributes).toMatchObject({
      sqref: `U2:U${String(lines + 1)}`,
      type: 'list',
      showErrorMessage: 'true',
    });
    expect(PackageParts.read(bytes).text(transfersPath())).toContain(
      '<formula1>"Approve,Reject,Undo,Cancel,Lost"</formula1>',
    );
  });

  it('has a frozen header', async () => {
    await inspect(bytes, (file) => {
      expect(done(file.GetPanes('Transfers')).panes).toMatchObject({ Freeze: true, YSplit: 1 });
    });
  });

  it('colours the status, the risks and the net benefit', () => {
    const formats = transfersPart().children['conditionalFormatting']!;
    const rows = `2:%${String(lines + 1)}`;
    const kinds = formats.map(({ attributes, children }) => [
      attributes['sqref'],
      children['cfRule']![0]!.attributes['type'],
    ]);
    const range = (column: string) => column + rows.replace('%', column);
    expect(kinds).toEqual(
      expect.arrayContaining([
        [range('K'), 'dataBar'],
        [range('L'), 'colorScale'],
        [range('T'), 'cellIs'],
      ]),
    );
  });

  it('prints its header on every page', async () => {
    await inspect(bytes, (file) => {
      expect(done(file.GetDefinedName()).definedNames).toContainEqual(
        expect.objectContaining({ Name: '_xlnm.Print_Titles', RefersTo: "'Transfers'!$1:$1" }),
      );
    });
  });
});

describe('The Dashboard in the file', () => {
  it('has a native chart for each chart of the plan, on the figures of this run', async () => {
    const sheets = planSheets(plan);
    const parts = PackageParts.read(await written(sheets));
    const charts = parts.paths().filter((path) => /xl\/charts\/chart\d+\.xml$/.test(path));
    expect(charts).toHaveLength(sheets.at(-1)!.charts!.length);
    for (const path of charts) {
      expect(parts.text(path)).toMatch(/<f>(&#39;|')Chart figures(&#39;|')!\$B\$\d+:\$B\$\d+<\/f>/);
    }
  });

  it('has charts on the right sheet if that sheet got a number', async () => {
    const workbook = await openXlsx(
      await buildXlsx([{ name: 'Chart figures', rows: [['mine']] }]),
      excelizeFromDisk,
    );
    for (const sheet of planSheets(plan)) await workbook.writeSheet(sheet);
    const parts = PackageParts.read(await workbook.toBytes());
    expect(parts.text('xl/charts/chart1.xml')).toMatch(/Chart figures 2(&#39;|')!\$B\$2/);
  });
});
