import { mappedColumn, withMapped } from '../../src/workbook/mapped-column';
import { readSheets, TODAY } from '../support/reading';

describe('a mapped column', () => {
  it.each([
    ['Demand.Date=Kalenderwoche', 'Demand', 'Date', 'Kalenderwoche'],
    ['inventory.on hand = Bestand = frei', 'Inventory', 'On hand', 'Bestand = frei'],
    ['Products.unitcost=EK', 'Products', 'Unit cost', 'EK'],
  ])('is read from %s', (text, table, column, header) => {
    expect(mappedColumn(text)).toEqual({ table, column, header });
  });

  it.each([
    ['Kalenderwoche', 'is no mapping'],
    ['Demand.Date=', 'is no mapping'],
    ['Sales.Date=Tag', 'There is no table Sales. The tables are Inventory, Demand'],
    ['Demand.Day=Tag', 'Demand has no column Day. It has Product, Location, Date'],
  ])('is refused with what would be right: %s', (text, problem) => {
    expect(mappedColumn(text)).toMatchObject({
      problem: expect.stringContaining(problem) as string,
    });
  });

  it('joins those that the workbook keeps; the later one counts', () => {
    const kept = { Demand: { Date: 'Tag', Quantity: 'Menge' } };
    const columns = [{ table: 'Demand', column: 'Date', header: 'Woche' }];

    expect(withMapped(kept, columns)).toEqual({ Demand: { Date: 'Woche', Quantity: 'Menge' } });
  });

  it('makes a column readable that no header gives away', async () => {
    const { network } = await readSheets(
      {
        Demand: [
          ['Product', 'Location', 'Zzz', 'Quantity'],
          ['A', 'Leeds', TODAY - 2, 5],
        ],
      },
      { mapping: withMapped({}, [{ table: 'Demand', column: 'Date', header: 'Zzz' }]) },
    );

    expect([...network.positions.history.day]).toEqual([TODAY - 2]);
  });
});
