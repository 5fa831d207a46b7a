import { fingerprint } from '../../../src/taskpane/session/fingerprint';

const network = () => ({
  products: [{ id: 'MUG', unitCost: 4, price: null, limit: Infinity }],
  onHand: Float64Array.of(1, 2, NaN),
});

describe('The fingerprint of what a plan was made from', () => {
  it('is the same for the same workbook read twice', async () => {
    expect(await fingerprint(network())).toBe(await fingerprint(network()));
  });

  it.each([
    ['a cost', { ...network(), products: [{ ...network().products[0], unitCost: 4.01 }] }],
    ['a quantity', { ...network(), onHand: Float64Array.of(1, 3, NaN) }],
    ['the place of a quantity', { ...network(), onHand: Float64Array.of(2, 1, NaN) }],
    [
      'a limit that is taken away',
      { ...network(), products: [{ ...network().products[0], limit: null }] },
    ],
  ])('tells %s', async (_what, changed) => {
    expect(await fingerprint(changed)).not.toBe(await fingerprint(network()));
  });

  it('looks only at the part of a longer column that it is given', async () => {
    const column = Float64Array.of(1, 2, 3);

    expect(await fingerprint(column.subarray(0, 2))).toBe(await fingerprint(Float64Array.of(1, 2)));
  });
});
