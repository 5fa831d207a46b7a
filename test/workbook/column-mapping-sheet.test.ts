import { mappingFrom, mappingSheet } from '../../src/workbook/column-mapping-sheet';

describe('the column mapping', () => {
  it.each(['__proto__', 'constructor', 'toString'])(
    'takes %p for a name like any other, for a table and for a column',
    (name) => {
      const mapping = mappingFrom([
        ['Table', 'Column', 'Header'],
        [name, name, 'Qty'],
        ['Demand', name, 'Date'],
      ]);

      expect(Object.entries(mapping).map(([table, columns]) => [table, { ...columns }])).toEqual([
        [name, Object.fromEntries([[name, 'Qty']])],
        ['Demand', Object.fromEntries([[name, 'Date']])],
      ]);
      expect(({} as Record<string, unknown>)['Qty']).toBeUndefined();
      expect(mappingFrom(rowsOf(mapping))).toEqual(mapping);
    },
  );

  it('skips rows with a blank cell', () => {
    expect(mappingFrom([['Table'], ['Demand', null, 'Date'], ['Demand']])).toEqual({});
  });
});

function rowsOf(mapping: Parameters<typeof mappingSheet>[0]): string[][] {
  const { columns } = mappingSheet(mapping);
  const rows = columns[0]!.cells.map((_cell, r) => columns.map(({ cells }) => String(cells[r])));
  return [columns.map(({ header }) => header), ...rows];
}
