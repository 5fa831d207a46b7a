import { headerWordsOf } from './header-words';
import { normaliseName } from './headers';

/** A column of the contract and its synonyms: in English, then in other languages. */
export interface InputColumn {
  readonly name: string;
  readonly synonyms: readonly string[];
  /** Those of the synonyms that are not English. */
  readonly words?: readonly string[];
  readonly isRequired: boolean;
}

/** A table that the add-in reads, and how it is recognised by its headers. */
export interface InputTable {
  readonly name: InputTableName;
  /** Other names of the Excel table or sheet. */
  readonly synonyms: readonly string[];
  readonly columns: readonly InputColumn[];
  /** Without a matching name, at least one of these columns is required (if any are listed). */
  readonly distinctiveColumns: readonly string[];
  /** Without a matching name, none of these headers may be present. */
  readonly excludedHeaders: readonly string[];
  /** Columns that make another table more likely: they do not count for the fit. */
  readonly weakColumns?: readonly string[];
  /** True if headers are not sufficient, because another table has the same ones. */
  readonly needsName: boolean;
}

export type InputTableName =
  | 'Inventory'
  | 'Demand'
  | 'Forecast'
  | 'Locations'
  | 'Products'
  | 'Lanes'
  | 'Suppliers'
  | 'Receipts'
  | 'Approvers'
  | 'Settings';

const PRODUCT = ['SKU', 'Item', 'Material', 'Article', 'Part'];
const PRODUCT_CODES = [
  'Product ID',
  'Product code',
  'SKU code',
  'Item code',
  'Item number',
  'Part number',
  ...['Material number', 'Item no', 'Item ID', 'Product SKU', 'Variant SKU', 'Product variant SKU'],
  ...['Custom SKU', 'Internal reference', 'Stock code'],
];
const LOCATION = ['Site', 'Store', 'Warehouse', 'Node', 'Plant'];
const LOCATION_CODES = [
  'Location ID',
  'Location code',
  'Site code',
  'Store code',
  'Warehouse code',
  ...['Shop', 'Branch', 'Outlet', 'Facility', 'Location name', 'Store name', 'Shop name'],
  ...['Warehouse name', 'Site name', 'POS location name', 'Inventory location name'],
  'Storage location',
];

/** Stock from which reserved units are already deducted, under the names of other systems. */
export const AVAILABLE: readonly string[] = [
  ...['Available', 'Available quantity', 'Available qty', 'Quantity available', 'Qty available'],
  ...['Available stock', 'Available physical', 'Free stock', 'Free to use'],
];

/** Date headers that only receipts have. A table with one of them is not a sales history. */
export const RECEIPT_DATE_HEADERS = ['Due date', 'Due', 'Expected date', 'Arrival date', 'ETA'];

/** Headers of the day on which stock was counted. */
export const SNAPSHOT_DATES: readonly string[] = [
  ...['Snapshot date', 'Snapshot', 'Stock date', 'Inventory date', 'Balance date', 'As of'],
  ...['As of date', 'As at', 'Count date', 'Counted on', 'On hand date', 'Position date'],
  ...['Stichtag', 'Bestandsdatum', 'Inventurdatum', 'Date de stock', "Date d'inventaire"],
  ...['Fecha de stock', 'Fecha de inventario', 'Data giacenza', 'Data inventario', 'Peildatum'],
  ...['Teldatum', 'Data do estoque', 'Data do inventário', 'Data stanu', 'Data inwentaryzacji'],
];

const product = required('Product', ...PRODUCT, ...PRODUCT_CODES);
const location = required('Location', ...LOCATION, ...LOCATION_CODES);

/** Every input table of the workbook contract. */
export const INPUT_TABLES: readonly InputTable[] = [
  {
    name: 'Inventory',
    synonyms: ['Stock', 'Stock on hand', 'On hand'],
    columns: [
      product,
      location,
      required(
        'On hand',
        'Stock on hand',
        'Stock',
        'QOH',
        'Qty on hand',
        'Quantity on hand',
        ...['On hand quantity', 'On hand qty', 'Actual qty', 'Physical inventory', 'Unrestricted'],
        ...['Unrestricted stock', 'Unrestricted use stock', 'Current stock', 'Current quantity'],
        ...['Physical stock', 'Current inventory', 'Inventory on hand', 'Inventory quantity'],
        ...[
          'Stock level',
          'In stock',
          'Closing stock',
          'Ending inventory',
          'Balance qty',
          'Stock qty',
        ],
        'Inventory',
        'Quantity',
        'Qty',
        ...AVAILABLE,
      ),
      optional(
        'Reserved',
        'Allocated',
        'Committed',
        ...quantityOf('Reserved', 'Allocated', 'Committed'),
        ...['Physical reserved', 'Reserved physical', 'Reserved qty on inventory'],
      ),
      optional(
        'In transit',
        'Stock in transit',
        'In transfer',
        'Stock in transfer',
        ...quantityOf('In transit'),
      ),
      optional(
        'On order',
        ...['Incoming', 'Ordered', 'Open order quantity', 'Qty on purch order', 'Inbound'],
        ...['Ordered in total', 'Qty on PO', 'On PO', 'Open PO quantity', 'Open PO qty'],
        ...quantityOf('On order', 'Incoming', 'Ordered'),
      ),
      optional('Lot', 'Batch'),
      optional('Expiry date', 'Best before', 'Expiry', 'Expires'),
      optional('Date', ...SNAPSHOT_DATES, 'Day', 'Week', 'Month', 'Period'),
    ],
    weakColumns: ['Date'],
    distinctiveColumns: [],
    excludedHeaders: ['Mean per day', 'Supplier'],
    needsName: false,
  },
  {
    name: 'Demand',
    synonyms: ['Sales', 'Sales history', 'Demand history'],
    columns: [
      product,
      location,
      required(
        'Date',
        ...['Day', 'Week', 'Month', 'Period', 'Week start', 'Sales date', 'Sale date'],
        ...['Posting date', 'Transaction date', 'Invoice date', 'Document date', 'Order date'],
        ...['Week ending', 'Month ending', 'Calendar week', 'Calendar day', 'Calendar month'],
        ...['Billing date', 'Physical date', 'Ship date', 'Shipment date', 'Fakturadatum'],
        ...['Created at', 'Day of sale', 'Date of sale', 'Buchungsdatum', 'Belegdatum'],
      ),
      required(
        'Quantity',
        ...['Units sold', 'Qty sold', 'Quantity sold', 'Sold quantity', 'Sold qty', 'Sales units'],
        ...['Sales quantity', 'Sales qty', 'Unit sales', 'Items sold', 'Net items sold'],
        ...['Billed quantity', 'Invoiced quantity', 'Invoiced qty', 'Qty invoiced', 'Fakturamenge'],
        ...['Qty delivered', 'Delivered quantity', 'Delivered qty', 'Shipped quantity'],
        ...['Shipped qty', 'Quantity shipped', 'Qty shipped', 'Units shipped', 'Net quantity'],
        ...['Net qty', 'Qty ordered', 'Ordered quantity', 'Quantity ordered', 'Ordered qty'],
        ...['Units', 'Qty', 'Stock qty', 'Demand', 'Sales'],
      ),
      optional('Stockout', 'Out of stock'),
      optional('Promotion', 'Promo'),
      optional('Channel'),
    ],
    distinctiveColumns: [],
    excludedHeaders: RECEIPT_DATE_HEADERS,
    needsName: false,
  },
  {
    name: 'Forecast',
    synonyms: ['Forecasts', 'Demand forecast'],
    columns: [
      product,
      location,
      required('Mean per day', 'Mean a day', 'Mean daily demand', 'Daily mean'),
      optional('SD per day', 'SD a day', 'Standard deviation per day', 'Daily SD'),
    ],
    distinctiveColumns: [],
    excludedHeaders: [],
    needsName: false,
  },
  {
    name: 'Locations',
    synonyms: ['Sites', 'Stores', 'Warehouses', 'Nodes'],
    columns: [
      location,
      optional('Type', 'Location type'),
      optional('Region'),
      optional('Cluster'),
      optional('Volume capacity'),
      optional('Inbound limit'),
      optional('Outbound limit'),
      optional('Handling cost'),
      optional('Open', 'Is open'),
      optional('Closes', 'Closes on', 'Closing date', 'Close date'),
      optional('Supplied by', 'Supplied from', 'Source', 'Parent', 'Upstream', 'Replenished from'),
      optional('Can ship'),
      optional('Can receive'),
      optional('Keep at least', 'Minimum stock'),
    ],
    distinctiveColumns: [
      'Type',
      'Region',
      'Volume capacity',
      'Open',
      'Can ship',
      'Can receive',
      'Keep at least',
    ],
    excludedHeaders: ['Product', ...PRODUCT, ...PRODUCT_CODES],
    needsName: false,
  },
  {
    name: 'Products',
    synonyms: ['Items', 'SKUs', 'Materials', 'Articles', 'Parts', 'Product master'],
    columns: [
      product,
      optional(
        'Description',
        'Product name',
        'Item name',
        'Material description',
        'Display name',
        'Name',
      ),
      optional('Family', 'Category', 'Product family'),
      optional('Unit cost', 'Cost', 'Standard cost', 'Average cost', 'Avg cost', 'Default cost'),
      optional('Price', 'Sales price', 'Unit price', 'Selling price', 'Retail price', 'List price'),
      optional('Salvage value', 'Markdown value'),
      optional('Volume', 'Unit volume'),
      optional('Weight', 'Unit weight'),
      optional('Pack size', 'Case size', 'Units per pack'),
      optional('Min transfer quantity', 'Minimum transfer quantity'),
      optional('Service class'),
      optional('Shelf life', 'Shelf life days'),
      optional('Lifecycle'),
    ],
    distinctiveColumns: [
      'Description',
      'Unit cost',
      'Price',
      'Pack size',
      'Service class',
      'Shelf life',
      'Lifecycle',
    ],
    excludedHeaders: [
      ...['Location', ...LOCATION, ...LOCATION_CODES, 'Supplier', 'From', 'To', 'Date'],
      ...['On hand', 'Stock on hand', 'QOH', 'Qty on hand', 'Quantity on hand'],
    ],
    needsName: false,
  },
  {
    name: 'Lanes',
    synonyms: ['Routes', 'Lane'],
    columns: [
      required('From', 'Origin', 'From location'),
      required('To', 'Destination', 'To location'),
      optional('Cost per unit', 'Unit cost'),
      optional('Cost per volume'),
      optional('Cost per weight'),
      optional('Fixed cost', 'Cost per shipment'),
      optional('Line cost', 'Cost per line'),
      optional('Lead time', 'Lead time days', 'Transit time', 'Transit days'),
      optional('Capacity'),
      optional('Shipments', 'Trucks', 'Vehicles', 'Max shipments', 'Departures'),
      optional('Allowed', 'Is allowed'),
    ],
    distinctiveColumns: [
      'Cost per unit',
      'Cost per volume',
      'Cost per weight',
      'Fixed cost',
      'Lead time',
      'Allowed',
    ],
    excludedHeaders: ['Product', ...PRODUCT, ...PRODUCT_CODES, 'Quantity'],
    needsName: false,
  },
  {
    name: 'Suppliers',
    synonyms: ['Vendors', 'Supply', 'Supplier terms'],
    columns: [
      product,
      optional('Supplier', 'Vendor'),
      optional('Location', ...LOCATION, ...LOCATION_CODES),
      optional('Unit cost', 'Cost', 'Purchase price'),
      optional('Order cost', 'Cost per order'),
      optional('Lead time', 'Lead time days', 'LT'),
      optional(
        'Lead time SD',
        ...['Lead time standard deviation', 'Lead time std dev', 'Lead time stdev', 'LT SD'],
        ...['LT std dev', 'LT stdev', 'SD of lead time', 'SD lead time'],
      ),
      optional('Min order quantity', 'Minimum order quantity', 'MOQ'),
      optional('Order multiple'),
    ],
    distinctiveColumns: ['Supplier', 'Order cost', 'Lead time', 'Min order quantity'],
    excludedHeaders: ['On hand', 'Date', 'From', 'To'],
    needsName: false,
  },
  {
    name: 'Receipts',
    synonyms: ['Open orders', 'Purchase orders', 'Inbound', 'Scheduled receipts'],
    columns: [
      product,
      location,
      required('Quantity', 'Units', 'Qty', 'Open quantity'),
      required(
        'Date',
        'Due date',
        'Due',
        'Expected',
        'Expected date',
        'Arrival date',
        'Delivery date',
        'ETA',
      ),
    ],
    distinctiveColumns: [],
    excludedHeaders: [],
    needsName: true,
  },
  {
    name: 'Approvers',
    synonyms: ['Approver'],
    columns: [
      required('Email', 'E-mail address', 'Mail'),
      optional('Name'),
      required('Tier', 'Approval tier'),
      optional('Limit', 'Approval limit'),
      optional('Regions', 'Region'),
      optional('Families', 'Family', 'Product families'),
      optional('Delegate', 'Deputy'),
      optional('Delegate until', 'Deputy until'),
    ],
    distinctiveColumns: [],
    excludedHeaders: [],
    needsName: false,
  },
  {
    name: 'Settings',
    synonyms: ['Parameters', 'Options'],
    columns: [
      required('Setting', 'Parameter', 'Option'),
      required('Value'),
      optional('Unit', 'Units', 'UoM', 'Unit of measure', 'Einheit', 'Unité', 'Unidad'),
    ],
    distinctiveColumns: [],
    excludedHeaders: [],
    needsName: false,
  },
];

/** The table of that name. */
export function inputTable(name: InputTableName): InputTable {
  return INPUT_TABLES.find((table) => table.name === name)!;
}

/** A quantity under the names that systems form with a word: Reserved quantity, Qty reserved. */
function quantityOf(...words: string[]): readonly string[] {
  return words.flatMap((word) => [
    ...[`${word} quantity`, `${word} qty`, `Quantity ${word}`, `Qty ${word}`, `${word} stock`],
    `${word} units`,
  ]);
}

function required(name: string, ...synonyms: string[]): InputColumn {
  return columnNamed(name, synonyms, true);
}

function optional(name: string, ...synonyms: string[]): InputColumn {
  return columnNamed(name, synonyms, false);
}

function columnNamed(name: string, english: readonly string[], isRequired: boolean): InputColumn {
  const known = new Set([name, ...english].map(normaliseName));
  const words = headerWordsOf(name).filter((word) => !known.has(normaliseName(word)));
  return { name, synonyms: [...english, ...words], words, isRequired };
}
