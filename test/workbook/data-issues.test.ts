import { cellAddress, columnLetters } from '../../src/workbook/cell-address';
import { IssueLog } from '../../src/workbook/data-issues';
import type { DataIssue } from '../../src/workbook/data-issues';

function issue(row: number, severity: DataIssue['severity'] = 'medium'): DataIssue {
  return {
    ...{ severity, table: 'Inventory', row, column: 'On hand', value: `v${String(row)}` },
    ...{ problem: 'Negative', action: 'Counted as 0.', sheet: 'Inventory' },
    address: `Inventory!C${String(row)}`,
  };
}

describe('the list of data issues', () => {
  it('is sorted by severity, then in the order of the workbook', () => {
    const log = new IssueLog();
    for (const each of [issue(2, 'low'), issue(3, 'high'), issue(4, 'low')]) log.add(each);

    expect(log.list().map(({ row }) => row)).toEqual([3, 2, 4]);
  });

  it('lists up to 10,000 cells of a column, then the number of the rest', () => {
    const log = new IssueLog();
    for (let row = 2; row < 12_007; row++) log.add(issue(row));

    const list = log.list();

    expect(list).toHaveLength(10_001);
    expect(list.at(-1)).toMatchObject({
      row: null,
      problem: 'Negative (2,005 more cells like those listed)',
    });
  });

  it('summarises minor, frequent issues in one row', () => {
    const log = new IssueLog();
    for (let row = 2; row < 402; row++) log.addCommon(issue(row));

    expect(log.list()).toEqual([
      {
        ...issue(2),
        row: null,
        value: '400 times; first: v2 (Inventory!C2), v3 (Inventory!C3), v4 (Inventory!C4)',
      },
    ]);
  });

  it('lists up to 20 minor issues one by one', () => {
    const log = new IssueLog();
    log.addCommon(issue(2));
    log.addCommon(issue(3));

    expect(log.list()).toEqual([issue(2), issue(3)]);
  });
});

describe('the address of a cell', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it.each([
    ['Inventory', 'Inventory!D17'],
    ['Bestände', 'Bestände!D17'],
    ['My stock', "'My stock'!D17"],
    ["Ann's", "'Ann''s'!D17"],
    ['2026', "'2026'!D17"],
    ['AB12', "'AB12'!D17"],
  ])('on sheet %s is written as Excel writes it', (sheet, address) => {
    expect(cellAddress(sheet, 16, 3)).toBe(address);
  });
});
