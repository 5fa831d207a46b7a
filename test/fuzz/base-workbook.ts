import type { Cell } from '../../src/workbook/port';
import { TODAY } from '../support/reading';
import type { Choices } from './random';

/** Sheets by name: rows of cells from A1 on, headers first. */
export type Sheets = Record<string, Cell[][]>;

const PRODUCTS = ['MUG', 'BOWL', 'JUG'];
const SITES = ['Leeds', 'York', 'Hull DC'];

/** A sound workbook of up to three products at three sites, with some of the tables that a workbook may have. */
export function baseWorkbook(choices: Choices): Sheets {
  const products = PRODUCTS.slice(0, choices.whole(1, PRODUCTS.length));
  const pairs = products.flatMap((product) => SITES.map((site) => [product, site] as const));
  const sheets: Sheets = {
    Inventory: [
      ['Product', 'Location', 'On hand', 'Reserved', 'Expiry date'],
      ...pairs.map(([product, site]) => [
        ...[product, site, choices.whole(0, 60), choices.once(3) ? choices.whole(0, 5) : null],
        choices.once(4) ? TODAY + choices.whole(1, 90) : null,
      ]),
    ],
    Demand: [['Product', 'Location', 'Date', 'Quantity']],
    Settings: [
      ['Setting', 'Value'],
      ['Plan date', TODAY],
    ],
  };
  for (const [product, site] of pairs) {
    for (let back = choices.whole(20, 60); back > 0; back -= choices.whole(1, 6)) {
      sheets['Demand']!.push([product, site, TODAY - back, choices.whole(0, 9)]);
    }
  }
  if (!choices.once(3)) {
    sheets['Products'] = [
      ['Product', 'Unit cost', 'Price', 'Pack size', 'Shelf life days', 'Min transfer quantity'],
      ...products.map((product) => [
        ...[product, choices.whole(1, 40), choices.whole(41, 90), choices.of([1, 1, 6])],
        ...[choices.once(3) ? choices.whole(5, 60) : null, choices.of([null, 2])],
      ]),
    ];
  }
  if (!choices.once(3)) {
    sheets['Locations'] = [
      ['Location', 'Type', 'Keep at least', 'Outbound limit', 'Supplied by'],
      ...SITES.map((site) => [
        ...[site, choices.of(['store', 'dc']), choices.of([null, 3, '14 days'])],
        ...[choices.of([null, null, 20]), null],
      ]),
    ];
  }
  if (choices.once(2)) {
    sheets['Lanes'] = [
      ['From', 'To', 'Cost per unit', 'Lead time', 'Fixed cost', 'Capacity'],
      ...SITES.flatMap((from) =>
        SITES.filter((to) => to !== from).map((to) => [
          ...[from, to, choices.whole(0, 4), choices.whole(0, 5), choices.of([null, 10])],
          choices.of([null, null, 50]),
        ]),
      ),
    ];
  }
  if (choices.once(3)) {
    sheets['Suppliers'] = [
      ['Product', 'Supplier', 'Unit cost', 'Order cost', 'Lead time', 'Min order quantity'],
      ...products.map((product) => [
        ...[product, 'Acme', choices.whole(1, 40), choices.whole(0, 50)],
        ...[choices.whole(1, 30), choices.of([null, 50])],
      ]),
    ];
  }
  if (choices.once(3)) {
    sheets['Receipts'] = [
      ['Product', 'Location', 'Quantity', 'Due date'],
      ...pairs
        .filter(() => choices.once(3))
        .map(([product, site]) => [
          ...[product, site, choices.whole(1, 30), TODAY + choices.whole(0, 40)],
        ]),
    ];
  }
  for (const [name, values] of SETTINGS) {
    if (choices.once(8)) sheets['Settings']!.push([name, choices.of(values)]);
  }
  return sheets;
}

const SETTINGS: readonly (readonly [string, readonly Cell[]])[] = [
  ['Review period', [1, 7, 28, 'none']],
  ['Purchases', ['Yes']],
  ['Markdowns', ['Yes']],
  ['Transfer budget', [0, 50, 5_000]],
  ['Max shipments', [0, 2]],
  ['Caution', [0, 2]],
  ['Lost sale share', [0, 1]],
  ['Holding rate', [0, 0.2]],
  ['Service level standard', [0.5, 0.999]],
];
