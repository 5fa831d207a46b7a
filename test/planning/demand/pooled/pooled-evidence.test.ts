import { pooledEvidence } from '../../../../src/planning/demand/pooled/pooled-evidence';
import type { SmoothedColumns } from '../../../../src/planning/demand/pooled/smoothed-columns';
import { smallNetwork } from '../../small-network';
import { statisticsOf } from '../statistics-columns';

/** Two locations of one product, with mean 2 and 1 a day over 70 days unless given. */
function evidenceOf(given: Partial<Record<keyof SmoothedColumns, readonly number[]>>) {
  const { positions } = smallNetwork({
    locations: [{}, {}],
    positions: [{ location: 0 }, { location: 1 }],
  });
  const column = (name: keyof SmoothedColumns, otherwise: readonly number[]) =>
    Float64Array.from(given[name] ?? otherwise);
  return pooledEvidence(positions, statisticsOf(2, {}), {
    level: column('level', [3, 4]),
    effectiveDays: column('effectiveDays', [35, 35]),
    mean: column('mean', [2, 1]),
    days: column('days', [70, 70]),
    span: column('span', [70, 70]),
    variance: column('variance', [2, 4]),
    demands: Int32Array.from(given.demands ?? [8, 24]),
  });
}

describe('the evidence of smoothed demand', () => {
  it('is the level with its effective days', () => {
    const { historyMean, days } = evidenceOf({});

    expect([...historyMean]).toEqual([3, 4]);
    expect([...days]).toEqual([35, 35]);
  });

  it('has an index of dispersion between that of the position and of its product', () => {
    // Own 1 and 4, of the product 6 ÷ 3 = 2; own weights 8 ÷ 16 and 24 ÷ 32.
    const { historyVariance } = evidenceOf({});

    expect(historyVariance[0]).toBeCloseTo(1.5 * 3, 12);
    expect(historyVariance[1]).toBeCloseTo(3.5 * 4, 12);
  });

  it('has that of the product without a demand, and none without enough periods', () => {
    const { historyVariance } = evidenceOf({
      mean: [0, 1],
      level: [0.1, 4],
      variance: [0, NaN],
      demands: [0, 3],
    });

    expect(historyVariance[0]).toBeCloseTo(0.1, 12);
    expect(historyVariance[1]).toBeNaN();
  });

  it('has no forecast and no growth', () => {
    const { positionForecastMean, growth } = evidenceOf({});

    expect([...positionForecastMean]).toEqual([NaN, NaN]);
    expect([...growth]).toEqual([1, 1]);
  });
});
