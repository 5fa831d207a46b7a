import { likelyColumns, requiredColumns } from '../../../src/workbook/mapping/likely-columns';
import type { UnknownColumn, UnknownTable } from '../../../src/workbook/mapping/unknown-tables';

const column = (
  header: string,
  holds: UnknownColumn['holds'],
  distinct: number,
): UnknownColumn => ({ header, holds, distinct, samples: [] });

const table = (columns: readonly UnknownColumn[], periods = 0): UnknownTable => ({
  ...{ sheet: 'Daten', tableName: null, address: 'Daten!A1:D9', columns, periods },
});

describe('The likely columns of an unknown table', () => {
  it('of stock are the most varied names, the least varied names and the first numbers', () => {
    const { headers, filled } = likelyColumns(
      'Inventory',
      table([
        column('Haus', 'texts', 4),
        column('Ding', 'texts', 90),
        column('da', 'numbers', 30),
        column('Preis', 'numbers', 30),
      ]),
    );

    expect([...headers]).toEqual([
      ...[
        ['Product', 'Ding'],
        ['Location', 'Haus'],
        ['On hand', 'da'],
      ],
    ]);
    expect(filled).toBe(3);
  });

  it('are those with known headers before any other', () => {
    const { headers } = likelyColumns(
      'Demand',
      table([
        column('Store', 'texts', 90),
        column('Ding', 'texts', 4),
        column('wann', 'dates', 30),
        column('Nr', 'numbers', 9),
        column('Units sold', 'numbers', 9),
      ]),
    );

    expect([...headers]).toEqual([
      ...[
        ['Product', 'Ding'],
        ['Location', 'Store'],
      ],
      ...[
        ['Date', 'wann'],
        ['Quantity', 'Units sold'],
      ],
    ]);
  });

  it('are none where nothing fits', () => {
    const { headers, filled } = likelyColumns('Inventory', table([column('Notiz', 'texts', 3)]));

    expect([...headers]).toEqual([
      ['Product', 'Notiz'],
      ['Location', null],
      ['On hand', null],
    ]);
    expect(filled).toBe(1);
  });

  it('need no date and quantity where each period has a column', () => {
    expect(requiredColumns('Demand', table([], 12))).toEqual(['Product', 'Location']);
    expect(requiredColumns('Demand', table([]))).toContain('Quantity');
  });
});
