import fc from 'fast-check';
import { demandClass } from '../../../src/planning/demand/demand-class';
import { Refusal } from '../../../src/planning/base/refusal';
import { rareHistories } from './forecast/series';

describe('the demand class', () => {
  it.each([
    ['smooth', 'frequent demand of similar size', [10, 12, 9, 11]],
    ['erratic', 'frequent demand of varying size', [2, 30, 5, 18]],
    ['intermittent', 'rare demand of similar size', [0, 5, 0, 6]],
    ['lumpy', 'rare demand of varying size', [0, 2, 0, 40]],
    ['smooth', 'an interval of 1.32, the cut-off', [...fives(25), ...zeros(8)]],
    ['intermittent', 'an interval of 1.36', [...fives(25), ...zeros(9)]],
    ['smooth', 'a variation of 0.49, the cut-off', [3, 17, 10]],
    ['erratic', 'a variation just above 0.49', [2.9, 17.1, 10]],
    ['intermittent', 'a single demand', [0, 0, 0, 7]],
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
  ])('does not exist for %s', (_, history) => {
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
