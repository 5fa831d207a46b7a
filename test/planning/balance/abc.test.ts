import fc from 'fast-check';
import { abcClasses } from '../../../src/planning/balance/abc';
import type { AbcClass } from '../../../src/planning/network/plan-result';

const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 50 });

describe('ABC classes', () => {
  it('cut at 80 % and 95 % of cumulative value', () => {
    expect(abcClasses([5, 80, 15])).toEqual(['C', 'A', 'B']);
  });

  it('give the item that crosses a cut the better class', () => {
    expect(abcClasses([70, 20, 6, 4])).toEqual(['A', 'A', 'B', 'C']);
  });

  it('call the largest item A, however large it is', () => {
    expect(abcClasses([1000, 1])).toEqual(['A', 'C']);
    expect(abcClasses([7])).toEqual(['A']);
  });

  it('call an item without value C', () => {
    expect(abcClasses([0, 0])).toEqual(['C', 'C']);
    expect(abcClasses([9, 0])).toEqual(['A', 'C']);
  });

  it('give equal values the same class, whatever their order', () => {
    fc.assert(
      fc.property(values, (list) => {
        const classes = abcClasses(list) as AbcClass[];
        const classOf = new Map<number, AbcClass>();
        list.forEach((value, i) => {
          expect(classOf.get(value) ?? classes[i]).toBe(classes[i]);
          classOf.set(value, classes[i]!);
        });
      }),
    );
  });

  it('never give the larger value the worse class', () => {
    fc.assert(
      fc.property(values, (list) => {
        const classes = abcClasses(list) as AbcClass[];
        const byValue = list.map((value, i) => ({ value, name: classes[i]! }));
        byValue.sort((a, b) => b.value - a.value);
        const names = byValue.map((item) => item.name);
        expect(names).toEqual([...names].sort());
      }),
    );
  });

  it('hold at least 80 % of the value in A', () => {
    fc.assert(
      fc.property(values, (list) => {
        const classes = abcClasses(list) as AbcClass[];
        const total = list.reduce((sum, value) => sum + value, 0);
        const inA = list.reduce((sum, value, i) => sum + (classes[i] === 'A' ? value : 0), 0);
        expect(inA).toBeGreaterThanOrEqual(0.8 * total * (1 - 1e-9));
      }),
    );
  });

  it('take other cuts', () => {
    expect(abcClasses([5, 80, 15], 0.5, 0.7)).toEqual(['C', 'A', 'C']);
  });

  it.each([
    ['a negative value', [[1, -1]], /Every value/],
    ['cuts in falling order', [[1], 0.9, 0.8], /increasing order/],
    ['a cut above 1', [[1], 0.8, 95], /increasing order/],
    ['a cut of 0', [[1], 0, 0.95], /increasing order/],
  ] as const)('are refused for %s', (_, args, sentence) => {
    expect(abcClasses(...(args as unknown as Parameters<typeof abcClasses>))).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(sentence),
    });
  });
});
