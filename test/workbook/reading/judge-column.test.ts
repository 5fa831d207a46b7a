import { PLAIN_FORM } from '../../../src/workbook/reading/column-form';
import { ColumnProfile } from '../../../src/workbook/reading/column-profile';
import { judgeColumn } from '../../../src/workbook/reading/judge-column';

describe('the form of a column', () => {
  it('is plain for numbers', () => {
    const profile = new ColumnProfile();
    [3, 40, 0].forEach((cell, row) => profile.add(cell, row));
    const column = { table: 'Inventory', column: 'On hand', header: 'On hand', profile };

    expect(judgeColumn(column)).toEqual({ form: PLAIN_FORM, confidence: 'certain', questions: [] });
  });
});
