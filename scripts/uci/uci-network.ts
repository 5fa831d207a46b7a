import { madeUpApprovers } from '../network-workbook/approvers';
import { duplicateRow, insertBadValues, type BadValue } from '../network-workbook/bad-cells';
import { daySerial } from '../network-workbook/calendar';
import { contractTables } from '../network-workbook/contract-tables';
import { inventoryRows } from '../network-workbook/inventory-rows';
import { lanesByDistance, type LaneTariff } from '../network-workbook/lanes';
import type { DemandRow, PlannerTables } from '../network-workbook/planner-tables';
import { purchaseOrders } from '../network-workbook/purchase-orders';
import { seededRandom } from '../network-workbook/random';
import { readMeSheet } from '../network-workbook/read-me';
import { placeStock } from '../network-workbook/stock-placement';
import { commonSettings, type SignOffLimits } from '../network-workbook/common-settings';
import type { WorkbookContent } from '../network-workbook/workbook-content';
import { chooseSales } from './choose';
import { countryLocation, HOME } from './countries';
import { madeUpProducts, madeUpSuppliers } from './made-up-products';
import { readMeSections } from './read-me-sections';

/** The Monday after the last full week of the data. */
export const UCI_PLAN_DATE = '2010-12-06';

export const UCI_SEED = 2010;

const DAYS_OF_HISTORY = 52 * 7;

const LIMITS: SignOffLimits = { autoApprove: 250, manager: 1_000, director: 4_000 };

const TARIFF: LaneTariff = {
  detour: 1.2,
  costPerUnit: 0.05,
  costPerVolumeKm: 0.00006,
  fixedCost: 30,
  fixedCostPerKm: 0.03,
  lineCost: 0.8,
  baseLeadTimeDays: 2,
  kmPerDay: 600,
  capacity: 40_000,
  maxStoreLaneKm: Infinity,
};

/** The tables of a network with real demand. Everything else in them is made up. */
export function uciTables(seed: number, sales: readonly DemandRow[]): PlannerTables {
  const planDate = daySerial(UCI_PLAN_DATE);
  const year = sales.filter(({ date }) => date >= planDate - DAYS_OF_HISTORY && date < planDate);
  const demand = chooseSales(year, {
    locations: 12,
    products: 150,
    excludedLocations: new Set(['Unspecified']),
  });
  const positions = locationsByProduct(demand);
  const locations = [...new Set(demand.map(({ location }) => location))].map(countryLocation);
  const products = madeUpProducts(seededRandom(seed, 'products'), [...positions.keys()]);
  const suppliers = madeUpSuppliers(seededRandom(seed, 'suppliers'), products);
  const placed = placeStock(seededRandom(seed, 'placement'), positions, demand, {
    sharesUntil: planDate - 26 * 7,
    levelFrom: planDate - 13 * 7,
    planDate,
    weeksOfCover: () => 6,
    hubShares: new Map(),
    totalNoise: 0.3,
    positionNoise: 0.5,
  });
  const perishable = products.at(-1)!.product;
  const receipts = purchaseOrders(seededRandom(seed, 'receipts'), {
    suppliers,
    demand,
    positions,
    destinations: [HOME, 'Germany'],
    planDate,
  });
  return {
    inventory: inventoryRows(seededRandom(seed, 'inventory'), {
      placed,
      products,
      specialStock: [{ product: perishable, location: 'Germany', onHand: 180, expiresInDays: 12 }],
      receipts,
      planDate,
    }),
    demand,
    locations,
    products,
    lanes: lanesByDistance(locations, TARIFF),
    suppliers,
    receipts,
    approvers: madeUpApprovers(LIMITS),
    settings: commonSettings(planDate, LIMITS),
  };
}

/** Each product with the locations that sold it. Products are ordered by demand-weeks, descending. */
function locationsByProduct(demand: readonly DemandRow[]): Map<string, string[]> {
  const weeks = new Map<string, number>();
  const locations = new Map<string, Set<string>>();
  for (const { product, location } of demand) {
    weeks.set(product, (weeks.get(product) ?? 0) + 1);
    locations.set(product, (locations.get(product) ?? new Set()).add(location));
  }
  return new Map(
    [...locations]
      .sort((a, b) => weeks.get(b[0])! - weeks.get(a[0])! || (a[0] < b[0] ? -1 : 1))
      .map(([product, sellers]) => [product, [...sellers].sort()]),
  );
}

const BAD_VALUES: readonly BadValue[] = [
  { table: 'Inventory', row: 18, column: 'On hand', value: null, problem: 'blank quantity' },
  {
    table: 'Inventory',
    row: 210,
    column: 'On hand',
    value: '24 ',
    problem: 'a number typed as text, with a space behind it',
  },
  {
    table: 'Inventory',
    row: 402,
    column: 'On hand',
    value: { error: '#N/A' },
    problem: 'the error of a lookup that found nothing',
  },
  { table: 'Inventory', row: 650, column: 'On hand', value: -6, problem: 'negative quantity' },
  {
    table: 'Inventory',
    row: 895,
    column: 'Location',
    value: 'Atlantis',
    problem: 'a location that the Locations table does not know',
  },
];
const DUPLICATE_PRODUCT_ROW = 40;

/** The whole workbook with its bad cells. The same sales and seed give the same content. */
export function uciNetwork(seed: number, sales: readonly DemandRow[]): WorkbookContent {
  const clean = uciTables(seed, sales);
  // Duplicate first: an inserted row moves the rows below it, and bad cells are listed by address.
  const withDuplicate = duplicateRow(
    contractTables(clean),
    'Products',
    DUPLICATE_PRODUCT_ROW,
    'the same product for the second time',
  );
  const complete = insertBadValues(withDuplicate.tables, BAD_VALUES);
  return {
    title: 'Evenstock network from UCI Online Retail II',
    description:
      'Real weekly demand (UCI Online Retail II, CC BY 4.0); stock and costs are made up.',
    date: UCI_PLAN_DATE,
    front: [
      readMeSheet('A network with real demand', readMeSections(seed, clean), [
        ...complete.badCells,
        withDuplicate.badCell,
      ]),
    ],
    tables: complete.tables,
    back: [],
  };
}
