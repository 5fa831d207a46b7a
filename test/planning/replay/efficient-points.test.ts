import { efficientPoints } from '../../../src/planning/replay/efficient-points';

describe('efficientPoints', () => {
  it('leaves out what costs as much or more for no higher a fill rate', () => {
    const points = [
      { cost: 10, fillRate: 0.9 },
      { cost: 12, fillRate: 0.95 },
      { cost: 12, fillRate: 0.94 },
      { cost: 13, fillRate: 0.95 },
      { cost: 9, fillRate: 0.5 },
    ];
    expect(efficientPoints(points)).toEqual([true, true, false, false, true]);
  });

  it('keeps equal points', () => {
    const point = { cost: 1, fillRate: 1 };
    expect(efficientPoints([point, { ...point }])).toEqual([true, true]);
  });
});
