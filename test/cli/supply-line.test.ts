import { supplyLine } from '../../src/cli/supply-line';
import type { SupplyBasis } from '../../src/planning/network/stated-sources';
import { smallNetwork } from '../planning/small-network';

const network = smallNetwork({
  locations: ['Hull', 'York', 'Ayr', 'Bath', 'Ely', 'Rye', 'Deal'].map((id) => ({ id })),
  positions: [],
});

/** Links with these sources of the locations 4, 5 and 6, and how they are known. */
function line(...sources: readonly (readonly [source: number, basis: SupplyBasis])[]): string {
  return supplyLine(
    network,
    sources.map(([source, basis], i) => ({ location: 4 + (i % 3), source, basis, products: 1 })),
  );
}

describe('the supply in one line', () => {
  it('names the source of most locations first', () => {
    expect(line([0, 'given'], [1, 'given'], [1, 'supplier'])).toBe(
      'York to 2 locations, Hull to 1 location',
    );
  });

  it('counts locations whose source was inferred', () => {
    expect(line([0, 'given'], [0, 'inferred'], [-1, 'outside'])).toBe(
      'Hull to 2 locations; inferred for 1 location',
    );
  });

  it('names three sources and counts the others', () => {
    expect(line([0, 'given'], [1, 'given'], [2, 'given'], [3, 'given'])).toBe(
      'Hull to 1 location, York to 1 location, Ayr to 1 location, 1 more site',
    );
  });

  it('says that nobody in the network supplies', () => {
    expect(line([-1, 'outside'])).toBe('every location from outside the network');
  });
});
