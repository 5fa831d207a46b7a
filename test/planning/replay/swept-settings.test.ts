import { sweptSettings } from '../../../src/planning/replay/swept-settings';
import { flatWorld } from '../../support/worlds/flat-world';
import { TINY_CHAIN } from '../../support/worlds/flat-worlds';

const world = flatWorld(TINY_CHAIN, 1);
const swept = sweptSettings(world);
const applied = (name: string) => swept.find((settings) => settings.name === name)!.apply(world);

describe('sweptSettings', () => {
  it('begins with today’s settings, unchanged', () => {
    expect(swept[0]!.apply(world)).toBe(world);
    expect(swept.length).toBeGreaterThanOrEqual(12);
    expect(swept.length).toBeLessThanOrEqual(20);
  });

  it('names each of them differently, and repeats none of today’s values', () => {
    expect(new Set(swept.map(({ name }) => name)).size).toBe(swept.length);
    expect(swept.map(({ name }) => name)).not.toContain(`Caution ${world.settings.caution}`);
    const daily = { ...world, settings: { ...world.settings, reviewPeriod: 14 } };
    expect(sweptSettings(daily).map(({ name }) => name)).not.toContain('Review period 14');
  });

  it('halves the risk of a stockout in every service class', () => {
    const today = world.settings.serviceLevel;
    const { serviceLevel } = applied('Stockout risk × 0.5').settings;
    expect(1 - serviceLevel.standard).toBeCloseTo((1 - today.standard) / 2, 12);
    expect(1 - serviceLevel.high).toBeCloseTo((1 - today.high) / 2, 12);
  });

  it('changes caution, review period and minimum quantity, alone and together', () => {
    expect(applied('Caution 2').settings.caution).toBe(2);
    expect(applied('Review period 28').settings.reviewPeriod).toBe(28);
    expect(applied('Min transfer quantity 5').network.products[0]!.minTransferQuantity).toBe(5);
    const both = applied('Caution 2, min transfer quantity 5');
    expect(both.settings.caution).toBe(2);
    expect(both.network.products[0]!.minTransferQuantity).toBe(5);
  });

  it('leaves what it is judged by as it is', () => {
    for (const { apply } of swept) {
      const { demand, lostMargin, meanAfter, days } = apply(world);
      expect({ demand, lostMargin, meanAfter, days }).toEqual({
        demand: world.demand,
        lostMargin: world.lostMargin,
        meanAfter: world.meanAfter,
        days: world.days,
      });
    }
  });
});
