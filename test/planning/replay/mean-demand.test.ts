import { meanDemand } from '../../../src/planning/replay/mean-demand';

describe('meanDemand', () => {
  it('takes the first days only', () => {
    const demand = {
      start: Int32Array.of(0, 3, 3),
      day: Int32Array.of(0, 4, 9),
      quantity: Float64Array.of(2, 3, 100),
    };
    expect([...meanDemand(demand, 5)]).toEqual([1, 0]);
  });
});
