import type { Product, ServiceClass } from '../planning/network/network';
import { readDays, readPack, readWord, saysNone } from './cell-values';
import type { CellReading } from './cell-values';
import type { DataIssue } from './data-issues';
import type { FoundTable } from './find-tables';
import type { Master } from './network-draft';
import type { Cell } from './port';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import { MAX_DAYS, PRODUCT_HELD_OUT, ROW_LEFT_OUT } from './table-row';
import type { TableRow } from './table-row';
import type { NetworkDefaults } from './workbook-settings';

/** A row of the Products table. Other tables or the settings may still fill its gaps. */
export interface ProductRow extends Omit<Product, 'unitCost' | 'salvageValue' | 'packSize'> {
  readonly unitCost: number | null;
  readonly salvageValue: number | null;
  readonly packSize: number | null;
  /** A problem with the unit cost; the caller reports it once it knows which cost is used. */
  readonly costIssue: DataIssue | null;
}

/** A product without a row in Products. */
export function defaultProduct(id: string, defaults: NetworkDefaults): ProductRow {
  return {
    id,
    description: '',
    family: '',
    unitCost: null,
    price: null,
    salvageValue: null,
    volume: 0,
    weight: 0,
    packSize: null,
    minTransferQuantity: defaults.minTransferQuantity,
    serviceClass: 'standard',
    shelfLifeDays: null,
    isPhaseOut: false,
    costIssue: null,
  };
}

/** Reads the Products table. If a product has two rows, the first one is used. */
export async function readProducts(
  reading: Reading,
  table: FoundTable,
  master: Master,
  defaults: NetworkDefaults,
): Promise<Map<number, ProductRow>> {
  const hasCosts = table.columns.has('Unit cost');
  const products = new Map<number, ProductRow>();
  await forEachRow(reading, table, (row) => {
    const name = row.name('Product');
    if (name === null) return;
    const index = master.index.add(name);
    if (products.has(index)) {
      row.report('Product', 'medium', 'Duplicate product; first row used', ROW_LEFT_OUT);
    } else {
      const hold = () => master.held.add(index);
      products.set(index, productOf(row, master.index.names[index]!, { hasCosts, defaults, hold }));
    }
  });
  master.isListed = true;
  return products;
}

interface ProductContext {
  readonly hasCosts: boolean;
  readonly defaults: NetworkDefaults;
  /** Holds the product out of the plan. */
  readonly hold: () => void;
}

function productOf(
  row: TableRow,
  id: string,
  { hasCosts, defaults, hold }: ProductContext,
): ProductRow {
  const pack = packOf(row, hold);
  const perUnit = pack === null ? null : 1 / pack;
  const { unitCost, costIssue } = hasCosts
    ? costOf(row, perUnit)
    : { unitCost: null, costIssue: null };
  const size = (column: string) =>
    row.number(column, { fallback: 0, min: 0, action: 'Read as 0.' });
  return {
    id,
    description: row.text('Description'),
    family: row.text('Family'),
    unitCost,
    price: row.number('Price', {
      fallback: null,
      min: 0,
      unitsPerCase: perUnit,
      action: 'Read as no price.',
    }),
    salvageValue: salvageOf(row, unitCost, perUnit),
    volume: size('Volume'),
    weight: size('Weight'),
    packSize: pack,
    minTransferQuantity: row.number('Min transfer quantity', {
      fallback: defaults.minTransferQuantity,
      min: 0,
      unitsPerCase: pack,
      action: `The default, ${String(defaults.minTransferQuantity)}, was used.`,
    }),
    serviceClass: row.read<ServiceClass, ServiceClass>('Service class', serviceClassOf, {
      fallback: 'standard',
      ...unreadable(row, 'Service class', hold),
    }),
    shelfLifeDays: shelfLifeOf(row, hold),
    isPhaseOut: row.read('Lifecycle', phaseOutOf, { fallback: false, action: 'Read as active.' }),
    costIssue,
  };
}

/** The unit cost, which must be above 0, or the problem with it. */
function costOf(
  row: TableRow,
  unitsPerCase: number | null,
): Pick<ProductRow, 'unitCost' | 'costIssue'> {
  let problem = 'Blank';
  const unitCost = row.number('Unit cost', {
    fallback: null,
    min: 0,
    isAboveMin: true,
    isRequired: true,
    unitsPerCase,
    action: '',
    onProblem: (found) => (problem = found),
  });
  if (unitCost !== null) return { unitCost, costIssue: null };
  return { unitCost, costIssue: row.issueOf('Unit cost', 'high', problem, '') };
}

function salvageOf(
  row: TableRow,
  unitCost: number | null,
  unitsPerCase: number | null,
): number | null {
  const action = 'The setting Default salvage was used.';
  const salvage = row.number('Salvage value', { fallback: null, min: 0, unitsPerCase, action });
  if (salvage === null || unitCost === null || salvage <= unitCost) return salvage;
  row.report('Salvage value', 'medium', 'Above the unit cost', 'The unit cost was used.');
  return unitCost;
}

/** Days; null for a product that does not expire. */
function shelfLifeOf(row: TableRow, hold: () => void): number | null {
  if (saysNone(row.cell('Shelf life'))) return null;
  const rule = { fallback: null, min: 1, max: MAX_DAYS, ...unreadable(row, 'Shelf life', hold) };
  return row.number('Shelf life', rule, readDays);
}

/** Reports a cell that cannot be read, and holds the product out of the plan. */
function unreadable(row: TableRow, column: string, hold: () => void) {
  return {
    action: PRODUCT_HELD_OUT,
    onProblem: (problem: string) => {
      hold();
      row.report(column, 'high', problem, PRODUCT_HELD_OUT);
    },
  };
}

/** Larger packs are an input error. */
const MAX_PACK_SIZE = 100_000;

/** Units in a case; null if the row does not say. */
function packOf(row: TableRow, hold: () => void): number | null {
  const rule = {
    ...{ fallback: null, min: 1, max: MAX_PACK_SIZE },
    ...unreadable(row, 'Pack size', hold),
  };
  const pack = row.number('Pack size', rule, readPack);
  if (pack === null || Number.isInteger(pack)) return pack;
  const whole = Math.round(pack);
  row.report('Pack size', 'medium', 'Not a whole number', `Read as ${String(whole)}.`);
  return whole;
}

const SERVICE_CLASSES: ReadonlyMap<string, ServiceClass> = new Map([
  ['standard', 'standard'],
  ['normal', 'standard'],
  ['high', 'high'],
  ['critical', 'critical'],
]);

function serviceClassOf(cell: Cell): CellReading<ServiceClass> {
  return readWord(cell, SERVICE_CLASSES, 'Not standard, high or critical');
}

const IS_PHASE_OUT: ReadonlyMap<string, boolean> = new Map([
  ['active', false],
  ['new', false],
  ['phaseout', true],
  ['phasingout', true],
  ['discontinued', true],
  ['endoflife', true],
]);

function phaseOutOf(cell: Cell): CellReading<boolean> {
  return readWord(cell, IS_PHASE_OUT, 'Not active or phase-out');
}
