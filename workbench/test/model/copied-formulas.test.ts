import fc from 'fast-check';
import { formatAddress } from '../../host/model/area/area';
import { translate } from '../../host/model/formula/translate';

describe('a formula that is copied two rows down and one column to the right', () => {
  it.each([
    ['=A1', '=B3'],
    ['=$A1+A$1+$A$1', '=$A3+B$1+$A$1'],
    ['=SUM(A1:A$9)', '=SUM(B3:B$9)'],
    ['=SUM(A8:A$9)', '=SUM(B$9:B10)'],
    ['=SUM(A:A)+SUM(1:1)', '=SUM(B:B)+SUM(3:3)'],
    ['=Stock!A1&"A1"', '=Stock!B3&"A1"'],
    ['=Inventory[@Price]*A1', '=Inventory[@Price]*B3'],
    ['=XFD1', '=#REF!'],
    ['=A1048575', '=#REF!'],
  ])('%s becomes %s', (formula, expected) => {
    expect(translate(formula, 2, 1)).toBe(expected);
  });
});

test('a formula copied away and back is unchanged', () => {
  const place = fc.record({
    row: fc.integer({ min: 20, max: 40 }),
    column: fc.integer({ min: 20, max: 40 }),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
  });
  const step = fc.integer({ min: -15, max: 15 });
  fc.assert(
    fc.property(place, step, step, (area, rows, columns) => {
      const formula = `=SUM(${formatAddress(area)})*$A$1`;

      expect(translate(translate(formula, rows, columns), -rows, -columns)).toBe(formula);
    }),
  );
});
