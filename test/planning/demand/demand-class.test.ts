import fc from 'fast-check';
import { demandClass } from '../../../src/planning/demand/demand-class';
import { Refusal } from '../../../src/planning/base/refusal';
import { rareHistories } from './forecast/series';

describe('the class of a demand', () => {
  it.each([
    ['smooth', 'every month much the same', [10, 12, 9, 11]],
    ['erratic', 'every month, much or little', [2, 30, 5, 18]],
    ['intermittent', 'now and then the same', [0, 5, 0, 6]],
    ['lumpy', 'now and then, much or little', [0, 2, 0, 40]],
    ['smooth', 'in 25 of 33 periods, the cut-off itself', [...fives(25), ...zeros(8)]],
    ['intermittent', 'in 25 of 34 periods', [...fives(25), ...zeros(9)]],
    ['smooth', 'sizes that vary by 0.49, the cut-off itself', [3, 17, 10]],
    ['erratic', 'sizes that vary by a little more', [2.9, 17.1, 10]],
    ['intermittent', 'once', [0, 0, 0, 7]],
  ])('is %s: %s', (kind, _, history) => {
    expect(demandClass(history)).toBe(kind);
  });

  it('is the same in any unit', () => {
    fc.assert(
      fc.property(rareHistories, (history) => {
        fc.pre(history.some((units) => units > 0));
        expect(demandClass(history.map((units) => units * 8))).toBe(demandClass(history));
      }),
    );
  });

  it.each([
    ['no history', []],
    ['nothing sold', [0, 0]],
  ])('is not to be told from %s', (_, history) => {
    expect(demandClass(history)).toMatchObject({ kind: 'data' });
    expect(demandClass(history)).toBeInstanceOf(Refusal);
  });
});

function fives(count: number): number[] {
  return new Array<number>(count).fill(5);
}

function zeros(count: number): number[] {
  return new Array<number>(count).fill(0);
}
