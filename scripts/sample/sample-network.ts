import { madeUpApprovers } from '../network-workbook/approvers';
import { duplicateRow, insertBadValues } from '../network-workbook/bad-cells';
import { daySerial, weeksBefore } from '../network-workbook/calendar';
import { contractTables } from '../network-workbook/contract-tables';
import { inventoryRows } from '../network-workbook/inventory-rows';
import { lanesByDistance, type LaneTariff } from '../network-workbook/lanes';
import type { PlannerTables } from '../network-workbook/planner-tables';
import { purchaseOrders } from '../network-workbook/purchase-orders';
import { seededRandom } from '../network-workbook/random';
import { readMeSheet } from '../network-workbook/read-me';
import { placeStock } from '../network-workbook/stock-placement';
import { commonSettings, type SignOffLimits } from '../network-workbook/common-settings';
import type { WorkbookContent } from '../network-workbook/workbook-content';
import { assortmentKey, sampleAssortment, sampleDemand } from './demand';
import { formulasSheet } from './formulas-sheet';
import { sampleProducts } from './products';
import { readMeSections } from './read-me-sections';
import { SITES } from './sites';
import { DUPLICATE_PRODUCT_ROW, BAD_VALUES } from './bad-values';
import { SPECIAL_STOCK } from './special-stock';
import { sampleSuppliers } from './suppliers';

/** The seed of the workbook in `assets`. */
export const SAMPLE_SEED = 2026;

/** A Monday. Garden stock is left over from the season, and Christmas is seven weeks away. */
export const SAMPLE_PLAN_DATE = '2026-11-02';

const WEEKS = 52;

const LIMITS: SignOffLimits = { autoApprove: 100, manager: 300, director: 1_000 };

const TARIFF: LaneTariff = {
  detour: 1.25,
  costPerUnit: 0.16,
  costPerVolumeKm: 0.0002,
  fixedCost: 8,
  fixedCostPerKm: 0.03,
  lineCost: 0.5,
  baseLeadTimeDays: 1,
  kmPerDay: 250,
  capacity: 20_000,
  maxStoreLaneKm: 450,
};

/** The tables of the sample network, without bad cells. */
export function sampleTables(seed: number): PlannerTables {
  const planDate = daySerial(SAMPLE_PLAN_DATE);
  const products = sampleProducts(seed);
  const assortment = sampleAssortment(seed, products, SITES);
  const demand = sampleDemand(seed, {
    products,
    sites: SITES,
    assortment,
    weeks: weeksBefore(planDate, WEEKS),
  });
  const suppliers = sampleSuppliers(seed, products);
  const leadTime = new Map(suppliers.map((row) => [row.product, row.leadTimeDays]));
  const positions = new Map(
    products.map(({ product }) => [
      product,
      SITES.map(({ location }) => location).filter((location) =>
        assortment.has(assortmentKey(product, location)),
      ),
    ]),
  );
  const placed = placeStock(seededRandom(seed, 'placement'), positions, demand, {
    sharesUntil: planDate - 26 * 7,
    levelFrom: planDate - 26 * 7,
    planDate,
    weeksOfCover: (product) => 3 + (leadTime.get(product) ?? 56) / 7,
    hubShares: new Map([
      ['Birmingham DC', 0.18],
      ['Glasgow warehouse', 0.06],
    ]),
    totalNoise: 0.3,
    positionNoise: 0.55,
  });
  const receipts = purchaseOrders(seededRandom(seed, 'receipts'), {
    suppliers,
    demand,
    positions,
    destinations: ['Birmingham DC', 'Online'],
    planDate,
  });
  return {
    inventory: inventoryRows(seededRandom(seed, 'inventory'), {
      placed,
      products,
      specialStock: SPECIAL_STOCK,
      receipts,
      planDate,
    }),
    demand,
    locations: SITES,
    products,
    lanes: lanesByDistance(SITES, TARIFF),
    suppliers,
    receipts,
    approvers: madeUpApprovers(LIMITS),
    settings: commonSettings(planDate, LIMITS),
  };
}

/** The whole workbook with its bad cells. The same seed gives the same content. */
export function sampleNetwork(seed: number): WorkbookContent {
  const clean = sampleTables(seed);
  // Duplicate first: an inserted row moves the rows below it, and bad cells are listed by address.
  const withDuplicate = duplicateRow(
    contractTables(clean),
    'Products',
    DUPLICATE_PRODUCT_ROW,
    'the same product for the second time',
  );
  const complete = insertBadValues(withDuplicate.tables, BAD_VALUES);
  return {
    title: 'Evenstock sample network',
    description:
      'Made-up data from a seeded generator: twelve sites, 150 products, a year of sales.',
    date: SAMPLE_PLAN_DATE,
    front: [
      readMeSheet('A sample network to rebalance', readMeSections(seed, clean), [
        ...complete.badCells,
        withDuplicate.badCell,
      ]),
    ],
    tables: complete.tables,
    back: [formulasSheet(clean, daySerial(SAMPLE_PLAN_DATE))],
  };
}
