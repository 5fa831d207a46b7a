import { PackSavings } from '../../../src/planning/valuation/pack-savings';
import { tableCurve } from './table-curve';

describe('the savings of a stock by packs', () => {
  const savings = new PackSavings(tableCurve([1, 2, 3, 4], [9, 7, 2, 1]), 2);

  it('add up the values of the units', () => {
    expect([-2, -1, 0, 1, 2].map((packs) => savings.ofPacks(packs))).toEqual([-10, -3, 0, 16, 19]);
  });

  it('are linear within a pack', () => {
    expect(savings.ofUnits(1)).toBe(8);
    expect(savings.ofUnits(3)).toBe(17.5);
    expect(savings.ofUnits(-1)).toBe(-1.5);
    expect(savings.ofUnits(-4)).toBe(-10);
  });
});
