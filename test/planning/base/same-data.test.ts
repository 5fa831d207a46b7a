import { isColumn, isSameColumn, isSameData } from '../../../src/planning/base/same-data';

describe('plain data', () => {
  it.each<[string, unknown, unknown]>([
    ['NaN and NaN', NaN, NaN],
    ['null and null', null, null],
    ['nested objects and arrays', { a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }],
    ['keys in another order', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['columns', { a: Float64Array.of(1, NaN) }, { a: Float64Array.of(1, NaN) }],
  ])('are the same: %s', (_, a, b) => {
    expect(isSameData(a, b)).toBe(true);
  });

  it.each<[string, unknown, unknown]>([
    ['0 and −0', 0, -0],
    ['1 and "1"', 1, '1'],
    ['null and an object', null, {}],
    ['null and undefined', null, undefined],
    ['a number one bit apart', 0.3, 0.1 + 0.2],
    ['a longer array', [1, 2], [1, 2, 3]],
    ['an array and an object', [1], { 0: 1 }],
    ['another key', { a: undefined }, { b: undefined }],
    ['one more key', { a: 1 }, { a: 1, b: undefined }],
    ['a longer column', Float64Array.of(1), Float64Array.of(1, 2)],
    ['a shorter column', Float64Array.of(1, 2), Float64Array.of(1)],
    ['a deep value', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
  ])('differ: %s', (_, a, b) => {
    expect(isSameData(a, b)).toBe(false);
  });

  it('may differ in an ignored key, but must have it', () => {
    expect(isSameData({ a: 1, b: 2 }, { a: 1, b: 3 }, ['b'])).toBe(true);
    expect(isSameData({ a: 1, b: 2 }, { a: 1 }, ['b'])).toBe(false);
  });

  it('may differ in an ignored key of the outermost object only', () => {
    expect(isSameData({ a: { b: 2 } }, { a: { b: 3 } }, ['b'])).toBe(false);
  });
});

describe('columns', () => {
  const a = Float64Array.of(1, 2, 3, 4);
  const b = Float64Array.of(9, 2, 3, 9);

  it('are compared only at the given rows', () => {
    expect(isSameColumn(a, b)).toBe(false);
    expect(isSameColumn(a, b, { fromA: 1, fromB: 1, count: 2 })).toBe(true);
    expect(isSameColumn(a, b, { fromA: 1, fromB: 1, count: 3 })).toBe(false);
  });

  it('may have their rows at different places', () => {
    expect(isSameColumn(a, Float64Array.of(3, 4), { fromA: 2, fromB: 0, count: 2 })).toBe(true);
  });

  it('differ if their elements have different sizes', () => {
    expect(isSameColumn(Int32Array.of(1), Float64Array.of(1))).toBe(false);
  });

  it('are typed arrays, not other views or arrays', () => {
    expect([Int32Array.of(1), [1], new DataView(new ArrayBuffer(8)), null].map(isColumn)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
