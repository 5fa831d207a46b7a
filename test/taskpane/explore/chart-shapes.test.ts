import { chartShapes } from '../../../src/taskpane/explore/chart-shapes';

const none = new Float64Array();
const history = {
  demand: Float64Array.of(2, 4),
  sold: Float64Array.of(2, 4),
  adjusted: [[], []],
  ...{ forecast: none, lower: none, upper: none },
};

describe('The chart of demand', () => {
  it('draws one point in the middle of each period, from 0 at the bottom', () => {
    const { demand, top } = chartShapes(history);

    expect(top).toBe(4);
    expect(demand).toBe('M250.0 50.00L750.0 0.00');
  });

  it.each([
    [0, 1],
    [0.3, 0.3],
    [1.2, 1.5],
    [1.6, 2],
    [7.1, 8],
    [96, 100],
    [1_100, 1_500],
  ])('of at most %p units has a scale up to %p', (max, top) => {
    expect(
      chartShapes({ ...history, demand: Float64Array.of(max, 0), sold: none }).top,
    ).toBeCloseTo(top);
  });

  it('marks adjusted periods, and joins sales and demand where they differ', () => {
    const { sold, adjusted } = chartShapes({
      ...history,
      sold: Float64Array.of(2, 0),
      adjusted: [['promotion'], ['stockout']],
    });

    expect(sold).toBe('M750.0 100.00L750.0 0.00');
    expect(adjusted).toBe('M250.0 50.00h0M750.0 0.00h0');
  });

  it('puts the forecast and its range after the plan date', () => {
    const shapes = chartShapes({
      ...history,
      forecast: Float64Array.of(3, 3),
      lower: Float64Array.of(1, 1),
      upper: Float64Array.of(4, 4),
    });

    expect(shapes.planAt).toBe(0.5);
    expect(shapes.forecast).toBe('M625.0 25.00L875.0 25.00');
    expect(shapes.range).toBe('M625.0 0.00L875.0 0.00L875.0 75.00L625.0 75.00Z');
  });

  it('has no range without a forecast', () => {
    expect(chartShapes(history)).toMatchObject({ forecast: '', range: '', planAt: 1 });
  });
});
