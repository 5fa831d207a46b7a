import type { Cell } from '../../src/workbook/port';
import {
  detailOf,
  issuesOf,
  positionAt,
  readOnly,
  readSheets,
  MINIMAL,
  TODAY,
} from '../support/reading';

describe('the Receipts table', () => {
  const receipts = (...rows: Cell[][]) =>
    readSheets({ Receipts: [['Product', 'Location', 'Quantity', 'Date'], ...rows] });

  it('dates supply in transit; overdue receipts are due on the plan date', async () => {
    const reading = await receipts(
      ['A', 'Leeds', 30, TODAY + 9],
      ['A', 'Leeds', 20, TODAY - 3],
      ['A', 'Leeds', 5, TODAY],
    );

    const { receipts: rows } = reading.network.positions;
    expect(detailOf(rows, rows.day, positionAt(reading.network, 'A', 'Leeds'))).toEqual([
      [TODAY, 25],
      [TODAY + 9, 30],
    ]);
    expect(issuesOf(reading, 'Receipts')).toEqual([
      [
        'Receipts!D3',
        String(TODAY - 3),
        'Due before the plan date',
        'Counted as due on the plan date.',
      ],
    ]);
  });

  it('leaves out rows without quantity or date', async () => {
    const reading = await receipts(
      ['A', 'Leeds', null, TODAY + 9],
      ['A', 'Leeds', 20, 'soon'],
      ['A', 'Leeds', 0, TODAY + 9],
    );

    expect(reading.network.positions.receipts.day).toHaveLength(0);
    expect(issuesOf(reading, 'Receipts').map((issue) => issue.slice(0, 2))).toEqual([
      ['Receipts!C2', ''],
      ['Receipts!D3', 'soon'],
    ]);
  });

  it('warns if On order may repeat the receipts', async () => {
    const reading = await readSheets({
      Inventory: [
        ['Product', 'Location', 'On hand', 'On order'],
        ['A', 'Leeds', 5, 30],
      ],
      Receipts: [
        ['Product', 'Location', 'Quantity', 'Date'],
        ['A', 'Leeds', 30, TODAY + 9],
      ],
    });

    expect(issuesOf(reading, 'Receipts')).toEqual([
      [
        '',
        'A at Leeds',
        'Receipts has dated rows, and Inventory has On order or In transit',
        'Both were counted. Clear On order and In transit if Receipts has the same supply.',
      ],
    ]);
  });
});

describe('the Forecast table', () => {
  const forecast = [
    ['Product', 'Location', 'Mean per day', 'SD per day'],
    ['A', 'Leeds', 2.5, 1.5],
    ['A', 'York', 4],
    ['A', 'York', 5],
  ];

  it('gives the mean per day and an optional standard deviation', async () => {
    const { network, issues } = await readSheets({ Forecast: forecast });

    expect([...network.positions.forecastMean]).toEqual([2.5, 4]);
    expect([...network.positions.forecastSd]).toEqual([1.5, NaN]);
    expect(issuesOf({ issues }, 'Forecast')).toEqual([
      ['Forecast!A4', 'A', 'Duplicate position; first row used', 'The row was left out.'],
    ]);
  });

  it('is sufficient without a Demand table', async () => {
    const reading = await readOnly({ Inventory: MINIMAL['Inventory']!, Forecast: forecast });

    expect(reading.kind).toBe('network');
  });

  it('does not change positions without a row', async () => {
    const { network } = await readSheets({ Forecast: forecast.slice(0, 2) });

    expect(network.positions.forecastMean[positionAt(network, 'A', 'York')]).toBeNaN();
  });
});

describe('the Suppliers table', () => {
  const HEADERS = [
    ...['Product', 'Supplier', 'Location', 'Order cost', 'Lead time', 'Lead time SD'],
    ...['Min order quantity', 'Order multiple'],
  ];
  const suppliers = (...rows: Cell[][]) => readSheets({ Suppliers: [HEADERS, ...rows] });

  it('gives terms for one location, or for all', async () => {
    const { network } = await suppliers(
      ['A', 'Acme', null, 40, 14, 2, 100, 10],
      ['A', 'Local', 'York', 5, '3 days', 0, 1, 1],
    );

    const { positions } = network;
    const [leeds, york] = [positionAt(network, 'A', 'Leeds'), positionAt(network, 'A', 'York')];
    const termsAt = (p: number) => [
      ...[positions.orderCost[p], positions.supplierLeadTime[p], positions.supplierLeadTimeSd[p]],
      ...[positions.minOrderQuantity[p], positions.orderMultiple[p]],
    ];
    expect(termsAt(leeds)).toEqual([40, 14, 2, 100, 10]);
    expect(termsAt(york)).toEqual([5, 3, 0, 1, 1]);
  });

  it('gives the supplier and the unit cost', async () => {
    const { network } = await readSheets({
      Suppliers: [
        ['Product', 'Supplier', 'Location', 'Unit cost', 'Order cost', 'Lead time'],
        ['A', 'Acme', null, 7.5, 40, 14],
        ['A', null, 'York', null, 5, 3],
      ],
    });
    const { positions, suppliers } = network;
    const [leeds, york] = [positionAt(network, 'A', 'Leeds'), positionAt(network, 'A', 'York')];

    expect(suppliers![positions.supplier![leeds]!]).toBe('Acme');
    expect(positions.supplierUnitCost![leeds]).toBe(7.5);
    expect(positions.supplier![york]).toBe(-1);
    expect(positions.supplierUnitCost![york]).toBeNaN();
  });

  it('is optional: the defaults of Settings apply', async () => {
    const { positions } = (await readSheets({})).network;

    expect(positions.supplierLeadTime[0]).toBe(7);
    expect(positions.orderCost[0]).toBe(50);
    expect(positions.minOrderQuantity[0]).toBe(0);
    expect(positions.orderMultiple[0]).toBe(1);
  });

  it('reports unusable rows', async () => {
    const reading = await suppliers(
      ['A', 'Acme', null, 40, -1],
      ['A', 'Other', null, 1, 1],
      ['Z', 'Acme', null, 1, 1],
      ['A', 'Acme', 'Paris', 1, 1],
    );

    expect(reading.network.positions.supplierLeadTime[0]).toBe(7);
    expect(issuesOf(reading, 'Suppliers')).toEqual([
      ['Suppliers!E2', '-1', 'Negative', 'The default, 7, was used.'],
      ['Suppliers!C5', 'Paris', 'Unknown location', 'The row was left out.'],
      ['Suppliers!A3', 'A', 'Duplicate supplier terms; first row used', 'The row was left out.'],
      ['Suppliers!A4', 'Z', 'No stock or demand for this product', 'The row was left out.'],
    ]);
  });
});
