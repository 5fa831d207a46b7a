import { supplyTier } from '../../../src/planning/network/supply-tier';

describe('the supply tier of a location', () => {
  it.each([
    ['plant', 2],
    ['dc', 1],
    ['warehouse', 1],
    ['store', 0],
    ['online', 0],
  ] as const)('of type %s is %p', (type, tier) => {
    expect(supplyTier(type)).toBe(tier);
  });
});
