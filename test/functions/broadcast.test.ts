import fc from 'fast-check';
import { CellInError } from './custom-functions-global';
import { column, formula, inError } from './formula';

function matrixOf(rows: number, columns: number): fc.Arbitrary<number[][]> {
  const line = fc.array(fc.integer({ min: 1, max: 999 }), {
    minLength: columns,
    maxLength: columns,
  });
  return fc.array(line, { minLength: rows, maxLength: rows });
}

/** Three arguments, each one cell, a row, a column or the full size. */
const threeArguments = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) => {
    const shape = fc.oneof(
      matrixOf(1, 1),
      matrixOf(1, columns),
      matrixOf(rows, 1),
      matrixOf(rows, columns),
    );
    return fc.tuple(shape, shape, shape);
  });

function at(matrix: readonly (readonly number[])[], row: number, col: number): number {
  const line = matrix.length === 1 ? matrix[0]! : matrix[row]!;
  return line.length === 1 ? line[0]! : line[col]!;
}

describe('one formula for a whole range', () => {
  it('equals a formula in every cell', () => {
    fc.assert(
      fc.property(threeArguments, ([demand, order, holding]) => {
        const spilled = formula('EOQ', demand, order, holding);
        const all = [demand, order, holding];
        expect(spilled).toHaveLength(Math.max(...all.map((matrix) => matrix.length)));
        spilled.forEach((line, row) => {
          expect(line).toHaveLength(Math.max(...all.map((matrix) => matrix[0]!.length)));
          line.forEach((value, col) => {
            const [d, k, h] = all.map((matrix) => at(matrix, row, col));
            expect(value).toBe(Math.sqrt((2 * d! * k!) / h!));
          });
        });
      }),
    );
  });

  it('makes a table of a column and a row', () => {
    expect(formula('DAYSOFCOVER', column(10, 20, 30), [[1, 2]])).toEqual([
      [10, 5],
      [20, 10],
      [30, 15],
    ]);
  });

  it('takes a bare value like one cell', () => {
    expect(formula('DAYSOFCOVER', 10, 4)).toEqual([[2.5]]);
  });

  it('gives #N/A in the cells that an argument does not reach', () => {
    const [first, second, third] = formula('DAYSOFCOVER', column(10, 20, 30), column(1, 2));
    expect(first).toEqual([10]);
    expect(second).toEqual([10]);
    expect(third![0]).toMatchObject({
      code: '#N/A',
      message: expect.stringMatching(/different sizes/),
    });
    expect(formula('DAYSOFCOVER', [[10, 20, 30]], [[1, 2]])[0]![2]).toMatchObject({ code: '#N/A' });
  });

  it('keeps a bad row to itself', () => {
    const result = formula('DAYSOFCOVER', column(10, 'ten', 30, inError('#REF!')), [[2]]);
    expect(result[0]).toEqual([5]);
    expect(result[1]![0]).toMatchObject({ code: '#VALUE!' });
    expect(result[2]).toEqual([15]);
    expect(result[3]![0]).toMatchObject({ code: '#REF!' });
  });

  it('uses one error object for a column of the same error', () => {
    const errors = new Set(formula('EOQ', column(1, 2, 3, 4), 5, 0).flat());
    expect(errors.size).toBe(1);
    expect([...errors][0]).toBeInstanceOf(CellInError);
  });

  it('shows #NUM! where the result is beyond what a cell can hold', () => {
    expect(formula('EOQ', 1e308, 1e308, 1)[0]![0]).toMatchObject({ code: '#NUM!' });
  });
});
