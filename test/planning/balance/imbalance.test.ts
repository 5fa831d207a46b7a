import fc from 'fast-check';
import { imbalance, imbalanceIndex } from '../../../src/planning/balance/imbalance';

const quantities = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 })),
  { minLength: 1, maxLength: 40 },
);
const networks = quantities
  .map((pairs) => ({ stock: pairs.map(([s]) => s), need: pairs.map(([, n]) => n) }))
  .filter(({ stock, need }) => stock.some((s) => s > 0) && need.some((n) => n > 0));

describe('the imbalance of a product', () => {
  it('is the share of stock less the share of need', () => {
    expect(Array.from(imbalance([60, 30, 10], [1, 1, 2]) as Float64Array)).toEqual([
      0.6 - 0.25,
      0.3 - 0.25,
      0.1 - 0.5,
    ]);
    expect(imbalanceIndex([60, 30, 10], [1, 1, 2])).toBeCloseTo(0.4, 15);
  });

  it('sums to 0 over the locations', () => {
    fc.assert(
      fc.property(networks, ({ stock, need }) => {
        const shares = imbalance(stock, need) as Float64Array;
        expect(Math.abs(shares.reduce((sum, share) => sum + share, 0))).toBeLessThan(1e-13);
      }),
    );
  });

  it('does not change when stock or need is counted in another unit', () => {
    fc.assert(
      fc.property(networks, fc.integer({ min: 2, max: 1000 }), ({ stock, need }, factor) => {
        const plain = imbalance(stock, need) as Float64Array;
        const scaled = imbalance(
          stock.map((units) => units * factor),
          need.map((units) => units / factor),
        ) as Float64Array;
        scaled.forEach((share, i) => expect(share).toBeCloseTo(plain[i]!, 12));
      }),
    );
  });

  it('has an index from 0, all in place, to 1, all in the wrong place', () => {
    expect(imbalanceIndex([2, 4, 6], [1, 2, 3])).toBe(0);
    expect(imbalanceIndex([10, 0], [0, 10])).toBe(1);
    fc.assert(
      fc.property(networks, ({ stock, need }) => {
        const index = imbalanceIndex(stock, need) as number;
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it.each([
    ['different sizes', [1, 2], [1], 'shape', /same size/],
    ['negative stock', [-1, 2], [1, 1], 'domain', /Stock must be 0 or more/],
    ['negative need', [1, 2], [1, -1], 'domain', /Need must be 0 or more/],
    ['no stock anywhere', [0, 0], [1, 1], 'data', /There is no stock/],
    ['no need anywhere', [1, 2], [0, 0], 'data', /There is no need/],
  ] as const)('is refused for %s', (_, stock, need, kind, sentence) => {
    for (const formula of [imbalance, imbalanceIndex]) {
      expect(formula(stock, need)).toMatchObject({
        kind,
        message: expect.stringMatching(sentence),
      });
    }
  });
});
