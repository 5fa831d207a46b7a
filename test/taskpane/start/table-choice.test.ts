import { likelyChoices, mappedBy } from '../../../src/taskpane/start/table-choice';
import type { UnknownColumn, UnknownTable } from '../../../src/workbook/mapping/unknown-tables';

const column = (
  header: string,
  holds: UnknownColumn['holds'],
  distinct: number,
): UnknownColumn => ({ header, holds, distinct, samples: [] });

const table = (sheet: string, columns: readonly UnknownColumn[]): UnknownTable => ({
  ...{ sheet, tableName: null, address: `${sheet}!A1:D9`, columns, periods: 0 },
});

const names = [column('Ding', 'texts', 90), column('Haus', 'texts', 4)];
const stock = table('Blatt1', [...names, column('da', 'numbers', 50)]);
const sales = table('Blatt2', [
  ...names,
  column('wann', 'dates', 50),
  column('weg', 'numbers', 50),
]);

describe('The table that is offered', () => {
  it('for sales is the one with dates, and for stock the other one', () => {
    const choices = likelyChoices(['Inventory', 'Demand'], [sales, stock]);

    expect(choices.get('Demand')?.table).toBe(sales);
    expect(choices.get('Inventory')?.table).toBe(stock);
  });

  it('is none where there are fewer tables than names', () => {
    const choices = likelyChoices(['Inventory', 'Demand'], [stock]);

    expect([...choices.keys()]).toEqual(['Inventory']);
  });
});

describe('The mapping of a choice', () => {
  it('names each header', () => {
    const [choice] = likelyChoices(['Inventory'], [stock]).values();

    expect(mappedBy('Inventory', choice!)).toEqual([
      { table: 'Inventory', column: 'Product', header: 'Ding' },
      { table: 'Inventory', column: 'Location', header: 'Haus' },
      { table: 'Inventory', column: 'On hand', header: 'da' },
    ]);
  });

  it('is null while a column is not chosen', () => {
    const headers = new Map([
      ['Product', 'Ding'],
      ['Location', null],
    ]);

    expect(mappedBy('Inventory', { table: stock, headers })).toBeNull();
  });
});
