import { supplyValues } from '../../../src/planning/valuation/supply-values';
import { supplied } from './supplied-positions';

describe('the values of a supply forest', () => {
  // A DC supplies a hub, the hub a store; the fourth position stands alone.
  const values = supplyValues(
    [supplied(300, 0, -1), supplied(20, 0, 0), supplied(5, 2, 1), supplied(9, 1, -1)],
    Int32Array.of(3, 2, 1, 0),
    () => 0,
  );

  it('have an echelon where a position supplies others, and the root above it', () => {
    expect(values.map((value) => value && value.echelon !== null)).toEqual([
      true,
      true,
      false,
      null,
    ]);
    expect(values.map((value) => value && value.root)).toEqual([0, 0, 0, null]);
  });

  it('limit what counts in the echelon above, except at the root', () => {
    const lastOfRoot = values[0]!.carrying.only(300);
    for (const { usable, carrying } of [values[1]!, values[2]!]) {
      expect(carrying.only(usable + 1)).toBeGreaterThan(lastOfRoot);
    }
    expect(values[0]!.usable).toBe(Infinity);
  });
});
