import type { BadValue } from '../network-workbook/bad-cells';

/** The bad values of the sample. Rows are 0-based in the table's body and include the duplicate row. */
export const BAD_VALUES: readonly BadValue[] = [
  { table: 'Inventory', row: 25, column: 'On hand', value: null, problem: 'blank quantity' },
  {
    table: 'Inventory',
    row: 140,
    column: 'On hand',
    value: '14 ',
    problem: 'a number typed as text, with a space behind it',
  },
  {
    table: 'Inventory',
    row: 333,
    column: 'On hand',
    value: { error: '#N/A' },
    problem: 'the error of a lookup that found nothing',
  },
  { table: 'Inventory', row: 512, column: 'On hand', value: -3, problem: 'negative quantity' },
  {
    table: 'Inventory',
    row: 801,
    column: 'Location',
    value: 'Brighton',
    problem: 'a location that the Locations table does not know',
  },
  {
    table: 'Demand',
    row: 4_321,
    column: 'Quantity',
    value: 'about 12',
    problem: 'text instead of a quantity',
  },
  {
    table: 'Demand',
    row: 9_876,
    column: 'Date',
    value: 'last week',
    problem: 'text instead of a date',
  },
  {
    table: 'Products',
    row: 101,
    column: 'Unit cost',
    value: 'tbc',
    problem: 'text instead of a cost',
  },
];

/** The row of Products that appears twice, 0-based in the table's body. */
export const DUPLICATE_PRODUCT_ROW = 57;
