import type { Cell } from '../../src/workbook/port';
import { issuesOf, MINIMAL, readSheets, refusalOf } from '../support/reading';

function settings(...rows: Cell[][]) {
  return readSheets({ Settings: [['Setting', 'Value'], ...rows] });
}

describe('a setting whose name states a unit', () => {
  it.each<[string, Cell, object]>([
    ['Review period (weeks)', 2, { reviewPeriod: 14 }],
    ['Review period [Wochen]', 3, { reviewPeriod: 21 }],
    ['Review period in semaines', '4', { reviewPeriod: 28 }],
    ['Review period days', 10, { reviewPeriod: 10 }],
    ['review_period_weeks', 1, { reviewPeriod: 7 }],
    ['ReviewPeriodWeeks', 2, { reviewPeriod: 14 }],
    ['Review period (weeks)', 'none', { reviewPeriod: null }],
    ['Review period (weeks)', '10 days', { reviewPeriod: 10 }],
    ['History (months)', 12, { historyDays: 365 }],
    ['History in years', 2, { historyDays: 730 }],
    ['History, Monate', 24, { historyDays: 730 }],
    ['Min history weeks', 6, { minHistoryDays: 42 }],
    ['Obsolescence (Jahre)', 1, { obsolescenceDays: 365 }],
    ['Overstock weeks of cover', 8, { overstockDaysOfCover: 56 }],
    ['Service level %', 97, { serviceLevel: { standard: 0.97 } }],
    ['Service level standard (in %)', 96.5, { serviceLevel: { standard: 0.965 } }],
    ['Service level high, percent', '98', { serviceLevel: { high: 0.98 } }],
    ['Holding rate (% p.a.)', 18, { holdingRate: 0.18 }],
    ['Holding rate % per month', 2, { holdingRate: 0.24 }],
    ['Holding rate [%]', 0.22, { holdingRate: 0.22 }],
    ['Transfer budget (k EUR)', 3, { transferBudget: 3000 }],
    ['Transfer budget (000s)', 2, { transferBudget: 2000 }],
    ['Transfer budget €', 750, { transferBudget: 750 }],
    ['Maximum shipments (shipments)', 9, { maxShipments: 9 }],
    ['Critical stock level (dozen)', 2, { criticalStockLevel: 24 }],
    ['Period (days)', 7, { periodDays: 7 }],
  ])('%s of %p is converted', async (name, value, expected) => {
    const reading = await settings([name, value]);

    expect(reading.settings).toMatchObject(expected);
    expect(
      reading.issues.filter((one) => one.table === 'Settings' && one.severity !== 'low'),
    ).toEqual([]);
  });

  it('gives defaults of lead times and costs in that unit', async () => {
    const reading = await settings(
      ['Default lead time in weeks', 3],
      ['Default lead time SD (hours)', 36],
      ['Default transfer lead time Stunden', 12],
      ['Default transfer cost per unit (cents)', 40],
      ['Default fixed cost per shipment GBP', 25],
    );

    const { supplierLeadTime, supplierLeadTimeSd } = reading.network.positions;
    expect([supplierLeadTime[0], supplierLeadTimeSd[0]]).toEqual([21, 1.5]);
    expect(reading.network.lanes[0]).toMatchObject({
      ...{ leadTimeDays: 0.5, costPerUnit: 0.4, fixedCost: 25 },
    });
  });

  it('is said to be converted', async () => {
    const reading = await settings(['Review period (weeks)', 2], ['History in months', 6]);

    expect(issuesOf(reading, 'Settings')).toEqual([
      ['Settings!B2', '2', 'In weeks', 'Read as 14.'],
      ['Settings!B3', '6', 'In months', 'Read as 182.5.'],
    ]);
  });

  it.each<[string, Cell, Cell, object]>([
    ['Review period', 2, 'weeks', { reviewPeriod: 14 }],
    ['Obsolescence', 18, 'Monate', { obsolescenceDays: 547.5 }],
    ['Holding rate', 30, '%', { holdingRate: 0.3 }],
    ['Review period (days)', 5, 'days', { reviewPeriod: 5 }],
    ['Caution', 2, '-', { caution: 2 }],
  ])('%s of %p may have %p in a column of its own', async (name, value, unit, expected) => {
    const reading = await readSheets({
      Settings: [
        ['Setting', 'Value', 'Unit'],
        [name, value, unit],
      ],
    });

    expect(reading.settings).toMatchObject(expected);
  });

  it.each<[string, string, string]>([
    ['Review period (kg)', 'Review period', 'kg'],
    ['Default lead time in cases', 'Default lead time', 'cases'],
    ['History (moons)', 'History days', 'moons'],
    ['Order cost (weeks)', 'Order cost', 'weeks'],
    ['Max shipments (per month)', 'Max shipments', 'per month'],
    ['Default transfer cost per case', 'Default transfer cost', 'case'],
    ['Service level (days)', 'Service level standard', 'days'],
    ['Min net benefit %', 'Min net benefit', '%'],
    ['Critical stock level (pallets)', 'Critical stock level', 'pallets'],
  ])('%s is refused with the cell', async (name, column, unit) => {
    const { refusal } = await refusalOf({
      ...MINIMAL,
      Settings: [
        ['Setting', 'Value'],
        ['Effort', 1],
        [name, 3],
      ],
    });

    expect(refusal).toMatchObject({ table: 'Settings', column });
    expect(refusal.message).toBe(
      `The unit of “${name}” (Settings!A3) is not one of ${column}: ${unit}.`,
    );
    expect(refusal.remedy).toContain('in Settings!A3');
  });

  it('is refused if a column gives another unit', async () => {
    const { refusal } = await refusalOf({
      ...MINIMAL,
      Settings: [
        ['Setting', 'Value', 'Unit'],
        ['Review period (weeks)', 3, 'days'],
      ],
    });

    expect(refusal.message).toContain('weeks and days');
  });

  it('asks about a remark that is no unit, and about 1 in per cent', async () => {
    const reading = await settings(['Order cost (moons)', 30], ['Holding rate %', 1]);

    expect(issuesOf(reading, 'Settings')).toEqual([
      [
        'Settings!A2',
        'Order cost (moons)',
        '“moons” in the name is no unit that we know',
        'Read without a unit.',
      ],
      ['Settings!B3', '1', '1% or 100%?', 'Read as 100%. Write it as text, such as 1%.'],
    ]);
  });
});
