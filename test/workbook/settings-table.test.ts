import { defaultSettings } from '../../src/planning/network/settings';
import type { Cell } from '../../src/workbook/port';
import { issuesOf, MINIMAL, readSheets, refusalOf, TODAY } from '../support/reading';

function settings(...rows: Cell[][]) {
  return readSheets({ Settings: [['Setting', 'Value'], ...rows] });
}

describe('the Settings table', () => {
  it('is optional: the contract’s defaults apply, with today as plan date', async () => {
    const reading = await readSheets({});

    expect(reading.settings).toEqual(defaultSettings(TODAY));
  });

  it.each<[string, Cell, object]>([
    ['Plan date', TODAY + 7, { planDate: TODAY + 7 }],
    ['Plan date', '2026-11-21', { planDate: TODAY - 1 }],
    ['Plan date', 'today', { planDate: TODAY }],
    ['History days', 180, { historyDays: 180 }],
    ['Min history days', '14 days', { minHistoryDays: 14 }],
    ['Period', 'week', { periodDays: 7 }],
    ['Period', 'Monthly', { periodDays: 30 }],
    ['Period', 'auto', { periodDays: 1 }],
    ['Review period', 14, { reviewPeriod: 14 }],
    ['Review period', 'none', { reviewPeriod: null }],
    ['Review period', null, { reviewPeriod: 7 }],
    [
      'Service level standard',
      '90%',
      { serviceLevel: { standard: 0.9, high: 0.99, critical: 0.995 } },
    ],
    [
      'service_level_high',
      97.5,
      { serviceLevel: { standard: 0.95, high: 0.975, critical: 0.995 } },
    ],
    ['Holding rate', 0.3, { holdingRate: 0.3 }],
    ['Obsolescence days', 1095, { obsolescenceDays: 1095 }],
    ['Lost sale share', '60%', { lostSaleShare: 0.6 }],
    ['Caution', 1.5, { caution: 1.5 }],
    ['Effort', 3, { effort: 3 }],
    ['Min net benefit', 10, { minNetBenefit: 10 }],
    ['Transfer budget', '£2,000', { transferBudget: 2000 }],
    ['Transfer budget', 'none', { transferBudget: null }],
    ['Transfer budget', null, { transferBudget: null }],
    ['Max shipments', 12, { maxShipments: 12 }],
    ['Overstock days of cover', 60, { overstockDaysOfCover: 60 }],
    ['Critical stock level', 3, { criticalStockLevel: 3 }],
    ['Auto-approve limit', 500, { autoApproveLimit: 500 }],
    ['Manager limit', 5000, { managerLimit: 5000 }],
    ['Director limit', 50_000, { directorLimit: 50_000 }],
  ])('%s of %p is obeyed', async (name, value, expected) => {
    const reading = await settings([name, value]);

    expect(reading.settings).toMatchObject(expected);
  });

  it('gives defaults for missing lanes, suppliers and products', async () => {
    const reading = await settings(
      ['Default transfer cost per unit', 3],
      ['Default fixed cost per shipment', 40],
      ['Default line cost', 2],
      ['Default transfer lead time', 5],
      ['Default lead time', 21],
      ['Default lead time SD', 4],
      ['Order cost', 75],
      ['Default salvage', '20% of unit cost'],
      ['Min transfer quantity', 10],
    );

    expect(reading.network.lanes[0]).toMatchObject({
      ...{ costPerUnit: 3, fixedCost: 40, lineCost: 2, leadTimeDays: 5 },
    });
    const { supplierLeadTime, supplierLeadTimeSd, orderCost } = reading.network.positions;
    expect([supplierLeadTime[0], supplierLeadTimeSd[0], orderCost[0]]).toEqual([21, 4, 75]);
    expect(reading.network.products[0]).toMatchObject({
      salvageValue: 0.2,
      minTransferQuantity: 10,
    });
  });

  it('allows purchases and markdowns, which are off by default', async () => {
    const asked = await settings(['Purchases', 'yes'], ['Markdowns', 'no']);
    const silent = await settings();

    expect(asked.settings).toMatchObject({ allowPurchases: true, allowMarkdowns: false });
    expect(silent.settings).toMatchObject({ allowPurchases: false, allowMarkdowns: false });
  });

  it.each([
    ['Guaranteed service', 'guaranteed service'],
    ['guaranteed', 'guaranteed service'],
    ['Local', 'local'],
    ['', 'local'],
  ])('sets targets as it says: %p', async (said, targets) => {
    const reading = await settings(['Targets', said]);

    expect(reading.settings).toMatchObject({ targets });
    expect(issuesOf(reading, 'Settings')).toEqual([]);
  });

  it('contains the add-in’s own preferences', async () => {
    const reading = await settings(
      ['Refresh minutes', 5],
      ['Notify webhook', 'https://example.com/hook'],
      ['Currency format', '€ #,##0'],
    );

    expect(reading.preferences).toEqual({
      refreshMinutes: 5,
      notifyWebhook: 'https://example.com/hook',
      currencyFormat: '€ #,##0',
    });
  });

  it.each<[string, Cell, string, string]>([
    ['Holding rate', 'a lot', 'Text where a percentage is needed', 'The default, 25%, was used.'],
    ['History days', -1, 'Negative', 'The default, 365, was used.'],
    ['Review period', 0, 'Below 1', 'The default, 7, was used.'],
    ['Transfer budget', { error: '#REF!' }, 'Error value #REF!', 'The default, none, was used.'],
    ['Plan date', 'soon', 'Text that is not a date such as 2026-03-01', 'Today was used.'],
    ['Purchases', 'perhaps', 'Neither yes nor no', 'Read as no.'],
    ['Targets', 'global', 'Neither local nor guaranteed service', 'Read as local.'],
    ['Period', 'fortnight', 'Not day, week or month', 'Taken from the dates of Demand.'],
    [
      'Notify webhook',
      'http://example.com',
      'Not an address that begins with https://',
      'Nobody is notified.',
    ],
  ])('%s of %p is not obeyed, and said so', async (name, value, problem, action) => {
    const reading = await settings([name, value]);

    expect(reading.settings).toEqual(defaultSettings(TODAY));
    expect(issuesOf(reading, 'Settings')).toMatchObject([
      ['Settings!B2', expect.anything(), problem, action],
    ]);
  });

  it.each<[string, Cell, string]>([
    ['Service level standard', '100%', 'standard'],
    ['Service level high', 1, 'high'],
    ['Service level critical', '99.9999%', 'critical'],
  ])('%s of %p is read as 99.99%, and said so', async (name, value, level) => {
    const reading = await settings([name, value]);

    expect(reading.settings.serviceLevel).toMatchObject({ [level]: 0.9999 });
    expect(issuesOf(reading, 'Settings')).toMatchObject([
      [
        'Settings!B2',
        expect.anything(),
        expect.stringMatching(/^No stock meets/),
        'Read as 99.99%.',
      ],
    ]);
  });

  it.each<[Cell]>([['120%'], ['as usual'], [{ error: '#N/A' }], [0]])(
    'a service level of %p is refused',
    async (value) => {
      const { refusal } = await refusalOf({
        ...MINIMAL,
        Settings: [
          ['Setting', 'Value'],
          ['Service level standard', value],
        ],
      });

      expect(refusal).toMatchObject({ table: 'Settings', column: 'Service level standard' });
      expect(refusal.remedy).toBe('Write a share such as 95% in Settings!B2.');
    },
  );

  it('reports unknown and duplicate settings', async () => {
    const reading = await settings(['Caution', 2], ['Speed', 9], ['caution', 3]);

    expect(reading.settings.caution).toBe(2);
    expect(issuesOf(reading, 'Settings')).toEqual([
      ['Settings!A4', 'caution', 'Duplicate setting; first row used', 'The row was left out.'],
      ['Settings!A3', 'Speed', 'Unknown setting', 'Ignored.'],
    ]);
  });
});
