import { defaultSettings } from '../../../src/planning/network/settings';
import type { Product } from '../../../src/planning/network/network';
import { plan } from '../../../src/planning/plan';
import type { MinimumOrderAdvice } from '../../../src/planning/replay/items-not-to-buy';
import { doNotBuySheet } from '../../../src/workbook/output/do-not-buy';
import { planSheets } from '../../../src/workbook/output/plan-sheets';
import { ownTable } from '../../../src/workbook/own-tables';
import { smallNetwork } from '../../planning/small-network';
import { PLAN_DATE } from '../../support/random-network';

const HEADERS = [
  ...['Product', 'Description', 'Minimum order', 'Expected demand', 'Stock', 'Chance not reached'],
  ...['Expected left over', 'Expected loss', 'Reason'],
];

const advised: MinimumOrderAdvice = {
  product: 0,
  minOrder: 20,
  expectedDemand: 10,
  stock: 3,
  probabilityNotReached: 0.9,
  expectedLeftover: 13,
  expectedMargin: 35,
  expectedLoss: 80,
  advice: 'do not buy',
  reason: 'About 13 of the 20 stay unsold: a loss of 80 against a margin of 35.',
};

async function planSheetNames(product: Partial<Product>, minOrder: number, mayBuy: boolean) {
  const given = smallNetwork({
    products: [product],
    locations: [{ id: 'Leeds' }],
    positions: [{ location: 0, mean: 1, sd: 1 }],
  });
  const minOrderQuantity = Float64Array.of(minOrder);
  const network = { ...given, positions: { ...given.positions, minOrderQuantity } };
  const settings = { ...defaultSettings(PLAN_DATE), allowPurchases: mayBuy };
  const result = await plan(network, settings);
  return planSheets({ network, settings, result, issues: [] }).map(({ name }) => name);
}

describe('the Do not buy sheet', () => {
  it('has a row for each product that is not worth its minimum order', () => {
    const { products } = smallNetwork({
      products: [{ id: 'Tea', description: 'Green tea' }, { id: 'Sage' }],
      locations: [],
      positions: [],
    });
    const { columns } = doNotBuySheet({ products }, [
      { ...advised, product: 1, advice: 'buy' },
      advised,
    ]);

    expect(columns.map(({ header }) => header)).toEqual(HEADERS);
    expect(columns.map(({ cells }) => cells)).toEqual(
      [
        ...['Tea', 'Green tea', 20, 10, 3, 0.9, 13, 80],
        'About 13 of the 20 stay unsold: a loss of 80 against a margin of 35.',
      ].map((cell) => [cell]),
    );
  });

  it('is never taken for input', () => {
    expect(ownTable(HEADERS)).toBe('Do not buy');
  });

  it('is part of a plan that decides on purchases of goods with a shelf life', async () => {
    expect(await planSheetNames({ shelfLifeDays: 14 }, 40, true)).toContain('Do not buy');
  });

  it.each([
    ['the plan decides on no purchases', { shelfLifeDays: 14 }, 40, false],
    ['no product has a shelf life', {}, 40, true],
    ['suppliers have no minimum order', { shelfLifeDays: 14 }, 1, true],
  ])('is left out where %s', async (_, product, minOrder, mayBuy) => {
    expect(await planSheetNames(product, minOrder, mayBuy)).not.toContain('Do not buy');
  });
});
