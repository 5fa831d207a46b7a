import { fingerprint } from '../../../src/taskpane/session/fingerprint';

const network = () => ({
  products: [{ id: 'MUG', unitCost: 4, price: null, limit: Infinity }],
  onHand: Float64Array.of(1, 2, NaN),
});

describe('The fingerprint of a plan’s input', () => {
  it('is the same when the same workbook is read twice', async () => {
    expect(await fingerprint(network())).toBe(await fingerprint(network()));
  });

  it.each([
    ['a cost', { ...network(), products: [{ ...network().products[0], unitCost: 4.01 }] }],
    ['a quantity', { ...network(), onHand: Float64Array.of(1, 3, NaN) }],
    ['the place of a quantity', { ...network(), onHand: Float64Array.of(2, 1, NaN) }],
    [
      'a limit that is removed',
      { ...network(), products: [{ ...network().products[0], limit: null }] },
    ],
  ])('changes with %s', async (_what, changed) => {
    expect(await fingerprint(changed)).not.toBe(await fingerprint(network()));
  });

  it('covers only the given part of a longer column', async () => {
    const column = Float64Array.of(1, 2, 3);

    expect(await fingerprint(column.subarray(0, 2))).toBe(await fingerprint(Float64Array.of(1, 2)));
  });
});
