import { TableLooks } from '../../../univer/looks/table-looks';
import { tableStyle } from '../../../univer/looks/table-style';
import { cells, sheetWith } from './model-sheet';

function tableOf(rows: number) {
  const sheet = sheetWith([
    ['Product', 'On hand'],
    ...Array.from({ length: rows }, (_, r) => [r, r]),
  ]);
  const table = sheet.workbook.addTable(sheet, cells(sheet, `A1:B${String(rows + 1)}`).area);
  const fills = (): (string | null)[] => {
    const looks = new TableLooks(sheet.tables, sheet.layout.hiddenRows);
    return Array.from({ length: rows }, (_, r) => looks.at(r + 1, 0)?.bg?.rgb ?? null);
  };
  return { sheet, table, fills };
}

const stripe = '#DAE3F3';

describe('the style that a table gives its cells', () => {
  it('has a filled header with white bold text in the default blue style', () => {
    const { sheet } = tableOf(2);
    const header = new TableLooks(sheet.tables, new Set()).at(0, 1);
    expect(header).toEqual({ bl: 1, cl: { rgb: '#FFFFFF' }, bg: { rgb: '#4472C4' } });
  });

  it('shades every other row, starting with the first', () => {
    expect(tableOf(4).fills()).toEqual([stripe, null, stripe, null]);
  });

  it('counts only the rows that a filter shows', () => {
    const { sheet, fills } = tableOf(4);
    sheet.layout.hideRows(2, 1, true);
    expect(fills()).toEqual([stripe, null, null, stripe]);
  });

  it('has no stripes if the table has none', () => {
    const { table, fills } = tableOf(3);
    table.setBands({ showBandedRows: false });
    expect(fills()).toEqual([null, null, null]);
  });

  it('is empty for a custom style, and outside the table', () => {
    const { sheet, table, fills } = tableOf(2);
    expect(new TableLooks(sheet.tables, new Set()).at(0, 2)).toBeUndefined();
    table.style = 'House style';
    expect(fills()).toEqual([null, null]);
  });

  it('sets off the totals with a double line', () => {
    const { sheet, table } = tableOf(2);
    table.showTotals = true;
    expect(new TableLooks(sheet.tables, new Set()).at(3, 0)?.bd?.t?.s).toBe(7);
  });

  it('knows each of the built-in styles by its name', () => {
    const names = [
      ...Array.from({ length: 21 }, (_, n) => `TableStyleLight${String(n + 1)}`),
      ...Array.from({ length: 28 }, (_, n) => `TableStyleMedium${String(n + 1)}`),
      ...Array.from({ length: 11 }, (_, n) => `TableStyleDark${String(n + 1)}`),
    ];
    expect(names.filter((name) => tableStyle(name) === null)).toEqual([]);
    expect(tableStyle('')).toBeNull();
  });
});
