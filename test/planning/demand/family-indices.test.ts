import { meanOver, demandRate } from '../../../src/planning/demand/demand-rate';
import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { FamilyIndices } from '../../../src/planning/demand/family-indices';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type Sale } from '../small-network';

const WEEKS = 52;

/** Indices of products of one family at one location, all with the same series. */
function familyOf(products: number, seriesAt: (t: number) => number, weeks = WEEKS) {
  const network = smallNetwork({
    products: Array.from({ length: products + 1 }, (_, i) => ({
      family: i < products ? 'Garden' : '',
    })),
    locations: [{}],
    positions: Array.from({ length: products + 1 }, (_, product) => ({ product, location: 0 })),
  });
  const indices = new FamilyIndices(network, weeks);
  const demand = Float64Array.from({ length: weeks }, (_, t) => seriesAt(t));
  const mean = demand.reduce((sum, units) => sum + units, 0) / weeks;
  const series = { demand, isObserved: new Uint8Array(weeks).fill(1) };
  for (let p = 0; p < products; p += 1) indices.add(p, series, mean);
  return { indices, positions: products + 1 };
}

const lowInTheEnd = (t: number) => (t < 39 ? 10 : 2);

describe('the post-season factor of a family', () => {
  const factors = (products: number, weeks = WEEKS) => {
    const { indices, positions } = familyOf(products, lowInTheEnd, weeks);
    const column = new Float64Array(positions).fill(1);
    indices.writePostSeasonFactor(column, 7);
    return [...column];
  };

  it('returns demand to the mean of the year', () => {
    // Mean of the year (39 × 10 + 13 × 2) ÷ 52 = 8, four times the demand now.
    expect(factors(5)[0]).toBeGreaterThan(3);
    expect(factors(5)[0]).toBeLessThanOrEqual(4);
  });

  it('is the same for all positions of the family, and 1 without a family', () => {
    const column = factors(5);

    expect(new Set(column.slice(0, 5)).size).toBe(1);
    expect(column[5]).toBe(1);
  });

  it.each([
    ['a family of fewer than five products', factors(4)],
    ['less than a year of history', factors(5, 45)],
  ])('is 1 for %s', (_, column) => {
    expect(new Set(column)).toEqual(new Set([1]));
  });
});

describe('the growth of a sparse position', () => {
  it('is that of its family over the periods that it has', () => {
    const { indices, positions } = familyOf(3, (t) => (t < 26 ? 5 : 10));
    indices.addSparse(0, 52, 2);
    indices.addSparse(1, 20, 2);
    indices.addSparse(3, 52, 2);
    const growth = new Float64Array(positions).fill(1);
    indices.writeGrowth(growth, 7);

    // 10 a week now over 7.5 on average, over 10 in the last 20 weeks; the last one has no family.
    expect(growth[0]).toBeCloseTo(10 / 7.5, 1);
    expect(growth[1]).toBeCloseTo(1, 1);
    expect([growth[2], growth[3]]).toEqual([1, 1]);
  });
});

describe('estimated demand of a product that sells little now', () => {
  const settings = { ...defaultSettings(PLAN_DATE), periodDays: 7 };

  const sales = (falls: boolean): readonly Sale[] =>
    Array.from({ length: WEEKS }, (_, week) => ({
      daysAgo: 7 * (WEEKS - week) - 3,
      quantity: falls && week >= 39 ? 2 : 10,
    }));

  function firstOf(products: number, family: string, falls: (product: number) => boolean) {
    const network = smallNetwork({
      products: Array.from({ length: products }, () => ({ family })),
      locations: [{}],
      positions: Array.from({ length: products }, (_, product) => ({
        product,
        location: 0,
        onHand: 20,
        sales: sales(falls(product)),
      })),
    });
    return demandRate(estimateDemand(network, settings), 0);
  }

  const yearMean = (39 * 10 + 13 * 2) / WEEKS / 7;

  it('rises after the season if the whole family sells little', () => {
    const rate = firstOf(6, 'Garden', () => true);
    const later = meanOver(rate, 100, 91) / 100;

    expect(7 * rate.mean).toBeLessThan(5);
    expect(later / rate.mean).toBeGreaterThan(1.5);
    expect(later).toBeLessThan(2 * yearMean);
    expect(meanOver(rate, 91)).toBeCloseTo(91 * rate.mean, 9);
  });

  it.each([
    ['the product alone has fallen', firstOf(6, 'Garden', (product) => product === 0)],
    ['the family is too small', firstOf(4, 'Garden', () => true)],
    ['there is no family', firstOf(6, '', () => true)],
  ])('stays about the same if %s', (_, rate) => {
    const later = meanOver(rate, 100, 91) / 100;

    expect(later / rate.mean).toBeGreaterThan(0.75);
    expect(later / rate.mean).toBeLessThan(1.34);
  });
});
