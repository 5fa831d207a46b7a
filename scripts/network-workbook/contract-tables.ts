import type {
  ApproverRow,
  DemandRow,
  InventoryRow,
  LaneRow,
  LocationRow,
  PlannerTables,
  ProductRow,
  ReceiptRow,
  SettingRow,
  SupplierRow,
} from './planner-tables';
import { tableOf, type ColumnOf, type NumberFormat, type SheetTable } from './sheet-table';

const yesNo = ['yes', 'no'] as const;
const yesOrNo = (is: boolean) => (is ? 'yes' : 'no');
/** A blank cell for false makes the few TRUE cells of a column easy to see. */
const flag = (is: boolean) => (is ? true : null);

const inventory: readonly ColumnOf<InventoryRow>[] = [
  { header: 'Product', format: 'text', width: 11, cell: (row) => row.product },
  { header: 'Location', format: 'text', width: 20, cell: (row) => row.location },
  { header: 'On hand', format: 'units', width: 11, cell: (row) => row.onHand },
  { header: 'Reserved', format: 'units', width: 11, cell: (row) => row.reserved },
  { header: 'In transit', format: 'units', width: 12, cell: (row) => row.inTransit },
  { header: 'Lot', format: 'text', width: 13, cell: (row) => row.lot },
  { header: 'Expiry date', format: 'date', width: 14, cell: (row) => row.expiryDate },
];

const demand: readonly ColumnOf<DemandRow>[] = [
  { header: 'Product', format: 'text', width: 11, cell: (row) => row.product },
  { header: 'Location', format: 'text', width: 20, cell: (row) => row.location },
  { header: 'Date', format: 'date', width: 13, cell: (row) => row.date },
  { header: 'Quantity', format: 'units', width: 11, cell: (row) => row.quantity },
  { header: 'Stockout', format: 'text', width: 11, cell: (row) => flag(row.isStockout) },
  { header: 'Promotion', format: 'text', width: 12, cell: (row) => flag(row.isPromotion) },
];

const locations: readonly ColumnOf<LocationRow>[] = [
  { header: 'Location', format: 'text', width: 20, cell: (row) => row.location },
  {
    header: 'Type',
    format: 'text',
    width: 12,
    choices: ['plant', 'dc', 'warehouse', 'store', 'online'],
    cell: (row) => row.type,
  },
  { header: 'Region', format: 'text', width: 18, cell: (row) => row.region },
  { header: 'Cluster', format: 'text', width: 14, cell: (row) => row.cluster },
  { header: 'Latitude', format: 'degrees', width: 11, cell: (row) => row.latitude },
  { header: 'Longitude', format: 'degrees', width: 12, cell: (row) => row.longitude },
  { header: 'Volume capacity', format: 'units', width: 17, cell: (row) => row.volumeCapacity },
  { header: 'Inbound limit', format: 'units', width: 15, cell: (row) => row.inboundLimit },
  { header: 'Outbound limit', format: 'units', width: 16, cell: (row) => row.outboundLimit },
  { header: 'Handling cost', format: 'pounds', width: 15, cell: (row) => row.handlingCost },
  { header: 'Open', format: 'text', width: 8, choices: yesNo, cell: () => 'yes' },
  { header: 'Supplied by', format: 'text', width: 20, cell: (row) => row.suppliedBy },
  {
    header: 'Can ship',
    format: 'text',
    width: 11,
    choices: yesNo,
    cell: (row) => yesOrNo(row.canShip),
  },
  {
    header: 'Can receive',
    format: 'text',
    width: 13,
    choices: yesNo,
    cell: (row) => yesOrNo(row.canReceive),
  },
  { header: 'Keep at least', format: 'units', width: 15, cell: (row) => row.keepAtLeast },
];

const products: readonly ColumnOf<ProductRow>[] = [
  { header: 'Product', format: 'text', width: 11, cell: (row) => row.product },
  { header: 'Description', format: 'text', width: 36, cell: (row) => row.description },
  { header: 'Family', format: 'text', width: 13, cell: (row) => row.family },
  { header: 'Unit cost', format: 'pounds', width: 12, cell: (row) => row.unitCost },
  { header: 'Price', format: 'pounds', width: 11, cell: (row) => row.price },
  { header: 'Salvage value', format: 'pounds', width: 15, cell: (row) => row.salvageValue },
  { header: 'Volume', format: 'decimal', width: 10, cell: (row) => row.volume },
  { header: 'Weight', format: 'decimal', width: 10, cell: (row) => row.weight },
  { header: 'Pack size', format: 'units', width: 11, cell: (row) => row.packSize },
  {
    header: 'Min transfer quantity',
    format: 'units',
    width: 22,
    cell: (row) => row.minTransferQuantity,
  },
  {
    header: 'Service class',
    format: 'text',
    width: 15,
    choices: ['standard', 'high', 'critical'],
    cell: (row) => row.serviceClass,
  },
  { header: 'Shelf life', format: 'days', width: 12, cell: (row) => row.shelfLifeDays },
  {
    header: 'Lifecycle',
    format: 'text',
    width: 12,
    choices: ['active', 'phase-out'],
    cell: (row) => row.lifecycle,
  },
];

const lanes: readonly ColumnOf<LaneRow>[] = [
  { header: 'From', format: 'text', width: 20, cell: (row) => row.origin },
  { header: 'To', format: 'text', width: 20, cell: (row) => row.destination },
  { header: 'Distance km', format: 'units', width: 13, cell: (row) => row.distanceKm },
  { header: 'Cost per unit', format: 'pounds', width: 15, cell: (row) => row.costPerUnit },
  { header: 'Cost per volume', format: 'poundsFine', width: 17, cell: (row) => row.costPerVolume },
  { header: 'Fixed cost', format: 'pounds', width: 12, cell: (row) => row.fixedCost },
  { header: 'Line cost', format: 'pounds', width: 11, cell: (row) => row.lineCost },
  { header: 'Lead time', format: 'days', width: 11, cell: (row) => row.leadTimeDays },
  { header: 'Capacity', format: 'units', width: 11, cell: (row) => row.capacity },
  {
    header: 'Allowed',
    format: 'text',
    width: 11,
    choices: yesNo,
    cell: (row) => yesOrNo(row.isAllowed),
  },
];

const suppliers: readonly ColumnOf<SupplierRow>[] = [
  { header: 'Product', format: 'text', width: 11, cell: (row) => row.product },
  { header: 'Supplier', format: 'text', width: 28, cell: (row) => row.supplier },
  { header: 'Location', format: 'text', width: 12, cell: () => null },
  { header: 'Unit cost', format: 'pounds', width: 12, cell: (row) => row.unitCost },
  { header: 'Order cost', format: 'pounds', width: 13, cell: (row) => row.orderCost },
  { header: 'Lead time', format: 'days', width: 12, cell: (row) => row.leadTimeDays },
  { header: 'Lead time SD', format: 'days', width: 15, cell: (row) => row.leadTimeSdDays },
  { header: 'Min order quantity', format: 'units', width: 20, cell: (row) => row.minOrderQuantity },
  { header: 'Order multiple', format: 'units', width: 16, cell: (row) => row.orderMultiple },
];

const receipts: readonly ColumnOf<ReceiptRow>[] = [
  { header: 'Product', format: 'text', width: 11, cell: (row) => row.product },
  { header: 'Location', format: 'text', width: 20, cell: (row) => row.location },
  { header: 'Quantity', format: 'units', width: 11, cell: (row) => row.quantity },
  { header: 'Date', format: 'date', width: 13, cell: (row) => row.date },
];

const approvers: readonly ColumnOf<ApproverRow>[] = [
  { header: 'Email', format: 'text', width: 32, cell: (row) => row.email },
  { header: 'Name', format: 'text', width: 22, cell: (row) => row.name },
  {
    header: 'Tier',
    format: 'text',
    width: 12,
    choices: ['manager', 'director', 'executive'],
    cell: (row) => row.tier,
  },
  { header: 'Limit', format: 'pounds', width: 14, cell: (row) => row.limit },
];

const settings: readonly ColumnOf<SettingRow>[] = [
  { header: 'Setting', format: 'text', width: 32, cell: (row) => row.setting },
  { header: 'Value', format: 'decimal', width: 16, cell: (row) => row.value },
  { header: 'Note', format: 'text', width: 70, cell: (row) => row.note },
];

const settingFormats: Readonly<Record<SettingRow['format'], NumberFormat>> = {
  date: 'date',
  percent: 'percent',
  money: 'pounds',
  number: 'units',
  text: 'text',
};

/** Every table of the workbook contract, in the order of the sheets. */
export function contractTables(tables: PlannerTables): SheetTable[] {
  const valueColumn = settings.findIndex(({ header }) => header === 'Value');
  const formats = new Map(
    tables.settings.map((row, index) => [`${index},${valueColumn}`, settingFormats[row.format]]),
  );
  return [
    tableOf('Inventory', inventory, tables.inventory),
    tableOf('Demand', demand, tables.demand),
    tableOf('Products', products, tables.products),
    tableOf('Locations', locations, tables.locations),
    tableOf('Lanes', lanes, tables.lanes),
    tableOf('Suppliers', suppliers, tables.suppliers),
    tableOf('Receipts', receipts, tables.receipts),
    tableOf('Approvers', approvers, tables.approvers),
    { ...tableOf('Settings', settings, tables.settings), formats },
  ];
}
