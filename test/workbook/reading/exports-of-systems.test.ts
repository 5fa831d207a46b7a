import type { Cell } from '../../../src/workbook/port';
import type { Rows } from '../../support/memory-workbook';
import { positionAt, readSound, TODAY } from '../../support/reading';

const PRODUCTS = ['100-100', '100-200'];
const SITES = ['S1000', 'S2000'];

/** A row for each product at each site. */
function stock(row: (product: string, site: string) => Cell[]): Cell[][] {
  return PRODUCTS.flatMap((product) => SITES.map((site) => row(product, site)));
}

/** Ten weeks of sales: 3 a week of each product at each site. */
function sales(...headers: string[]): Cell[][] {
  const weeks = Array.from({ length: 10 }, (_week, k) => TODAY - 7 * (k + 1));
  return [headers, ...weeks.flatMap((day) => stock((product, site) => [product, site, day, 3]))];
}

/** What the first position has: on hand, reserved, on its way and sold; and its unit cost. */
async function read(sheets: Readonly<Record<string, Rows>>) {
  const { network, issues } = await readSound(sheets);
  const { positions, products } = network;
  const p = positionAt(network, '100-100', 'S1000');
  const sum = (rows: { start: Int32Array; quantity: Float64Array }) =>
    rows.quantity.slice(rows.start[p], rows.start[p + 1]).reduce((a, b) => a + b, 0);
  return {
    positions: positions.count,
    onHand: positions.onHand[p],
    reserved: positions.reserved[p],
    incoming: sum(positions.receipts),
    sold: sum(positions.history),
    unitCost: products[0]!.unitCost,
    questions: issues
      .filter(({ severity, problem }) => severity !== 'low' && !problem.includes('unit cost'))
      .map(({ problem }) => problem),
  };
}

const RIGHT = { positions: 4, onHand: 100, reserved: 20, incoming: 7, sold: 30, questions: [] };

describe('exports of other systems are read without a question', () => {
  it.each<[string, Readonly<Record<string, Rows>>, object]>([
    [
      'SAP, transaction MB52: unrestricted stock, and nothing else',
      {
        MB52: [
          ['Material', 'Plant', 'Storage location', 'Unrestricted', 'Base Unit of Measure'].concat(
            ...['Stock in transfer', 'In Quality Insp.', 'Restricted-Use Stock', 'Blocked'],
            ...['Value Unrestricted', 'Currency'],
          ),
          ...stock((p, s) => [p, s, '0001', 100, 'PC', 7, 1, 2, 3, 1234.5, 'EUR']),
        ],
        VF05: sales('Material', 'Plant', 'Billing Date', 'Billed Quantity'),
      },
      { reserved: 0 },
    ],
    [
      'Odoo, stock by location',
      {
        Sheet1: [
          [
            'Location',
            'Product',
            'Lot/Serial Number',
            'On Hand Quantity',
            'Reserved Quantity',
          ].concat(...['Available Quantity', 'Unit of Measure', 'Value']),
          ...stock((p, s) => [s, p, null, 100, 20, 80, 'Units', 900]),
        ],
        'Sales Analysis': sales('Product', 'Warehouse', 'Order Date', 'Qty Delivered'),
      },
      { incoming: 0 },
    ],
    [
      'Odoo, products with free and incoming quantities: free is what remains of on hand',
      {
        'Product (product.product)': [
          [
            'Internal Reference',
            'Name',
            'Location',
            'Quantity On Hand',
            'Free To Use',
            'Incoming',
          ].concat(...['Outgoing', 'Forecasted Quantity', 'Cost', 'Sales Price']),
          ...stock((p, s) => [p, 'Widget', s, 100, 80, 7, 20, 87, 4, 9]),
        ],
        Sales: sales('Internal Reference', 'Location', 'Date', 'Quantity'),
      },
      { reserved: 0, unitCost: 4 },
    ],
    [
      'Shopify, inventory',
      {
        inventory: [
          [
            'Handle',
            'Title',
            'Option1 Name',
            'Option1 Value',
            'SKU',
            'HS Code',
            'COO',
            'Location',
          ].concat(
            ...[
              'Incoming (not editable)',
              'Unavailable (not editable)',
              'Committed (not editable)',
            ],
            ...['Available (not editable)', 'On hand (current)', 'On hand (new)'],
          ),
          ...stock((p, s) => [
            'h',
            'Shirt',
            'Size',
            'M',
            p,
            null,
            null,
            s,
            7,
            1,
            20,
            79,
            100,
            null,
          ]),
        ],
        sales: sales('Variant SKU', 'POS location name', 'Day', 'Net items sold'),
      },
      {},
    ],
    [
      'ERPNext, Stock Projected Qty',
      {
        'Stock Projected Qty': [
          [
            'Item Code',
            'Item Name',
            'Item Group',
            'Warehouse',
            'UOM',
            'Actual Qty',
            'Planned Qty',
          ].concat(...['Requested Qty', 'Ordered Qty', 'Reserved Qty', 'Projected Qty']),
          ...stock((p, s) => [p, 'Widget', 'G', s, 'Nos', 100, 0, 0, 7, 20, 87]),
        ],
        'Item-wise Sales Register': sales('Item Code', 'Warehouse', 'Posting Date', 'Stock Qty'),
      },
      {},
    ],
    [
      'Dynamics 365, on-hand list: On order is what customers have ordered',
      {
        'On-hand list': [
          ['Item number', 'Product name', 'Site', 'Warehouse', 'Physical inventory'].concat(
            ...['Physical reserved', 'Available physical', 'Ordered in total', 'On order'],
            ...['Total available'],
          ),
          ...stock((p, s) => [p, 'Widget', '1', s, 100, 20, 80, 7, 44, 87]),
        ],
        Sales: sales('Item number', 'Warehouse', 'Physical date', 'Quantity'),
      },
      {},
    ],
    [
      'NetSuite, current inventory status',
      {
        'Inventory Status': [
          [
            'Item',
            'Display Name',
            'Location',
            'On Hand',
            'Committed',
            'Available',
            'On Order',
          ].concat(...['Back Ordered', 'Average Cost']),
          ...stock((p, s) => [p, 'Widget', s, 100, 20, 80, 7, 0, 4]),
        ],
        'Sales by Item': sales('Item', 'Location', 'Date', 'Quantity Sold'),
      },
      { unitCost: 4 },
    ],
    [
      'Lightspeed, inventory: Item is the name, Custom SKU the code',
      {
        Inventory: [
          [
            'System ID',
            'Item',
            'Custom SKU',
            'Shop',
            'Qty On Hand',
            'Qty On Order',
            'Qty Reserved',
          ].concat(...['Reorder Point', 'Default Cost', 'Price']),
          ...stock((p, s) => [`21${p}`, `Widget ${p}`, p, s, 100, 7, 20, 5, 4, 9]),
        ],
        Sales: sales('Custom SKU', 'Shop', 'Date', 'Qty'),
      },
      { unitCost: 4 },
    ],
    [
      'Square, item library: one column a location',
      {
        Items: [
          ['Token', 'Item Name', 'SKU', 'Category', 'Price', 'Current Quantity S1000'].concat(
            ...['New Quantity S1000', 'Current Quantity S2000', 'Stock Alert Enabled S1000'],
          ),
          ...PRODUCTS.map((p) => ['T', 'Shirt', p, 'Cat', 9, 100, null, 50, 'N']),
        ],
        Sales: sales('SKU', 'Location', 'Date', 'Qty'),
      },
      { reserved: 0, incoming: 0 },
    ],
    [
      'a German inventory system, with numbers and dates as text',
      {
        Bestand: [
          ['Artikelnummer', 'Bezeichnung', 'Lagerort', 'Bestand', 'Reserviert', 'Verfügbar'].concat(
            ...['Bestellt', 'Mengeneinheit', 'EK-Preis', 'VK-Preis'],
          ),
          ...stock((p, s) => [
            p,
            'Pumpe',
            s,
            '1.100,0',
            '20',
            '1.080,0',
            '7',
            'Stk',
            '4,50',
            '9,90',
          ]),
        ],
        Absatz: sales('Artikelnummer', 'Lagerort', 'Belegdatum', 'Menge'),
      },
      { onHand: 1100, unitCost: 4.5 },
    ],
  ])('%s', async (_title, sheets, other) => {
    expect(await read(sheets)).toMatchObject({ ...RIGHT, ...other });
  });
});

it('Business Central: the item ledger gives the sales only, with their sign turned', async () => {
  const { questions, ...figures } = await read({
    'Items by Location': [
      ['Item No.', 'Description', 'Location Code', 'Inventory', 'Qty. on Purch. Order'].concat(
        ...['Qty. on Sales Order', 'Reserved Qty. on Inventory', 'Unit Cost', 'Unit Price'],
      ),
      ...stock((p, s) => [p, 'Widget', s, 100, 7, 44, 20, 4, 9]),
    ],
    'Item Ledger Entries': [
      ['Item No.', 'Location Code', 'Posting Date', 'Quantity', 'Entry Type', 'Open'],
      ...sales()
        .slice(1)
        .flatMap(([p, s, day]): Cell[][] => [
          [p!, s!, day!, -3, 'Sale', 'No'],
          [p!, s!, day!, 8, 'Purchase', 'Yes'],
        ]),
    ],
  });

  expect(figures).toMatchObject({ onHand: 100, reserved: 20, incoming: 7, sold: 30, unitCost: 4 });
  expect(questions).toEqual([
    '40 of 40 quantities are negative: sales booked as minus',
    'The rows are different figures',
  ]);
});
