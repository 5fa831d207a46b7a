import { openExcelWorkbook } from '../../src/excel/excel-workbook';
import type { Area } from '../../workbench/host/model/area/area';
import { RangeModel } from '../../workbench/host/model/range/range-model';
import type { SheetModel } from '../../workbench/host/model/sheet-model';
import type { OutputSheet } from '../../src/workbook/port';
import { hostWith } from '../support/excel-workbook-fixture';

const transfers: OutputSheet = {
  name: 'Transfers',
  tableName: 'Transfers',
  columns: [
    { header: 'Product', format: 'text', cells: ['007', '=1+1', null] },
    { header: 'Net benefit', format: 'money', cells: [12.5, 30, 1], isTotalled: true },
    { header: 'Fill', format: 'percent', cells: [0.5, 1, 0.1], highlight: { kind: 'scale' } },
    {
      header: 'Status',
      format: 'text',
      cells: ['Auto-approved', 'Auto-approved', 'Pending manager'],
      choices: ['Approve', 'Reject'],
      highlight: { kind: 'words', tones: { 'Pending manager': 'warning', Approved: 'good' } },
    },
    {
      header: 'Value',
      format: 'units',
      rowFormats: ['units', 'units', 'date'],
      cells: [1, 2, 46348],
      highlight: { kind: 'dataBar', colour: '9DC3E6' },
    },
  ],
};

async function written(sheet: OutputSheet = transfers): Promise<SheetModel> {
  const host = hostWith();
  await openExcelWorkbook().writeSheet(sheet);
  return host.workbook.sheet(sheet.name)!;
}

function column(sheet: SheetModel, index: number, row = 1, rows = 3): RangeModel {
  return new RangeModel(sheet, columnArea(index, row, rows));
}

function columnArea(index: number, row = 1, rows = 3): Area {
  return { row, column: index, rows, columns: 1 };
}

describe('a sheet that the add-in writes in Excel', () => {
  it('shows each column in its format, and each row if rows differ', async () => {
    const sheet = await written();
    const formats = (index: number): string[] =>
      column(sheet, index)
        .read((cell) => cell.numberFormat)
        .flat();

    expect(formats(0)).toEqual(['@', '@', '@']);
    expect(formats(1)).toEqual(['#,##0.00', '#,##0.00', '#,##0.00']);
    expect(formats(4)).toEqual(['#,##0', '#,##0', 'yyyy\\-mm\\-dd']);
  });

  it('has no formula except its totals', async () => {
    const sheet = await written();
    const formulas = new RangeModel(sheet, { row: 0, column: 0, rows: 5, columns: 5 })
      .read((cell) => cell.formula)
      .flat()
      .filter((formula) => formula !== null);

    expect(formulas).toEqual(['=SUBTOTAL(109,Transfers[Net benefit])']);
    expect(sheet.grid.peek(4, 0)?.value).toBe('Total');
    expect(sheet.grid.peek(4, 4)?.value).toBe('');
  });

  it('has a filter, a frozen header and widths that fit', async () => {
    const sheet = await written();

    expect(sheet.tables[0]).toMatchObject({ name: 'Transfers', bands: { showFilterButton: true } });
    expect(sheet.layout.frozenRows).toBe(1);
    expect(sheet.layout.columnWidths.get(3)).toBeGreaterThan(48);
  });

  it('offers the choices of a column in each cell', async () => {
    const sheet = await written();

    expect(sheet.validations.settingFor(columnArea(3), 'Rule')).toEqual({
      list: { inCellDropDown: true, source: 'Approve,Reject' },
    });
  });

  it('colours percentages by value, words by tone, amounts by data bars', async () => {
    const sheet = await written();
    const [scale] = sheet.conditionalFormats.within(columnArea(2));
    const [pending, approved] = sheet.conditionalFormats.within(columnArea(3));
    const [bar] = sheet.conditionalFormats.within(columnArea(4));

    expect(scale?.rule.get('Criteria')).toEqual({
      minimum: { type: 'Number', formula: '0', color: '#FFFFFF' },
      maximum: { type: 'Number', formula: '1', color: '#F5B8B0' },
    });
    expect(pending?.rule.get('Rule')).toEqual({
      formula1: '="Pending manager"',
      operator: 'EqualTo',
    });
    expect(pending?.fill.get('Color')).not.toEqual(approved?.fill.get('Color'));
    expect(bar?.positiveBar.get('FillColor')).toBe('#9DC3E6');
  });

  it('keeps its table when a longer or shorter plan replaces it, so formulas remain valid', async () => {
    const host = hostWith();
    const workbook = openExcelWorkbook();
    await workbook.writeSheet(transfers);
    const [table] = host.workbook.tables;

    for (const rows of [500, 2]) {
      await workbook.writeSheet({
        ...transfers,
        columns: transfers.columns.map((each) => ({
          ...each,
          cells: Array.from({ length: rows }, (_cell, r) => each.cells[r % 3] ?? null),
        })),
      });

      expect(host.workbook.tables.map(({ id }) => id)).toEqual([table?.id]);
      expect(table?.area.rows).toBe(rows + 2);
      expect(host.workbook.sheet('Transfers')?.usedArea()?.rows).toBe(rows + 2);
    }
  });

  it('draws native charts beside the table, only once for repeated plans', async () => {
    const host = hostWith();
    const workbook = openExcelWorkbook();
    const dashboard: OutputSheet = {
      name: 'Dashboard',
      tableName: 'Dashboard',
      columns: [{ header: 'Figure', format: 'text', cells: ['Cost'] }],
      charts: [
        {
          kind: 'bar',
          title: 'Net benefit by product',
          source: {
            sheet: 'Transfers',
            category: 'Product',
            values: ['Net benefit', 'Value'],
            firstRow: 0,
            lastRow: 1,
          },
        },
      ],
    };

    await workbook.writeSheet(transfers);
    await workbook.writeSheet(dashboard);
    await workbook.writeSheet(dashboard);

    const charts = host.workbook.sheet('Dashboard')?.charts ?? [];
    expect(charts.map(({ name, type }) => [name, type])).toEqual([
      ['Evenstock chart 1', 'BarClustered'],
    ]);
    expect(charts[0]?.title.get('Text')).toBe('Net benefit by product');
    expect(
      charts[0]?.series.map(({ name, values, categories }) => [
        name,
        values?.sheet.name,
        values?.area,
        categories?.area,
      ]),
    ).toEqual([
      ['Net benefit', 'Transfers', columnArea(1, 1, 2), columnArea(0, 1, 2)],
      ['Value', 'Transfers', columnArea(4, 1, 2), columnArea(0, 1, 2)],
    ]);
  });

  it('is kept if a user has added a column to its table', async () => {
    const host = hostWith();
    await openExcelWorkbook().writeSheet(transfers);
    const [table] = host.workbook.tables;
    table!.showTotals = false;
    table!.resize({ ...table!.area, columns: 6 });
    host.type('Transfers', 'F2', 'ask Anna');

    expect((await openExcelWorkbook().writeSheet(transfers)).name).toBe('Transfers 2');
    expect(table?.area.columns).toBe(6);
  });

  it('takes few round trips', async () => {
    const host = hostWith();

    await openExcelWorkbook().writeSheet(transfers);
    const toWriteNew = host.traffic.requests;
    await openExcelWorkbook().writeSheet(transfers);

    // Some of them only release references; nothing waits for those.
    expect(toWriteNew).toBeLessThanOrEqual(6);
    expect(host.traffic.requests - toWriteNew).toBeLessThanOrEqual(9);
  });

  it('is kept if a user has added a comment or a chart', async () => {
    const host = hostWith();
    await openExcelWorkbook().writeSheet(transfers);
    const sheet = host.workbook.sheet('Transfers')!;
    host.workbook.comments.add(
      sheet,
      { row: 1, column: 0 },
      {
        text: 'Why?',
        author: { name: 'Anna', email: 'anna@example.com' },
      },
    );

    expect((await openExcelWorkbook().writeSheet(transfers)).name).toBe('Transfers 2');
  });
});
