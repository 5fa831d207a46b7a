import fc from 'fast-check';
import { productRanges } from '../../src/planning/network/product-ranges';
import { supplyForest } from '../../src/planning/network/supply-structure';
import type { Cell } from '../../src/workbook/port';
import { readOnly, TODAY } from '../support/reading';

/** Random cells: mostly valid, some arbitrary. */
function cell(valid: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> {
  const odd = fc.oneof(
    fc.constantFrom<Cell>(
      null,
      '',
      ' ',
      '-',
      '*',
      'none',
      '#N/A',
      '12,5',
      '1.234,5',
      '=1+1',
      'yes',
    ),
    fc.constantFrom<Cell>('constructor', '__proto__', 'toString'),
    fc.record({ error: fc.constantFrom('#N/A', '#REF!') }),
    fc.boolean(),
    fc.double(),
    fc.string(),
  );
  return fc.oneof({ weight: 4, arbitrary: valid }, { weight: 1, arbitrary: odd });
}

const name = cell(fc.constantFrom('A', 'B', 'C'));
const place = cell(fc.constantFrom('Leeds', 'York', 'Hull'));
const figure = cell(fc.integer({ min: 0, max: 500 }));
const date = cell(fc.integer({ min: TODAY - 50, max: TODAY + 10 }));
const word = cell(fc.constantFrom('dc', 'store', 'high', 'phase-out', '14d'));

function sheet(headers: string[], ...cells: fc.Arbitrary<Cell>[]): fc.Arbitrary<Cell[][]> {
  return fc.array(fc.tuple(...cells), { maxLength: 12 }).map((rows) => [headers, ...rows]);
}

const workbook = fc.record({
  Inventory: sheet(
    ['Product', 'Location', 'On hand', 'Reserved', 'In transit', 'On order', 'Expiry date'],
    ...[name, place, figure, figure, figure, figure, date],
  ),
  Demand: sheet(['Product', 'Location', 'Date', 'Quantity'], name, place, date, figure),
  Products: sheet(
    ['Product', 'Unit cost', 'Salvage value', 'Pack size', 'Service class', 'Lifecycle'],
    ...[name, figure, figure, figure, word, word],
  ),
  Locations: sheet(
    ['Location', 'Type', 'Open', 'Keep at least', 'Supplied by'],
    ...[place, word, word, word, place],
  ),
  Lanes: sheet(['From', 'To', 'Cost per unit', 'Lead time'], place, place, figure, figure),
  Suppliers: sheet(['Product', 'Location', 'Supplier', 'Lead time'], name, place, place, figure),
  Receipts: sheet(['Product', 'Location', 'Quantity', 'Date'], name, place, figure, date),
});

it('for any cells, the network is valid or the plan is refused', async () => {
  await fc.assert(
    fc.asyncProperty(workbook, async (sheets) => {
      const reading = await readOnly(sheets);
      if (reading.kind === 'refused') {
        expect(reading.refusal.remedy).not.toBe('');
        return;
      }
      const { products, locations, lanes, positions } = reading.network;
      for (const range of productRanges(positions)) {
        expect(() => supplyForest(reading.network, range)).not.toThrow();
      }
      for (let p = 0; p < positions.count; p++) {
        expect(products[positions.product[p]!]).toBeDefined();
        expect(locations[positions.location[p]!]).toBeDefined();
        expect(positions.onHand[p]).toBeGreaterThanOrEqual(0);
        expect(positions.supplierLeadTime[p]).toBeGreaterThanOrEqual(0);
      }
      for (const { start, quantity } of [positions.lots, positions.receipts, positions.history]) {
        expect([start[0], start.at(-1)]).toEqual([0, quantity.length]);
        expect(quantity.every(Number.isFinite)).toBe(true);
        // Only sales can be negative (returns).
        const least = quantity === positions.history.quantity ? -1e15 * quantity.length : 0;
        expect(quantity.every((units) => units >= least)).toBe(true);
      }
      expect(positions.receipts.day.every((day) => day >= TODAY)).toBe(true);
      expect(positions.history.day.every((day) => day <= TODAY)).toBe(true);
      for (const { unitCost, salvageValue, packSize } of products) {
        expect(unitCost).toBeGreaterThan(0);
        expect(salvageValue).toBeLessThanOrEqual(unitCost);
        expect(packSize).toBeGreaterThanOrEqual(1);
      }
      for (const lane of lanes) {
        // A closed location ships what it has, and receives nothing.
        const [from, to] = [locations[lane.from]!, locations[lane.to]!];
        expect(from.canShip && to.isOpen && to.canReceive).toBe(true);
        expect(lane.leadTimeDays).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 300 },
  );
});

it('the sum of valid stock is preserved', async () => {
  const rows = fc.array(
    fc.tuple(
      fc.constantFrom<Cell>('A', 'B'),
      fc.constantFrom<Cell>('Leeds', 'York'),
      fc.nat({ max: 99 }).map((units): Cell => units),
    ),
    { minLength: 1, maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(rows, async (stock) => {
      const reading = await readOnly({
        Inventory: [['Product', 'Location', 'On hand'], ...stock],
        Demand: [
          ['Product', 'Location', 'Date', 'Quantity'],
          ['A', 'Leeds', TODAY - 1, 1],
        ],
      });

      const total = stock.reduce((sum, [, , units]) => sum + Number(units), 0);
      const read = reading.kind === 'network' ? reading.network.positions.onHand : [];
      expect([...read].reduce((sum, units) => sum + units, 0)).toBe(total);
    }),
  );
});
