import { adjustPosition } from '../../../../src/planning/demand/cleaning/adjust-position';
import { PROMOTION, STOCKOUT } from '../../../../src/planning/demand/cleaning/position-sales';

/** Adjusted weeks and what was recorded: kind, period, units before and after. */
function adjusted(
  units: readonly number[],
  marks: readonly number[] = [],
  mayBeOutOfStock = false,
) {
  const sales = {
    units: Float64Array.from(units),
    marks: Uint8Array.from(units, (_, t) => marks[t] ?? 0),
  };
  const records: [string, number, number, number][] = [];
  adjustPosition(sales, { periodDays: 7, mayBeOutOfStock }, (...record) => records.push(record));
  return { units: [...sales.units], records };
}

describe('the adjustments of a position', () => {
  it('are none for plain sales', () => {
    expect(adjusted([4, 0, 6, 5])).toEqual({ units: [4, 0, 6, 5], records: [] });
  });

  it('net returns first, so typical demand is taken after them', () => {
    const { units, records } = adjusted([6, 8, -4, 6, 0], [0, 0, 0, 0, STOCKOUT]);

    expect(units).toEqual([6, 4, 0, 6, (6 + 4 + 0 + 6) / 4]);
    expect(records).toEqual([
      ['return', 1, 8, 4],
      ['return', 2, -4, 0],
      ['stockout', 4, 0, 4],
    ]);
  });

  it('replace a stockout by typical demand, unless more was sold', () => {
    expect(adjusted([5, 1, 5], [0, STOCKOUT]).units).toEqual([5, 5, 5]);
    expect(adjusted([5, 9, 5], [0, STOCKOUT])).toEqual({
      units: [5, 9, 5],
      records: [['stockout', 1, 9, 9]],
    });
  });

  it('replace a promotion by typical demand even if more was sold', () => {
    expect(adjusted([5, 19, 5], [0, PROMOTION])).toEqual({
      units: [5, 5, 5],
      records: [['promotion', 1, 19, 5]],
    });
  });

  it('leave promotions as they are where more periods are promoted than plain', () => {
    expect(adjusted([9, 11, 3], [PROMOTION, PROMOTION, 0]).records).toEqual([]);
  });

  it('still replace a stockout within a usual promotion', () => {
    const marks = [PROMOTION, PROMOTION | STOCKOUT, PROMOTION, 0];

    expect(adjusted([8, 0, 10, 6], marks).records).toEqual([['stockout', 1, 0, 8]]);
  });

  it('cap outliers before typical demand is taken from them', () => {
    const { units, records } = adjusted([5, 5, 5, 5, 500, 0], [0, 0, 0, 0, 0, STOCKOUT]);
    const cap = 5 * 3.4 ** 2;

    expect(units[4]).toBeCloseTo(cap, 9);
    expect(units[5]).toBeCloseTo((4 * 5 + cap) / 5, 9);
    expect(records.map(([kind]) => kind)).toEqual(['outlier', 'stockout']);
  });

  it('infer a stockout only where the position may be out of stock', () => {
    const steady = [4, 6, 5, 4, 5, 6, 5, 4, 6, 5, 0, 0];

    expect(adjusted(steady, [], false).records).toEqual([]);
    expect(adjusted(steady, [], true).records.map(([kind, t]) => [kind, t])).toEqual([
      ['inferred stockout', 10],
      ['inferred stockout', 11],
    ]);
  });
});
