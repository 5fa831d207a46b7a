import { formatAddress, parseAddress } from '../../host/model/area/area';
import { RangeModel } from '../../host/model/range/range-model';
import { typeInto } from '../../host/model/sheet/type-into';
import type { ValidationRule } from '../../host/model/sheet/validation-rule';
import { WorkbookModel } from '../../host/model/workbook-model';

const at = parseAddress;

/** A table of products with a calculated column, and a list of sites beside it. */
function stock() {
  const workbook = new WorkbookModel();
  const sheet = workbook.addSheet('Stock', [
    ['Product', 'On hand', 'Twice', '', '', 'North'],
    ['A', 3, '=B2*2', '', '', 'South'],
    ['B', 4, '=B3*2'],
  ]);
  workbook.names.add('Sites', '=Stock!$F$1:$F$2');
  const table = workbook.addTable(sheet, at('A1:C3'), 'Inventory');
  const type = (address: string, typed: unknown) =>
    typeInto(new RangeModel(sheet, at(address)), typed);
  const values = (address: string) =>
    new RangeModel(sheet, at(address)).read(({ formula, value }) => formula ?? value);
  return { sheet, table, type, values };
}

describe('an entry by a person is checked by the data validation', () => {
  it.each<[ValidationRule, unknown, boolean]>([
    [{ list: { source: 'Pending,Approved' } }, 'Approved', true],
    [{ list: { source: 'Pending,Approved' } }, 'approved', false],
    [{ list: { source: '=$F$1:$F$2' } }, 'south', true],
    [{ list: { source: '=Sites' } }, 'West', false],
    [{ wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } }, '5', true],
    [{ wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } }, 5.5, false],
    [{ wholeNumber: { formula1: 1, formula2: 9, operator: 'NotBetween' } }, 5, false],
    [{ decimal: { formula1: '=$B$2', operator: 'GreaterThan' } }, 3.5, true],
    [{ decimal: { formula1: '=$B$2', operator: 'GreaterThan' } }, 3, false],
    [{ decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }, 'many', false],
    [{ date: { formula1: '2026-01-01', operator: 'GreaterThan' } }, '2026-02-01', true],
    [{ date: { formula1: '2026-01-01', operator: 'GreaterThan' } }, '2025-02-01', false],
    [{ textLength: { formula1: 3, operator: 'LessThanOrEqualTo' } }, 'long', false],
    [{ custom: { formula: '=ISNUMBER(A9)' } }, 'anything', true],
    [{ list: { source: 'Pending' } }, '', true],
    [{ list: { source: 'Pending' } }, '=1+1', true],
  ])('%j of %p', (rule, typed, isTaken) => {
    const { sheet, type, values } = stock();
    sheet.validations.set(at('A9'), 'Rule', rule);

    expect(type('A9', typed) === null).toBe(isTaken);
    expect(values('A9')[0]![0] !== '').toBe(isTaken && typed !== '');
  });

  it('is refused with the text of the alert and the cell', () => {
    const { sheet, type } = stock();
    sheet.validations.set(at('A9:A10'), 'Rule', { list: { source: 'Pending' } });
    const alert = { showAlert: true, style: 'Stop', title: 'No', message: 'Choose Pending.' };
    sheet.validations.set(at('A9:A10'), 'ErrorAlert', alert);

    expect(type('A9:A10', [['Pending'], ['Late']])).toEqual({
      address: 'A10',
      title: 'No',
      message: 'Choose Pending.',
    });
  });

  it('is accepted if the alert only warns; a program is never checked', () => {
    const { sheet, type, values } = stock();
    sheet.validations.set(at('A9:A10'), 'Rule', { list: { source: 'Pending' } });
    sheet.validations.set(at('A9'), 'ErrorAlert', { style: 'Warning' });

    expect(type('A9', 'Late')).toBeNull();
    new RangeModel(sheet, at('A10')).enter('Late');

    expect(values('A9:A10').flat()).toEqual(['Late', 'Late']);
  });
});

describe('a table grows when a person types', () => {
  it('directly below it, with its formulas', () => {
    const { table, type, values } = stock();

    type('A4', 'C');

    expect(formatAddress(table.area)).toBe('A1:C4');
    expect(values('A4:C4')).toEqual([['C', '', '=B4*2']]);
  });

  it('directly beside it, with a name for the new column', () => {
    const { table, type } = stock();

    type('D2', 5);

    expect(table.columnNames()).toEqual(['Product', 'On hand', 'Twice', 'Column1']);
  });

  it('but not below totals, and not for a program', () => {
    const { sheet, table, type } = stock();

    new RangeModel(sheet, at('A4')).enter('C');
    expect(formatAddress(table.area)).toBe('A1:C3');

    table.showTotals = true;
    type('A5', 'D');
    expect(formatAddress(table.area)).toBe('A1:C4');
  });

  it('and a formula typed into an empty column fills the column', () => {
    const { type, values } = stock();
    type('D1', 'Thrice');

    type('D3', '=B3*3');

    expect(values('D2:D3').flat()).toEqual(['=B2*3', '=B3*3']);
  });
});
