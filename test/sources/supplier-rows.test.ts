import { withSupplierRows } from '../../src/sources/supplier-rows';
import type { FeedTable } from '../../src/sources/feed-table';

const products: FeedTable = {
  name: 'Products',
  sheet: 'products',
  headers: ['product_id', 'supplier_id'],
  rows: [
    ['KETTLE', 7],
    ['TOASTER', 8],
    ['LAMP', null],
  ],
};
const suppliers: FeedTable = {
  name: 'Suppliers',
  sheet: 'suppliers',
  headers: ['supplier_id', 'lead_time_days'],
  rows: [
    [7, 21],
    [8, 5],
  ],
};

describe('suppliers by product', () => {
  it('gives each product the terms of its supplier', () => {
    const [, joined] = withSupplierRows([products, suppliers]);

    expect(joined).toMatchObject({
      headers: ['Product', 'supplier_id', 'lead_time_days'],
      rows: [
        ['KETTLE', 7, 21],
        ['TOASTER', 8, 5],
      ],
    });
  });

  it('leaves a table of suppliers with products as it is', () => {
    const own = { ...suppliers, headers: ['product_id', 'supplier_id'] };

    expect(withSupplierRows([products, own])).toEqual([products, own]);
  });
});
