import type { Cell } from '../../src/workbook/port';
import { detailOf, issuesOf, positionAt, readSheets, TODAY } from '../support/reading';

const HEADERS = [
  ...['Product', 'Location', 'On hand', 'Reserved', 'In transit', 'On order', 'Lot', 'Expiry date'],
];

function inventory(...rows: Cell[][]) {
  return readSheets({ Inventory: [HEADERS, ...rows] });
}

describe('the Inventory table', () => {
  it('adds up rows of one product and location, with separate lots by expiry', async () => {
    const { network } = await inventory(
      ['A', 'Leeds', 5, 1, null, null, 'L1', TODAY + 30],
      ['A', 'Leeds', 7, 2, null, null, 'L2', TODAY + 10],
      ['A', 'Leeds', 8, null, null, null, null, null],
    );

    const leeds = positionAt(network, 'A', 'Leeds');
    expect(network.positions.onHand[leeds]).toBe(20);
    expect(network.positions.reserved[leeds]).toBe(3);
    const { lots } = network.positions;
    expect(detailOf(lots, lots.expiryDay, leeds)).toEqual([
      [TODAY + 10, 7],
      [TODAY + 30, 5],
    ]);
  });

  it("dates orders by the supplier's lead time and transit by the fastest lane", async () => {
    const { network } = await readSheets({
      Inventory: [HEADERS, ['A', 'Leeds', 5, null, 6, 40], ['A', 'York', 5, null, 7, null]],
      Suppliers: [
        ['Product', 'Supplier', 'Lead time'],
        ['A', 'Acme', 20.5],
      ],
      Lanes: [
        ['From', 'To', 'Lead time'],
        ['York', 'Leeds', 3],
        ['Hull', 'Leeds', 1],
      ],
      Locations: [['Location', 'Type'], ['Hull', 'dc'], ['Leeds'], ['York']],
      Settings: [
        ['Setting', 'Value'],
        ['Default transfer lead time', 4],
      ],
    });

    const { receipts, onHand } = network.positions;
    const [leeds, york] = [positionAt(network, 'A', 'Leeds'), positionAt(network, 'A', 'York')];
    expect(onHand[leeds]).toBe(5);
    expect(detailOf(receipts, receipts.day, leeds)).toEqual([
      [TODAY + 1, 6],
      [TODAY + 21, 40],
    ]);
    expect(detailOf(receipts, receipts.day, york)).toEqual([[TODAY + 4, 7]]);
  });

  it('excludes stock that expired before the plan date and reports it', async () => {
    const reading = await inventory(
      ['A', 'Leeds', 5, null, null, null, 'L1', TODAY - 1],
      ['A', 'Leeds', 7, null, null, null, 'L2', TODAY],
    );

    const leeds = positionAt(reading.network, 'A', 'Leeds');
    expect(reading.network.positions.onHand[leeds]).toBe(7);
    expect(issuesOf(reading, 'Inventory')).toContainEqual([
      'Inventory!H2',
      String(TODAY - 1),
      'Expired before the plan date',
      'Not counted as stock.',
    ]);
  });

  it('reports duplicate rows without a lot, excess reservations and fractional units', async () => {
    const reading = await inventory(['A', 'Leeds', 2], ['A', 'Leeds', 1.5, 9]);

    expect(issuesOf(reading, 'Inventory').map(([, value, problem]) => [value, problem])).toEqual([
      ['A at Leeds', 'Duplicate product and location without a lot'],
      ['1.5', 'Not a whole number'],
      ['A at Leeds', 'Reserved exceeds on hand'],
      ['A at York', 'Demand, a forecast or a receipt, but no row in Inventory'],
    ]);
  });

  it('sorts positions by product, then location, in the order of their tables', async () => {
    const { network } = await readSheets({
      Products: [
        ['Product', 'Unit cost'],
        ['B', 1],
        ['A', 1],
      ],
      Locations: [
        ['Location', 'Type'],
        ['York', 'store'],
        ['Leeds', 'dc'],
      ],
    });

    expect(network.products.map(({ id }) => id)).toEqual(['B', 'A']);
    expect([...network.positions.product]).toEqual([1, 1]);
    expect([...network.positions.location]).toEqual([0, 1]);
    expect([...network.positions.onHand]).toEqual([2, 10]);
  });

  it('matches a code as a number, as text, and in either case', async () => {
    const { network } = await readSheets({
      Inventory: [HEADERS, [1001, 'Leeds', 5], ['1001', 'LEEDS ', 6]],
      Demand: [
        ['Product', 'Location', 'Date', 'Quantity'],
        [1001, 'leeds', TODAY - 1, 2],
      ],
    });

    expect(network.positions.count).toBe(1);
    expect(network.positions.onHand[0]).toBe(11);
    expect(network.products[0]!.id).toBe('1001');
  });
});
