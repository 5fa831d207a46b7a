import './custom-functions-global';
import { memoise } from '../../src/functions/memoise';
import { inError } from './formula';

/** A function that says how often it was really computed. */
function counted(id: string) {
  const calls = { count: 0 };
  const sum = (values: unknown[][], factor?: unknown[][]) => {
    calls.count += 1;
    const total = values.flat().reduce((so, value) => Number(so) + Number(value), 0);
    return [[Number(total) * Number(factor?.[0]?.[0] ?? 1)]];
  };
  return { calls, formula: memoise(id, sum as never) };
}

function bigColumn(rows: number): unknown[][] {
  return Array.from({ length: rows }, (_, row) => [row]);
}

describe('a formula that Excel calculates again', () => {
  it('is not computed again for arguments of the same values', () => {
    const { calls, formula } = counted('SAME');
    expect(formula([[1], [2]], null, { address: 'A1' })).toEqual([[3]]);
    expect(formula([[1], [2]], null, { address: 'B7' })).toEqual([[3]]);
    expect(calls.count).toBe(1);
  });

  it('is computed for any value that differs, however large the range', () => {
    const { calls, formula } = counted('LARGE');
    const before = formula(bigColumn(10_000), null)[0]![0] as number;
    for (const row of [0, 1, 77, 5_001, 9_999]) {
      const changed = bigColumn(10_000);
      changed[row] = [row + 1];
      expect(formula(changed, null)).toEqual([[before + 1]]);
    }
    expect(calls.count).toBe(6);
  });

  it.each([
    ['shape', [[1, 2]], [[1], [2]]],
    ['type', [[1]], [['1']]],
    ['blank cells', [[0]], [[null]]],
    ['errors', [[inError('#N/A')]], [[inError('#REF!')]]],
  ])('tells arguments apart by %s', (_, one, other) => {
    const { calls, formula } = counted('APART');
    formula(one, null);
    formula(other, null);
    expect(calls.count).toBe(2);
  });

  it('takes the same error for the same argument', () => {
    const { calls, formula } = counted('ERRORS');
    formula([[inError('#N/A')]], null);
    formula([[inError('#N/A')]], null);
    expect(calls.count).toBe(1);
  });

  it('tells an argument that is left out from one that is given', () => {
    const { formula } = counted('OMITTED');
    expect(formula([[5]], null)).toEqual([[5]]);
    expect(formula([[5]], [[3]])).toEqual([[15]]);
  });

  it('is forgotten when others have filled the room, and then computed again', () => {
    const { calls, formula } = counted('FORGOTTEN');
    formula([[1]], null);
    for (let i = 0; i < 5; i += 1) formula(bigColumn(500_000 + i), null);
    formula([[1]], null);
    expect(calls.count).toBe(7);
  });

  it('keeps functions apart that have the same arguments', () => {
    const one = counted('ONE');
    const other = counted('OTHER');
    one.formula([[4]], null);
    other.formula([[4]], null);
    expect(other.calls.count).toBe(1);
  });
});
