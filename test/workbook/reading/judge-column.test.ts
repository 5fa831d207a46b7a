import type { Cell } from '../../../src/workbook/port';
import { PLAIN_FORM } from '../../../src/workbook/reading/column-form';
import { ColumnProfile } from '../../../src/workbook/reading/column-profile';
import { judgeColumn } from '../../../src/workbook/reading/judge-column';

function judge(column: string, header: string, cells: readonly Cell[] = [3, 40, 0]) {
  const profile = new ColumnProfile();
  cells.forEach((cell, row) => profile.add(cell, row));
  return judgeColumn({ table: 'Inventory', column, header, profile }, PLAIN_FORM);
}

describe('the form of a column', () => {
  it('is plain for numbers in the unit of the contract', () => {
    expect(judge('On hand', 'On hand')).toEqual({
      form: PLAIN_FORM,
      confidence: 'certain',
      questions: [],
      refusal: null,
    });
  });

  it('has the decimal sign and the date order of its texts', () => {
    expect(judge('On hand', 'Stock', ['1.250', '7,5']).form.decimalSign).toBe(',');
    expect(judge('Date', 'Day', ['05/01/2026', '25/01/2026']).form.dateOrder).toBe('dayFirst');
  });

  it.each([
    ['Lead time', 'Lead time (weeks)', 7, 'In weeks'],
    ['Shelf life', 'Shelf life in months', 365 / 12, 'In months'],
    ['On hand', 'Stock (000s)', 1000, 'In 000s'],
    ['Unit cost', 'Unit cost (pence)', 0.01, 'In pence'],
  ])('of %s has the unit of the header %j, and says so', (column, header, factor, problem) => {
    const { form, questions } = judge(column, header);

    expect(form.factor).toBe(factor);
    expect(questions).toEqual([expect.objectContaining({ severity: 'low', problem })]);
  });

  it('counts cases if the header says so', () => {
    expect(judge('On hand', 'On hand (cases)').form.isInCases).toBe(true);
  });

  it.each([
    ['Lead time', 'Lead time (ticks)', '“ticks” is no length of time'],
    ['Lead time', 'Lead time (cases)', '“cases” is no length of time'],
    ['On hand', 'Stock (kg)', '“Stock (kg)” is in kg'],
    ['Quantity', 'Sales (pallets)', '“Sales (pallets)” is in pallets'],
    ['Price', 'Price (per kg)', 'a price by kg'],
  ])('of %s is refused with the header %j', (column, header, message) => {
    expect(judge(column, header).refusal?.message).toContain(message);
  });

  it.each([
    ['Lead time', 'Lead time (LT)'],
    ['On hand', 'Quantity (on hand)'],
    ['Unit cost', 'Unit cost (EUR)'],
  ])('of %s has no question about the remark in %j', (column, header) => {
    expect(judge(column, header)).toMatchObject({ questions: [], refusal: null });
  });

  it('has a question about a remark that is no unit', () => {
    expect(judge('On hand', 'Stock (blorps)').questions).toEqual([
      expect.objectContaining({ severity: 'high' }),
    ]);
  });
});
