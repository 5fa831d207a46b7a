import {
  copyOfColumns,
  copyPositions,
  emptyPositionColumns,
  fillImbalance,
  ratesOf,
} from '../../../src/planning/balance/position-columns';

describe('the columns of positions', () => {
  function filled() {
    const columns = emptyPositionColumns(3);
    columns.available.set([1, 2, 3]);
    columns.meanPerDay.set([4, 5, 6]);
    columns.flag[2] = 'Overstock';
    columns.abc[1] = 'A';
    return columns;
  }

  it('copy a range of positions to other rows, in every column', () => {
    const draft = emptyPositionColumns(3);
    copyPositions(draft, 0, { columns: filled(), start: 1 }, 2);
    expect(Array.from(draft.available)).toEqual([2, 3, 0]);
    expect(draft.flag).toEqual(['', 'Overstock', '']);
    expect(draft.abc).toEqual(['A', 'C', 'C']);
  });

  it('share nothing with their copy', () => {
    const columns = filled();
    const copy = copyOfColumns(columns);
    columns.available[0] = 99;
    columns.flag[2] = '';
    expect([copy.available[0], copy.flag[2]]).toEqual([1, 'Overstock']);
  });

  it('hold the demand rates of the plan', () => {
    const columns = filled();
    expect(ratesOf(columns).mean).toBe(columns.meanPerDay);
  });

  it('hold the imbalance of a product: share of stock minus share of target', () => {
    const draft = emptyPositionColumns(3);
    draft.available.set([9, 3, 1]);
    draft.need.set([5, 5, 5]);
    fillImbalance(draft, 1, 3);
    expect(Array.from(draft.imbalance)).toEqual([0, 0.25, -0.25]);
  });

  it('leave the imbalance at 0 without stock', () => {
    const draft = emptyPositionColumns(2);
    draft.need.set([5, 5]);
    fillImbalance(draft, 0, 2);
    expect(Array.from(draft.imbalance)).toEqual([0, 0]);
  });
});
