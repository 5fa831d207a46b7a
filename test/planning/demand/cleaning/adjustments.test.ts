import {
  ADJUSTMENT_KINDS,
  AdjustmentLog,
  isReplaced,
  stockoutPeriods,
} from '../../../../src/planning/demand/cleaning/adjustments';

describe('the log of adjustments', () => {
  it('lists them by position, in the order in which they were made', () => {
    const log = new AdjustmentLog(3);
    log.add('outlier', 100, 400, 60);
    log.endPosition();
    log.endPosition();
    log.add('return', 107, -1, 0);
    log.add('stockout', 107, 0, 5);
    log.endPosition();
    const { start, day, kind, before, after } = log.list();

    expect([...start]).toEqual([0, 1, 1, 3]);
    expect([...day]).toEqual([100, 107, 107]);
    expect([...kind].map((index) => ADJUSTMENT_KINDS[index])).toEqual([
      'outlier',
      'return',
      'stockout',
    ]);
    expect([...before]).toEqual([400, -1, 0]);
    expect([...after]).toEqual([60, 0, 5]);
  });

  it('grows with the number of adjustments', () => {
    const log = new AdjustmentLog(1);
    for (let row = 0; row < 1000; row += 1) log.add('promotion', row, row, 2 * row);
    log.endPosition();
    const { day, after } = log.list();

    expect(day).toHaveLength(1000);
    expect([day[999], after[999]]).toEqual([999, 1998]);
  });
});

describe('kinds of adjustment', () => {
  it('replace a period by typical demand for stockouts and promotions only', () => {
    expect(ADJUSTMENT_KINDS.filter(isReplaced)).toEqual([
      'stockout',
      'inferred stockout',
      'promotion',
    ]);
  });

  it('count as stockouts whether marked or inferred', () => {
    const log = new AdjustmentLog(2);
    log.add('stockout', 1, 0, 0);
    log.endPosition();
    for (const kind of ADJUSTMENT_KINDS) log.add(kind, 1, 0, 0);
    log.endPosition();

    expect(stockoutPeriods(log.list(), 0)).toBe(1);
    expect(stockoutPeriods(log.list(), 1)).toBe(2);
  });
});
