import { ColumnProfile } from '../../../src/workbook/reading/column-profile';

describe('the profile of a column', () => {
  it('counts what the cells hold and keeps three different samples', () => {
    const profile = new ColumnProfile();
    const cells = [4, -2, ' 1.250 ', '1.250', null, ' ', true, { error: '#N/A' }, 9];
    cells.forEach((cell, k) => profile.add(cell, 10 + k));

    expect(profile).toMatchObject({
      ...{ numbers: 3, negatives: 1, text: 2, blanks: 2, booleans: 1, errors: 1, filled: 7 },
      ...{ lowest: -2, highest: 9, samples: [4, -2, '1.250'] },
    });
    expect([...profile.texts.values()]).toEqual([{ text: '1.250', row: 12, count: 2 }]);
  });
});
