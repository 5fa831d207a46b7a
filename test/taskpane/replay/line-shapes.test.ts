import { lineShapes } from '../../../src/taskpane/replay/line-shapes';

describe('lineShapes', () => {
  it('draws all lines from 0 on one scale', () => {
    expect(
      lineShapes([
        [5, 10],
        [20, 20],
      ]),
    ).toEqual({
      paths: ['M0.0 100.00L500.0 75.00L1000.0 50.00', 'M0.0 100.00L500.0 0.00L1000.0 0.00'],
      top: 20,
    });
  });

  it('draws lines without cost along the bottom', () => {
    expect(lineShapes([[0]])).toEqual({ paths: ['M0.0 100.00L1000.0 100.00'], top: 1 });
  });
});
