import { worstPositions } from '../../../src/planning/report/worst-positions';

const costs = (...costOfInaction: number[]) => ({
  costOfInaction: Float64Array.from(costOfInaction),
});

describe('The worst positions', () => {
  it('come dearest first, and of equal ones the first', () => {
    expect(worstPositions(costs(3, 9, 3, 5), 10)).toEqual([1, 3, 0, 2]);
  });

  it('are no more than asked for, and leave out those that cost nothing', () => {
    expect(worstPositions(costs(0, 2, 7, 1), 2)).toEqual([2, 1]);
    expect(worstPositions(costs(0, 0), 2)).toEqual([]);
  });
});
