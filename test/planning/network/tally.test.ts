import { Tally } from '../../../src/planning/network/tally';

describe('a tally', () => {
  it('has every finding once, in the order found, with its products', () => {
    const tally = new Tally<{ readonly at: number }>();
    for (const at of [7, 3, 7]) tally.add({ at });

    expect(tally.list()).toEqual([
      { at: 7, products: 2 },
      { at: 3, products: 1 },
    ]);
  });
});
