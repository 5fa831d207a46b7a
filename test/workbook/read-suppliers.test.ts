import type { Cell } from '../../src/workbook/port';
import { issuesOf, readSheets } from '../support/reading';

function suppliers(header: string, value: Cell, products?: readonly (readonly Cell[])[]) {
  return readSheets({
    Suppliers: [
      ['Product', 'Supplier', 'Lead time', header],
      ['A', 'Acme', 10, value],
    ],
    ...(products && { Products: products }),
  });
}

describe('units in the columns of Suppliers', () => {
  it.each<[string, Cell, number]>([
    ['LT SD (hours)', 36, 1.5],
    ['Lead time std dev (weeks)', 2, 14],
    ['LT stdev in days', 3, 3],
    ['SD of lead time [Wochen]', 1, 7],
    ['Lead time SD working days', 5, 7],
  ])('%s of %p are %p days', async (header, value, days) => {
    const { network } = await suppliers(header, value);

    expect(network.positions.supplierLeadTimeSd[0]).toBe(days);
  });

  it.each<[string, Cell]>([
    ['MOQ (cases)', 4],
    ['Min order quantity in Kartons', 7],
    ['Order multiple (boxes)', 2],
  ])('%s without a pack size holds the product out, with the remedy', async (header, value) => {
    const reading = await suppliers(header, value);

    expect(reading.network.positions.count).toBe(0);
    expect(issuesOf(reading, 'Suppliers')).toContainEqual([
      'Suppliers!D2',
      String(value),
      'A number of cases, and Products gives no pack size',
      'The product was held out of the plan: none of it is moved. Add its Pack size to Products, or write the column in units.',
    ]);
  });

  it('converts cases by the pack size', async () => {
    const reading = await suppliers('MOQ (cases)', 4, [
      ['Product', 'Pack size'],
      ['A', 12],
    ]);

    expect(reading.network.positions.minOrderQuantity[0]).toBe(48);
  });
});
