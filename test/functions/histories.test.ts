import fc from 'fast-check';
import { cell, column, formula, inError } from './formula';

const weeks = [12, 15, 9, 14, 10, 13];

describe('a demand history', () => {
  it('may stand in a row or in a column', () => {
    expect(cell('SAFETYSTOCK', [weeks], 2)).toBe(cell('SAFETYSTOCK', column(...weeks), 2));
  });

  it('gives the same as its mean and standard deviation', () => {
    const sd = Math.sqrt(
      weeks.reduce((sum, units) => sum + (units - 73 / 6) ** 2, 0) / (weeks.length - 1),
    );
    for (const name of ['SAFETYSTOCK', 'REORDERPOINT']) {
      expect(cell(name, [weeks], 2, 0.98, 0.5, 1)).toBeCloseTo(
        cell(`${name}.NORM`, 73 / 6, sd, 2, 0.98, 0.5, 1) as number,
        10,
      );
    }
  });

  it('is an item a row in a larger range, and the result a column', () => {
    const other = [3, 0, 7, 1, 0, 2];
    expect(formula('REORDERPOINT', [weeks, other], 2)).toEqual([
      [cell('REORDERPOINT', [weeks], 2)],
      [cell('REORDERPOINT', [other], 2)],
    ]);
  });

  it('takes the other arguments as one cell or as a column with one for each item', () => {
    const other = [3, 0, 7, 1, 0, 2];
    expect(formula('SAFETYSTOCK', [weeks, other], column(2, 5), column(0.9, 0.99), 0)).toEqual([
      [cell('SAFETYSTOCK', [weeks], 2, 0.9)],
      [cell('SAFETYSTOCK', [other], 5, 0.99)],
    ]);
  });

  it('equals a loop over its rows', () => {
    const rows = fc.array(fc.array(fc.nat(500), { minLength: 4, maxLength: 4 }), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(rows, fc.nat(9), (demand, leadTime) => {
        expect(formula('SAFETYSTOCK', demand, leadTime)).toEqual(
          demand.map((row) => formula('SAFETYSTOCK', [row], leadTime)[0]),
        );
      }),
    );
  });

  it.each([[null], [undefined], ['']])('skips a blank cell (%p), which is not a 0', (blank) => {
    const withBlanks = [12, blank, 15, 9, blank, 14, 10, 13];
    expect(cell('SAFETYSTOCK', [withBlanks], 2)).toBe(cell('SAFETYSTOCK', [weeks], 2));
    expect(cell('SAFETYSTOCK', [[...weeks, 0]], 2)).not.toBe(cell('SAFETYSTOCK', [weeks], 2));
  });

  it('keeps an item with a bad cell from spoiling the others', () => {
    const result = formula('SAFETYSTOCK', [weeks, [3, 0, 'n/a', 1, 0, 2], weeks], 2);
    expect(result[0]).toEqual([cell('SAFETYSTOCK', [weeks], 2)]);
    expect(result[1]![0]).toMatchObject({
      code: '#VALUE!',
      message: expect.stringMatching(/demand contains text.*row 2, column 3/),
    });
    expect(result[2]).toEqual(result[0]);
  });

  it.each([
    ['text', 'many', '#VALUE!', /demand contains text.*\(row 3, column 1\)/],
    ['TRUE', true, '#VALUE!', /demand contains TRUE or FALSE.*\(row 3, column 1\)/],
    ['a negative number', -2, '#VALUE!', /demand is negative.*\(row 3, column 1\)/],
  ])('is refused for %s in it, with the position', (_, bad, code, sentence) => {
    for (const name of ['SAFETYSTOCK', 'REORDERPOINT']) {
      expect(cell(name, column(12, 15, bad, 14), 2)).toMatchObject({
        code,
        message: expect.stringMatching(sentence),
      });
    }
  });

  it.each(['#N/A', '#DIV/0!', '#REF!', '#NAME?', '#NUM!', '#NULL!', '#VALUE!'])(
    'passes %s through as itself',
    (code) => {
      const error = inError(code);
      expect(cell('SAFETYSTOCK', [[12, error, 9]], 2)).toBe(error);
      expect(cell('SAFETYSTOCK', [weeks], error)).toBe(error);
    },
  );

  it.each([
    ['one period', [[7]]],
    ['one period among blanks', [[null, 7, '', null]]],
    ['no period', [[null, null]]],
  ])('is too short with %s: #N/A', (_, demand) => {
    expect(cell('SAFETYSTOCK', demand, 2)).toMatchObject({
      code: '#N/A',
      message: expect.stringMatching(/longer history/),
    });
  });

  it('needs other arguments of its own height', () => {
    for (const leadTime of [column(1, 2, 3), [[1, 2]]]) {
      expect(cell('REORDERPOINT', [weeks, weeks], leadTime)).toMatchObject({
        code: '#VALUE!',
        message: expect.stringMatching(/lead_time must be one cell, or a column/),
      });
    }
    expect(cell('SAFETYSTOCK', [weeks], 2, column(0.9, 0.95))).toMatchObject({
      code: '#VALUE!',
      message: expect.stringMatching(/service_level must be one cell/),
    });
  });
});
