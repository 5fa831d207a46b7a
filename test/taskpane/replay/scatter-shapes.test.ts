import { scatterShapes } from '../../../src/taskpane/replay/scatter-shapes';

const point = (cost: number, fillRate: number, isEfficient: boolean) => ({
  ...{ name: `${cost}`, cost, fillRate, isEfficient },
});

describe('scatterShapes', () => {
  it('draws cost to the right and fill rate upwards, and joins the efficient points by cost', () => {
    const shapes = scatterShapes([
      point(200, 0.9, false),
      point(200, 1, true),
      point(100, 0.9, true),
    ]);
    // The range of 100 gets 8 at each side: 100 is at 8 / 116 of the width.
    expect(shapes.cost).toEqual([92, 208]);
    expect(shapes.efficient).toBe('M69.0 93.10h0M931.0 6.90h0');
    expect(shapes.frontier).toBe('M69.0 93.10L931.0 6.90');
    expect(shapes.others).toBe('M931.0 93.10h0');
    expect(shapes.today).toBe('M931.0 93.10h0');
  });

  it('draws a single point in the middle', () => {
    const { efficient, frontier } = scatterShapes([point(10, 0.9, true)]);
    expect(efficient).toBe('M500.0 50.00h0');
    expect(frontier).toBe('');
  });
});
