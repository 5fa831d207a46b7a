import fc from 'fast-check';
import { spreadUnits } from '../../../src/planning/replay/spread-units';
import '../../support/repeatable-properties';

const at = { seed: 1, position: 3, period: 46_000 };

function spread(units: number, days: number, place = at): Float64Array {
  const into = new Float64Array(days);
  spreadUnits(units, into, place);
  return into;
}

describe('spreadUnits', () => {
  it('keeps the sum, in whole units of one sign', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: 1, max: 31 }),
        (units, days) => {
          const each = spread(units, days);
          expect(each.reduce((sum, day) => sum + day, 0)).toBe(units);
          for (const day of each) expect(Number.isInteger(day) && day * units >= 0).toBe(true);
        },
      ),
    );
  });

  it('spreads fractions evenly', () => {
    expect([...spread(3.5, 7)]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
  });

  it('adds to what is there', () => {
    const days = Float64Array.from([2]);
    spreadUnits(3, days, at);
    expect(days[0]).toBe(5);
  });

  it('gives the same spread at the same place, and another one elsewhere', () => {
    expect(spread(20, 7)).toEqual(spread(20, 7));
    expect(spread(20, 7)).not.toEqual(spread(20, 7, { ...at, period: 46_007 }));
    expect(spread(20, 7)).not.toEqual(spread(20, 7, { ...at, position: 4 }));
  });

  it('puts a unit on each day with the same probability', () => {
    const sum = new Float64Array(7);
    for (let period = 0; period < 700; period += 1) {
      spreadUnits(10, sum, { ...at, period });
    }
    // 7,000 units with a standard deviation of √(7000 · 1/7 · 6/7) = 29 a day: four of them.
    for (const day of sum) expect(Math.abs(day - 1000)).toBeLessThan(117);
  });
});
