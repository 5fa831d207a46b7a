import { INPUT_TABLES } from '../../../src/workbook/input-tables';
import { kindOf } from '../../../src/workbook/reading/column-kinds';

describe('what a column of the contract holds', () => {
  it('is a number, a date or a text', () => {
    const columns = ['On hand', 'Lead time', 'Unit cost', 'Expiry date', 'Pack size', 'Region'];
    expect(columns.map(kindOf)).toEqual(['quantity', 'time', 'money', 'date', 'pack', 'text']);
  });

  it('is never a number for names', () => {
    const names = ['Product', 'Location', 'From', 'To', 'Supplier', 'Lot'];
    const columns = new Set(
      INPUT_TABLES.flatMap((table) => table.columns.map((column) => column.name)),
    );
    expect(names.every((name) => columns.has(name) && kindOf(name) === 'text')).toBe(true);
  });
});
