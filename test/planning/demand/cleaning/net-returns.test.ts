import fc from 'fast-check';
import { netReturns } from '../../../../src/planning/demand/cleaning/net-returns';

const netted = (units: readonly number[]) => {
  const column = Float64Array.from(units);
  netReturns(column);
  return [...column];
};

const total = (units: readonly number[]) => units.reduce((sum, one) => sum + one, 0);

describe('netting of returns', () => {
  it.each([
    ['reduces the sales of the period before', [5, 8, -3, 4], [5, 5, 0, 4]],
    ['goes back as many periods as needed', [5, 2, -3, 4], [4, 0, 0, 4]],
    ['skips periods without sales', [5, 0, 0, -3], [2, 0, 0, 0]],
    ['takes the returns of several periods one after the other', [9, -2, 3, -4], [6, 0, 0, 0]],
    ['drops returns beyond all earlier sales', [2, -5, 4], [0, 0, 4]],
    ['never reduces later sales', [-5, 7], [0, 7]],
  ])('%s', (_, sold, expected) => {
    expect(netted(sold)).toEqual(expected);
  });

  it('keeps the total where sales before cover the returns, and no period is below 0', () => {
    const units = fc.array(fc.integer({ min: -20, max: 30 }), { maxLength: 20 });
    fc.assert(
      fc.property(units, (changes) => {
        const sold = [1000, ...changes];
        const demand = netted(sold);

        expect(total(demand)).toBe(total(sold));
        expect(Math.min(...demand)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
