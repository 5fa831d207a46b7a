import fc from 'fast-check';
import { bestPoolFlow, GROUND, linkSaving } from '../../../src/planning/flow/stock-pools';
import { anyPools, bestPoolSaving, link, passOn } from './pool-instances';

describe('stock pools', () => {
  // A store (0) passes stock up to an echelon (1), at most 2 units more; later ones leave at a cost of 3.
  const pools = {
    count: 2,
    links: [
      passOn(0, 1, 2),
      link(0, GROUND, [-3], [3], { min: 0 }),
      link(1, GROUND, [5, 4, -1, -9], [6, 7]),
    ],
  };

  it('pass stock up while there is room', () => {
    const { changes, saving } = bestPoolFlow(pools, [3, 0]);

    expect([...changes]).toEqual([2, 1, 2]);
    expect(saving).toBe(5 + 4 - 3);
  });

  it('let stock leave below where the echelon has too much', () => {
    // The fourth unit would cost 9 in the echelon, and costs 3 on the way out of the store.
    const { changes, saving } = bestPoolFlow(pools, [2, 2]);

    expect([...changes]).toEqual([1, 1, 3]);
    expect(saving).toBe(5 + 4 - 1 - 3);
  });

  it('take stock from the echelon where the store gives', () => {
    expect(bestPoolFlow(pools, [-2, 0]).saving).toBe(-6 - 7);
  });

  it('cannot take what no link has room for', () => {
    const closed = { count: 1, links: [link(0, GROUND, [1], [1], { max: 1 })] };

    expect(bestPoolFlow(closed, [2]).saving).toBe(-Infinity);
    expect(linkSaving(closed.links[0]!, 2)).toBe(-Infinity);
  });

  it('save as much as the best of all splits', () => {
    const gains = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(anyPools(3), gains, (any, drawn) => {
        const { changes, saving } = bestPoolFlow(any, drawn);
        const exact = bestPoolSaving(any, drawn);

        if (exact === -Infinity) expect(saving).toBe(-Infinity);
        else {
          expect(saving).toBeCloseTo(exact, 9);
          const passed = any.links.reduce((sum, each, l) => sum + linkSaving(each, changes[l]!), 0);
          expect(passed).toBeCloseTo(exact, 9);
        }
      }),
      { numRuns: 200 },
    );
  });
});
