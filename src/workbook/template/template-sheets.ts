import type { Cell, ColumnFormat, OutputColumn, OutputSheet } from '../port';
import { EXAMPLE_PREFIX } from '../reading/rows/example-rows';

/** A column of a template table: its header, the cell of the example row, and what to fill in. */
interface TemplateColumn {
  readonly header: string;
  readonly format: ColumnFormat;
  readonly example: Exclude<Cell, object>;
  readonly note: string;
  readonly choices?: readonly string[];
}

/** A note on the header of a column. */
export interface HeaderNote {
  readonly sheet: string;
  /** 0-based. */
  readonly column: number;
  readonly text: string;
}

/** A table to fill in, with its notes. */
export interface TemplateTable {
  readonly sheet: OutputSheet;
  readonly notes: readonly HeaderNote[];
}

/**
 * The tables that a new workbook starts with. Each has one row that shows what to write. Its names begin
 * with "Example:", and the reader leaves such rows out.
 *
 * @param today Excel date serial of the example's day of demand
 */
export function templateTables(today: number): readonly TemplateTable[] {
  return [
    table('Inventory', [
      text('Product', product, 'Code of the product, one row a product and location. Needed.'),
      text('Location', store, 'Name of the shop, warehouse or plant. Needed.'),
      units('On hand', 12, 'Units in stock now. Needed.'),
      units('Reserved', 2, 'Units on hand that are promised to customers. May stay empty.'),
      units('In transit', 0, 'Units on their way here. May stay empty.'),
    ]),
    table('Demand', [
      text('Product', product, 'Code of the product, as in Inventory. Needed.'),
      text('Location', store, 'Name of the location, as in Inventory. Needed.'),
      {
        ...{ header: 'Date', format: 'date', example: today - 1 },
        note: 'Day of the sales, or first day of the week or month. A year of history is best. Needed.',
      },
      units('Quantity', 3, 'Units sold on that day, or in that week or month. Needed.'),
    ]),
    table('Products', [
      text('Product', product, 'Code of the product, as in Inventory.'),
      text('Description', 'Garden chair', 'Name of the product. May stay empty.'),
      text('Family', 'Garden', 'Group of products. May stay empty.'),
      money('Unit cost', 18, 'What a unit costs you. Without it, savings are in units.'),
      money('Price', 39, 'What a customer pays for a unit. May stay empty.'),
      units('Pack size', 1, 'Units in a pack; transfers are whole packs. Empty: 1.'),
      {
        ...text('Service class', 'standard', 'standard, high or critical. Empty: standard.'),
        choices: ['standard', 'high', 'critical'],
      },
    ]),
    table('Locations', [
      text('Location', store, 'Name of the location, as in Inventory.'),
      {
        ...text('Type', 'store', 'plant, dc, warehouse, store or online. Empty: store.'),
        choices: ['plant', 'dc', 'warehouse', 'store', 'online'],
      },
      text('Region', 'North', 'May stay empty.'),
      text('Supplied by', depot, 'The location that fills up this one. Empty: a supplier does.'),
      {
        ...text('Open', 'yes', 'no for a closed location: its stock is to be cleared. Empty: yes.'),
        choices: ['yes', 'no'],
      },
    ]),
    table('Lanes', [
      text('From', depot, 'Where a shipment starts. * means any location.'),
      text('To', store, 'Where it ends. Without rows, stock may move between all locations.'),
      money('Cost per unit', 0.5, 'Freight of one unit.'),
      money('Fixed cost', 40, 'Cost of one shipment, however much is on it.'),
      units('Lead time', 2, 'Days on the way.'),
    ]),
  ];
}

const product = `${EXAMPLE_PREFIX} CHAIR-01`;
const store = `${EXAMPLE_PREFIX} Leeds`;
const depot = `${EXAMPLE_PREFIX} Central depot`;

function table(name: string, columns: readonly TemplateColumn[]): TemplateTable {
  return {
    sheet: {
      name,
      tableName: name,
      columns: columns.map(({ header, format, example, choices }): OutputColumn => ({
        ...{ header, format, cells: [example] },
        ...(choices && { choices }),
      })),
    },
    notes: columns.map(({ note }, column) => ({ sheet: name, column, text: note })),
  };
}

function text(header: string, example: string, note: string): TemplateColumn {
  return { header, format: 'text', example, note };
}

function units(header: string, example: number, note: string): TemplateColumn {
  return { header, format: 'units', example, note };
}

function money(header: string, example: number, note: string): TemplateColumn {
  return { header, format: 'money', example, note };
}
