import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contractTables } from '../../scripts/network-workbook/contract-tables';
import { chooseSales } from '../../scripts/uci/choose';
import { readSales } from '../../scripts/uci/read-sales';
import { UCI_SEED, uciNetwork, uciTables } from '../../scripts/uci/uci-network';

describe('reading weekly sales', () => {
  it('reads stock codes as text, with their leading zeros', () => {
    const path = csvFile('stock_code,country,week_start,quantity\n00123,"EIRE",2010-03-01,12\n');

    expect(readSales(path)).toEqual([
      expect.objectContaining({ product: '00123', location: 'EIRE', date: 40_238, quantity: 12 }),
    ]);
  });

  it('names a missing column', () => {
    const path = csvFile('code,country,week_start,quantity\n1,EIRE,2010-03-01,12\n');

    expect(() => readSales(path)).toThrow('has no column stock_code');
  });
});

describe('choosing the network from the sales', () => {
  const sale = (product: string, location: string, date: number) => ({
    ...{ product, location, date, quantity: 1 },
    ...{ isStockout: false, isPromotion: false },
  });
  const selection = { locations: 1, products: 1, excludedLocations: new Set(['Unspecified']) };

  it('takes the locations and products with the most demand-weeks, not the most units', () => {
    const often = [sale('10001', 'EIRE', 1), sale('10001', 'EIRE', 8), sale('10002', 'EIRE', 1)];
    const once = { ...sale('10003', 'France', 1), quantity: 1_000 };

    expect(chooseSales([...often, once], selection)).toEqual(often.slice(0, 2));
  });

  it('excludes postage and sales without a country', () => {
    const post = [sale('POST', 'EIRE', 1), sale('POST', 'EIRE', 8)];
    const nowhere = [sale('10001', 'Unspecified', 1), sale('10001', 'Unspecified', 8)];
    const real = sale('10002', 'EIRE', 1);

    expect(chooseSales([...post, ...nowhere, real], selection)).toEqual([real]);
  });
});

const CSV = '../shared/data/uci_online_retail_II_2009_2010_item_country_week.csv';
const withData = existsSync(CSV) ? describe : describe.skip;

withData('the network from the real sales', () => {
  let sales: ReturnType<typeof readSales> = [];
  let tables: ReturnType<typeof uciTables>;

  beforeAll(() => {
    sales = readSales(CSV);
    tables = uciTables(UCI_SEED, sales);
  });

  it('has twelve countries and 150 items', () => {
    expect(tables.locations).toHaveLength(12);
    expect(tables.products).toHaveLength(150);
  });

  it('supplies every other country from the United Kingdom', () => {
    for (const { location, suppliedBy } of tables.locations)
      expect(suppliedBy).toBe(location === 'United Kingdom' ? null : 'United Kingdom');
  });

  it('has every quantity unchanged from the data', () => {
    const real = new Map(sales.map((r) => [`${r.product}|${r.location}|${r.date}`, r.quantity]));

    for (const { product, location, date, quantity } of tables.demand)
      if (real.get(`${product}|${location}|${date}`) !== quantity)
        throw new Error(`${product} in ${location} on ${date}: ${quantity} is not in the data`);
    expect(tables.demand.length).toBeGreaterThan(10_000);
  });

  it('misplaces stock: many positions abroad hold too much and many too little', () => {
    const abroad = tables.inventory.filter(({ location }) => location !== 'United Kingdom');
    const recent = new Map<string, number>();
    for (const row of tables.demand.filter(({ date }) => date >= 40_518 - 91)) {
      const key = `${row.product}|${row.location}`;
      recent.set(key, (recent.get(key) ?? 0) + row.quantity);
    }
    const cover = abroad.map(({ product, location, onHand }) => {
      const perDay = (recent.get(`${product}|${location}`) ?? 0) / 91;
      return onHand === 0 ? 0 : onHand / perDay;
    });

    expect(cover.filter((days) => days > 90).length / cover.length).toBeGreaterThan(0.15);
    expect(cover.filter((days) => days < 14).length / cover.length).toBeGreaterThan(0.15);
  });

  it('cites the source and its licence on the first sheet', () => {
    const texts = uciNetwork(UCI_SEED, sales).front[0]?.cells.map(({ value }) => value);

    expect(texts).toEqual(
      expect.arrayContaining([expect.stringMatching(/Chen, D\..*UCI.*CC BY 4\.0/)]),
    );
  });

  it('has the same tables as the sample', () => {
    expect(contractTables(tables).map(({ name }) => name)).toEqual([
      ...['Inventory', 'Demand', 'Products', 'Locations', 'Lanes'],
      ...['Suppliers', 'Receipts', 'Approvers', 'Settings'],
    ]);
  });
});

function csvFile(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'sales-')), 'sales.csv');
  writeFileSync(path, text);
  return path;
}
