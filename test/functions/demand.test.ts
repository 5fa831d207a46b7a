import { cell, column, formula } from './formula';

const months = [20, 22, 19, 21, 20, 18, 21, 22, 20, 19];
const quarters = Array.from({ length: 16 }, (_, t) => [80, 110, 130, 80][t % 4]!);

describe('DEMAND.FORECAST', () => {
  it('spills along the history: to the right of a row, below a column', () => {
    const right = formula('DEMAND.FORECAST', [months], 3);
    const below = formula('DEMAND.FORECAST', column(...months), 3);
    expect(right).toHaveLength(1);
    expect(right[0]).toHaveLength(3);
    expect(below).toEqual(right[0]!.map((units) => [units]));
  });

  it('puts the bounds of an interval beside it, around it and wider for a larger share', () => {
    const shown = formula('DEMAND.FORECAST', column(...months), 2, 1, 'auto', 0.8) as number[][];
    const wider = formula('DEMAND.FORECAST', column(...months), 2, 1, 'auto', 0.99) as number[][];
    for (const [k, [forecast, lower, upper]] of shown.entries()) {
      expect(forecast! - lower!).toBeCloseTo(upper! - forecast!, 9);
      expect(upper).toBeGreaterThan(forecast!);
      expect(wider[k]![2]).toBeGreaterThan(upper!);
    }
  });

  it('never has a bound below 0', () => {
    const shown = formula('DEMAND.FORECAST', [[0, 9, 0, 0, 7, 0, 0, 1]], 2, 1, 'auto', 0.99);
    expect(shown[1]).toEqual([0, 0]);
  });

  it('skips blank cells', () => {
    expect(formula('DEMAND.FORECAST', [[20, '', 30, null]], 1, 1, 'average')).toEqual([[25]]);
  });

  it('finds the season where none is given, and knows none where it is 1', () => {
    const shown = formula('DEMAND.FORECAST', [quarters], 4)[0] as number[];
    expect(shown.map(Math.round)).toEqual([80, 110, 130, 80]);
    const without = formula('DEMAND.FORECAST', [quarters], 4, 1, 'seasonal')[0];
    expect(without).toEqual([80, 80, 80, 80]);
    expect(formula('DEMAND.FORECAST', [quarters], 4, 4, 'seasonal')[0]).toEqual([80, 110, 130, 80]);
  });

  it.each([
    ['no history', [['', '']], [2], '#N/A', /at least one period/],
    ['an interval from five periods', [[5, 6, 5, 6, 5]], [1, 1, 'auto', 0.9], '#N/A', /six/],
  ])('gives an error that says what to change for %s', (_, history, args, code, sentence) => {
    expect(cell('DEMAND.FORECAST', history, ...args)).toMatchObject({
      code,
      message: expect.stringMatching(sentence) as string,
    });
  });
});

describe('DEMAND.CLASS', () => {
  it('gives each row its own class, and #N/A to one without demand', () => {
    expect(formula('DEMAND.CLASS', [months, months.map(() => 0)])).toEqual([
      ['smooth'],
      [expect.objectContaining({ code: '#N/A' })],
    ]);
  });

  it('leaves blank cells out, where 0 would make demand rare', () => {
    expect(cell('DEMAND.CLASS', [[5, '', 6, '', 5, '']])).toBe('smooth');
    expect(cell('DEMAND.CLASS', [[5, 0, 6, 0, 5, 0]])).toBe('intermittent');
  });
});

describe('DEMAND.OUTLIERS', () => {
  it('marks them in the shape of the history, with blank cells left blank', () => {
    const history = column(...months, '', 95);
    expect(formula('DEMAND.OUTLIERS', history)).toEqual(
      column(...months.map(() => false), '', true),
    );
  });

  it('gives #N/A where there is no number', () => {
    expect(cell('DEMAND.OUTLIERS', [['', null]])).toMatchObject({
      code: '#N/A',
      message: expect.stringMatching(/^history holds no numbers/) as string,
    });
  });
});
