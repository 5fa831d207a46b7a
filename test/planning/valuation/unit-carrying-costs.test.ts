import { fillCarryingCost } from '../../../src/planning/valuation/carrying-cost';
import { UnitCarryingCosts } from '../../../src/planning/valuation/unit-carrying-costs';
import { demandSurvival } from '../../../src/planning/demand/demand-distribution';
import { demandOf, supplied, termsOf } from './supplied-positions';

describe('the carrying cost of single units', () => {
  const [dc, store] = termsOf(supplied(300, 0, -1), supplied(60, 4, 0));
  const costs = new UnitCarryingCosts(store!);

  it('is that of the carrying cost at any unit, in any order of evaluation', () => {
    const expected = new Float64Array(400);
    fillCarryingCost(expected, 1, store!.position);

    for (const y of [300, 2, 1, 399, 60]) {
      expect(costs.at(y)).toBeCloseTo(expected[y - 1]!, 9);
      expect(costs.only(y)).toBeCloseTo(expected[y - 1]!, 9);
    }
    expect([costs.at(0), costs.only(-5)]).toEqual([0, 0]);
  });

  it('never falls with the unit', () => {
    const ofDc = new UnitCarryingCosts(dc!);
    for (let y = 1; y < 400; y += 1) expect(ofDc.at(y + 1)).toBeGreaterThanOrEqual(ofDc.at(y));
  });

  it('is the same in any order of evaluation where a lot costs more than later units', () => {
    const lots = [{ lastUnit: 90, life: 3 }];
    const waste = [{ day: 3, units: 78 }];
    const [, withLot] = termsOf(
      supplied(300, 0, -1),
      supplied(200, 4, 0, { position: { lots, waste } }),
    );
    const upwards = new UnitCarryingCosts(withLot!);
    const downwards = new UnitCarryingCosts(withLot!);
    const units = [20, 80, 95, 120, 150];
    const expected = units.map((y) => upwards.at(y));
    const found = [...units].reverse().map((y) => downwards.at(y));

    expect(found.reverse()).toEqual(expected);
    expect(upwards.only(95)).toBeLessThan(upwards.only(80));
  });

  it('leaves units usable that cost no more than the last one of the root', () => {
    const usable = costs.usableUnits(costs.only(200));

    expect(usable).toBe(200);
    expect(costs.usableUnits(Infinity)).toBe(Infinity);
  });

  it('leaves units usable that probably sell before the root can supply more', () => {
    const usable = costs.usableUnits(0);

    expect(demandSurvival(usable - 1, demandOf(4), store!.rootHorizon)).toBeGreaterThanOrEqual(0.5);
    expect(demandSurvival(usable, demandOf(4), store!.rootHorizon)).toBeLessThan(0.5);
  });
});
