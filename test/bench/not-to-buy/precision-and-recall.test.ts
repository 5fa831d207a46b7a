import { precisionAndRecall } from './precision-and-recall';

describe('precision and recall', () => {
  it('are shares of the named and of the sought', () => {
    const both = { isNamed: true, isSought: true };
    const named = { isNamed: true, isSought: false };
    const missed = { isNamed: false, isSought: true };
    const neither = { isNamed: false, isSought: false };

    expect(precisionAndRecall([both, both, named, missed, neither])).toEqual({
      precision: 2 / 3,
      recall: 2 / 3,
      baseRate: 3 / 5,
    });
  });

  it('are undefined where nothing is named', () => {
    expect(precisionAndRecall([{ isNamed: false, isSought: true }])).toEqual({
      precision: NaN,
      recall: 0,
      baseRate: 1,
    });
  });
});
