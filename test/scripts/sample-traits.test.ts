import { daySerial, isoDate } from '../../scripts/network-workbook/calendar';
import type { DemandRow } from '../../scripts/network-workbook/planner-tables';
import { SAMPLE_PLAN_DATE, SAMPLE_SEED, sampleTables } from '../../scripts/sample/sample-network';

const planDate = daySerial(SAMPLE_PLAN_DATE);
const tables = sampleTables(SAMPLE_SEED);
const { demand, inventory, products, locations } = tables;

describe('the sample network', () => {
  it('has twelve sites and 150 products', () => {
    expect(locations).toHaveLength(12);
    expect(new Set(products.map(({ product }) => product)).size).toBe(150);
    expect(new Set(products.map(({ description }) => description)).size).toBe(150);
  });

  it('supplies every site from Birmingham DC, two of them through Glasgow warehouse', () => {
    const suppliedBy = (source: string | null) =>
      locations.filter((row) => row.suppliedBy === source).map(({ location }) => location);

    expect(suppliedBy(null)).toEqual(['Birmingham DC']);
    expect(suppliedBy('Glasgow warehouse')).toEqual(['Edinburgh', 'Newcastle']);
    expect(suppliedBy('Birmingham DC')).toHaveLength(9);
  });

  it('has 52 weeks that begin on Mondays and end before the plan date', () => {
    const weeks = [...new Set(demand.map(({ date }) => date))].sort((a, b) => a - b);

    expect(weeks).toHaveLength(52);
    expect(weeks.at(-1)).toBe(planDate - 7);
    for (const week of weeks) expect(new Date(isoDate(week)).getUTCDay()).toBe(1);
  });

  it('sells 60 % to 80 % of its units with a fifth of its products', () => {
    const sold = [...units(demand, (row) => row.product).values()].sort((a, b) => b - a);
    const share = sum(sold.slice(0, 30)) / sum(sold);

    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.8);
  });

  it('has a largest site with more than five times the sales of the smallest', () => {
    const sold = units(demand, (row) => row.location);

    expect(sold.get('London')! / sold.get('Plymouth')!).toBeGreaterThan(5);
  });

  it('has intermittent demand at 50 % to 80 % of its positions', () => {
    const weeks = new Map<string, number>();
    for (const row of demand.filter(({ quantity }) => quantity > 0))
      weeks.set(position(row), (weeks.get(position(row)) ?? 0) + 1);
    const intermittent = [...weeks.values()].filter((count) => count < 0.4 * 52).length;

    expect(intermittent / weeks.size).toBeGreaterThan(0.5);
    expect(intermittent / weeks.size).toBeLessThan(0.8);
  });

  it.each([
    ['Garden', ['04', '05', '06'], ['11', '12', '01']],
    ['Gifts', ['11', '12'], ['05', '06']],
    ['Stationery', ['08', '09'], ['02', '03']],
  ])('sells %s in its season', (family, best, worst) => {
    const ofFamily = new Set(products.filter((p) => p.family === family).map((p) => p.product));
    const perWeek = (months: readonly string[]) => {
      const rows = demand.filter(
        (row) => ofFamily.has(row.product) && months.includes(isoDate(row.date).slice(5, 7)),
      );
      return sum(rows.map((row) => row.quantity)) / new Set(rows.map((row) => row.date)).size;
    };

    expect(perWeek(best)).toBeGreaterThan(1.5 * perWeek(worst));
  });

  it('sells more in promotion weeks than in other weeks', () => {
    const promoted = new Set(demand.filter((row) => row.isPromotion).map(position));
    const mean = (rows: readonly DemandRow[]) => sum(rows.map((r) => r.quantity)) / rows.length;
    const rows = demand.filter((row) => promoted.has(position(row)) && !row.isStockout);

    expect(mean(rows.filter((row) => row.isPromotion))).toBeGreaterThan(
      1.4 * mean(rows.filter((row) => !row.isPromotion)),
    );
  });

  it('marks stockout weeks, which sell less than the others', () => {
    const empty = demand.filter((row) => row.isStockout);
    const mean = (rows: readonly DemandRow[]) => sum(rows.map((r) => r.quantity)) / rows.length;

    expect(empty.length).toBeGreaterThan(100);
    expect(mean(empty)).toBeLessThan(0.5 * mean(demand.filter((row) => !row.isStockout)));
  });

  it('launches three products late in the year', () => {
    const first = new Map<string, number>();
    for (const { product, date } of demand)
      first.set(product, Math.min(first.get(product) ?? Infinity, date));
    const launched = [...first].filter(([, date]) => date >= planDate - 15 * 7).map(([id]) => id);

    expect(launched.sort()).toEqual(['KIT-012', 'LIG-010', 'TOY-011']);
  });

  it('phases out four products: they have no supplier and sell less and less', () => {
    const phasedOut = products.filter(({ lifecycle }) => lifecycle === 'phase-out');
    const soldIn = (product: string, from: number, to: number) =>
      sum(
        demand
          .filter((row) => row.product === product && row.date >= from && row.date < to)
          .map((row) => row.quantity),
      );

    expect(phasedOut).toHaveLength(4);
    for (const { product } of phasedOut) {
      expect(tables.suppliers.some((supplier) => supplier.product === product)).toBe(false);
      const firstQuarter = soldIn(product, planDate - 52 * 7, planDate - 39 * 7);
      expect(soldIn(product, planDate - 13 * 7, planDate)).toBeLessThan(firstQuarter / 2);
    }
  });
});

describe('the stock of the sample', () => {
  const cover = daysOfCover();

  it.each([
    ['excess: more than 90 days of cover', (days: number) => days > 90 && days < Infinity, 0.15],
    ['shortage: less than 14 days of cover', (days: number) => days < 14, 0.12],
    ['dead stock: no sale in a quarter', (days: number) => days === Infinity, 0.02],
  ])('has positions in %s', (_, isSuch, share) => {
    expect(cover.filter(isSuch).length / cover.length).toBeGreaterThan(share);
  });

  it('has a lot of 96 units that expires soon at the smallest store', () => {
    const nearExpiry = inventory.filter(
      ({ expiryDate }) => expiryDate !== null && expiryDate <= planDate + 10,
    );

    expect(nearExpiry).toEqual([
      expect.objectContaining({ product: 'FOO-008', location: 'Plymouth', onHand: 96 }),
    ]);
  });

  it('fits into the volume capacity of its sites', () => {
    const volume = new Map(products.map((row) => [row.product, row.volume]));
    for (const { location, volumeCapacity } of locations) {
      const rows = inventory.filter((row) => row.location === location);
      const litres = sum(rows.map((row) => row.onHand * volume.get(row.product)!));
      expect(litres).toBeLessThan(volumeCapacity ?? Infinity);
    }
  });

  it('has receipts only at positions with a row in Inventory, and then no units in transit', () => {
    const rows = new Map(inventory.map((row) => [position(row), row]));
    for (const receipt of tables.receipts) {
      expect(receipt.date).toBeGreaterThan(planDate);
      expect(rows.get(position(receipt))).toMatchObject({ inTransit: null });
    }
  });

  it('never reserves more than the stock on hand', () => {
    for (const { onHand, reserved } of inventory) expect(reserved ?? 0).toBeLessThanOrEqual(onHand);
  });
});

function position(row: { readonly product: string; readonly location: string }): string {
  return `${row.product}|${row.location}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function units(rows: readonly DemandRow[], key: (row: DemandRow) => string): Map<string, number> {
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(key(row), (totals.get(key(row)) ?? 0) + row.quantity);
  return totals;
}

/** Days of cover of each position outside the hubs, at the sales of the last quarter. */
function daysOfCover(): number[] {
  const hubs = new Set(locations.filter(({ cluster }) => cluster === 'Hub').map((l) => l.location));
  const recent = units(
    demand.filter(({ date }) => date >= planDate - 91),
    position,
  );
  const stock = new Map<string, number>();
  for (const row of inventory.filter(({ location }) => !hubs.has(location)))
    stock.set(position(row), (stock.get(position(row)) ?? 0) + row.onHand);
  return [...stock].map(([key, onHand]) =>
    onHand === 0 ? 0 : onHand / ((recent.get(key) ?? 0) / 91),
  );
}
