import type { SupplyLink } from '../../../src/planning/network/supply-links';
import { supplyTiers } from '../../../src/taskpane/data-check/supply-tiers';

const link = (location: number, source: number, products: number): SupplyLink => ({
  ...{ location, source, products, basis: 'given' },
});

describe('The tiers of a supply network', () => {
  it('count the steps to a supplier outside', () => {
    const tiers = supplyTiers([link(2, 1, 5), link(0, -1, 9), link(1, 0, 7), link(3, 0, 4)]);

    expect(tiers.map((nodes) => nodes.map(({ location }) => location))).toEqual([[0], [1, 3], [2]]);
    expect(tiers[2]?.[0]).toEqual({ location: 2, tier: 2, source: 1, products: 5, others: 0 });
  });

  it('go by the source of most products, however it is known', () => {
    const [outside, inside] = supplyTiers([
      link(0, -1, 9),
      link(1, -1, 4),
      link(1, 0, 3),
      { ...link(1, 0, 2), basis: 'inferred' },
    ]);

    expect(outside).toHaveLength(1);
    expect(inside).toEqual([{ location: 1, tier: 1, source: 0, products: 5, others: 1 }]);
  });

  it('end where two locations supply each other', () => {
    const tiers = supplyTiers([link(0, 1, 1), link(1, 0, 1)]);

    expect(tiers.map((nodes) => nodes.length)).toEqual([0, 2]);
  });

  it('are none without positions', () => {
    expect(supplyTiers([])).toEqual([]);
  });
});
