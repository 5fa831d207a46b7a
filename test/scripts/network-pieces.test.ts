import fc from 'fast-check';
import { duplicateRow, insertBadValues } from '../../scripts/network-workbook/bad-cells';
import { daySerial, isoDate, weeksBefore } from '../../scripts/network-workbook/calendar';
import { distanceKm } from '../../scripts/network-workbook/distance';
import { lanesByDistance, type LaneTariff } from '../../scripts/network-workbook/lanes';
import { seededRandom } from '../../scripts/network-workbook/random';
import type { SheetTable } from '../../scripts/network-workbook/sheet-table';
import { placeStock, type PlacementRule } from '../../scripts/network-workbook/stock-placement';
import { SITES } from '../../scripts/sample/sites';

describe('the calendar', () => {
  it.each([
    ['1900-03-01', 61],
    ['2000-01-01', 36_526],
    ['2026-11-02', 46_328],
  ])('gives %s the serial of Excel', (date, serial) => {
    expect(daySerial(date)).toBe(serial);
    expect(isoDate(serial)).toBe(date);
  });

  it('lists the weeks before the plan date, oldest first', () => {
    expect(weeksBefore(100, 3)).toEqual([79, 86, 93]);
  });
});

describe('distances', () => {
  const london = { latitude: 51.507, longitude: -0.128 };

  it.each([
    ['Edinburgh', { latitude: 55.953, longitude: -3.188 }, 534],
    ['Paris', { latitude: 48.857, longitude: 2.352 }, 344],
    ['London', london, 0],
  ])('are exact to 2 km: London to %s', (_, place, km) => {
    expect(Math.abs(distanceKm(london, place) - km)).toBeLessThan(2);
  });
});

describe('seeded random values', () => {
  it('repeat for the same seed and topic, and differ for another topic', () => {
    const draw = (topic: string) =>
      Array.from({ length: 5 }, () => seededRandom(1, topic).between(0, 1));

    expect(draw('demand')).toEqual(draw('demand'));
    expect(draw('demand')).not.toEqual(draw('prices'));
  });

  it.each([
    ['Poisson', 0.3, 0.3, (r: ReturnType<typeof seededRandom>) => r.poisson(0.3)],
    ['Poisson', 75, 75, (r: ReturnType<typeof seededRandom>) => r.poisson(75)],
    ['negative binomial', 6, 6 + 36 / 2, (r) => r.negativeBinomial(6, 2)],
    ['negative binomial', 6, 6 + 36 / 0.5, (r) => r.negativeBinomial(6, 0.5)],
  ])('of the %s distribution have mean %d and variance %d', (_, mean, variance, draw) => {
    const random = seededRandom(7, 'moments');
    const values = Array.from({ length: 40_000 }, () => draw(random));
    const average = values.reduce((total, value) => total + value, 0) / values.length;
    const sampleVariance =
      values.reduce((total, v) => total + (v - average) ** 2, 0) / values.length;

    expect(Math.abs(average / mean - 1)).toBeLessThan(0.04);
    expect(Math.abs(sampleVariance / variance - 1)).toBeLessThan(0.06);
  });
});

describe('the lanes', () => {
  const tariff: LaneTariff = {
    detour: 1.25,
    costPerUnit: 0.2,
    costPerVolumeKm: 0.0002,
    fixedCost: 8,
    fixedCostPerKm: 0.03,
    lineCost: 0.5,
    baseLeadTimeDays: 1,
    kmPerDay: 250,
    capacity: 20_000,
    maxStoreLaneKm: 450,
  };
  const lanes = lanesByDistance(SITES, tariff);

  it('connect every ordered pair of sites', () => {
    expect(lanes).toHaveLength(SITES.length * (SITES.length - 1));
  });

  it('do not get cheaper or faster with distance', () => {
    const direct = lanes.filter(({ origin }) => origin === 'Birmingham DC');
    const byDistance = [...direct].sort((a, b) => a.distanceKm - b.distanceKm);

    for (const [index, lane] of byDistance.entries()) {
      const shorter = byDistance[index - 1];
      if (!shorter) continue;
      expect(lane.costPerVolume).toBeGreaterThanOrEqual(shorter.costPerVolume);
      expect(lane.leadTimeDays).toBeGreaterThanOrEqual(shorter.leadTimeDays);
    }
  });

  it('are closed between distant stores, but never to or from a hub', () => {
    const closed = lanes.filter(({ isAllowed }) => !isAllowed);

    expect(closed.length).toBeGreaterThan(0);
    for (const { origin, destination, distanceKm: km } of closed) {
      expect(km).toBeGreaterThan(450);
      expect([origin, destination]).not.toContain('Birmingham DC');
      expect([origin, destination]).not.toContain('Glasgow warehouse');
    }
  });
});

describe('placing stock', () => {
  const rule: PlacementRule = {
    sharesUntil: 50,
    levelFrom: 50,
    planDate: 64,
    weeksOfCover: () => 4,
    hubShares: new Map([['Hub', 0.2]]),
    totalNoise: 0,
    positionNoise: 0,
  };
  const sale = (location: string, date: number, quantity: number) => ({
    ...{ product: 'A', location, date, quantity },
    ...{ isStockout: false, isPromotion: false },
  });
  const placed = (...demand: ReturnType<typeof sale>[]) =>
    placeStock(
      seededRandom(1, 'test'),
      new Map([['A', ['Hub', 'North', 'South']]]),
      demand,
      rule,
    ).map(({ onHand }) => onHand);

  it('covers recent sales and splits by older shares after the hub’s share', () => {
    // 100 in two weeks are 50 a week; four weeks of cover are 200; the hub gets a fifth.
    expect(placed(sale('North', 10, 30), sale('South', 20, 10), sale('South', 57, 100))).toEqual([
      40, 120, 40,
    ]);
  });

  it('splits a new product evenly', () => {
    expect(placed(sale('South', 57, 100))).toEqual([40, 80, 80]);
  });

  it('places no stock of a product without recent sales', () => {
    expect(placed(sale('North', 10, 30))).toEqual([0, 0, 0]);
  });

  it('gives every position a whole number of units, 0 or more, under any noise', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(500), fc.nat(500), (seed, older, recent) => {
        const rows = placeStock(
          seededRandom(seed, 'test'),
          new Map([['A', ['Hub', 'North', 'South']]]),
          [sale('North', 10, older), sale('South', 57, recent)],
          { ...rule, totalNoise: 0.5, positionNoise: 0.8 },
        );

        return rows.every(({ onHand }) => Number.isInteger(onHand) && onHand >= 0);
      }),
    );
  });
});

describe('bad cells', () => {
  const table: SheetTable = {
    name: 'Inventory',
    columns: [
      { header: 'Product', format: 'text', width: 10 },
      { header: 'On hand', format: 'units', width: 10 },
    ],
    rows: [
      ['A', 1],
      ['B', 2],
    ],
  };

  it('replace a good cell and are listed with their address', () => {
    const changed = insertBadValues(
      [table],
      [{ table: 'Inventory', row: 1, column: 'On hand', value: 'two', problem: 'text' }],
    );

    expect(changed.tables[0]?.rows).toEqual([
      ['A', 1],
      ['B', 'two'],
    ]);
    expect(changed.badCells).toEqual([
      { table: 'Inventory', column: 'On hand', address: 'B3', problem: 'text' },
    ]);
  });

  it('cannot replace a cell that does not exist', () => {
    const badValue = { table: 'Inventory', row: 9, column: 'On hand', value: 1, problem: '' };

    expect(() => insertBadValues([table], [badValue])).toThrow('No cell Inventory[On hand] 9');
  });

  it('can be a duplicate row', () => {
    const changed = duplicateRow([table], 'Inventory', 0, 'twice');

    expect(changed.tables[0]?.rows.map(([product]) => product)).toEqual(['A', 'A', 'B']);
    expect(changed.badCell.address).toBe('A3');
  });
});
