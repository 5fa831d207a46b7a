import type { Network, Product } from '../network/network';
import type { PlanSettings } from '../network/settings';
import type { PlanInputs } from './plan-inputs';
import { isSameData } from '../base/same-data';

/** Fields that the estimate of demand does not use. All other fields are compared. */
const IGNORED_IN_PRODUCTS: readonly (keyof Product)[] = [
  'description',
  'unitCost',
  'price',
  'salvageValue',
  'volume',
  'weight',
  'packSize',
  'minTransferQuantity',
  'serviceClass',
  'shelfLifeDays',
];
const IGNORED_IN_POSITIONS: readonly (keyof Network['positions'])[] = [
  'onHand',
  'reserved',
  'transfersInTransit',
  'lots',
  'receipts',
  'supplierLeadTimeSd',
  'orderCost',
  'minOrderQuantity',
  'orderMultiple',
  'supplierUnitCost',
  'supplier',
  'source',
];
const IGNORED_SETTINGS: readonly (keyof PlanSettings)[] = [
  'serviceLevel',
  'targets',
  'holdingRate',
  'obsolescenceDays',
  'lostSaleShare',
  'caution',
  'minNetBenefit',
  'transferBudget',
  'maxShipments',
  'effort',
  'allowPurchases',
  'allowMarkdowns',
  'overstockDaysOfCover',
  'criticalStockLevel',
  'autoApproveLimit',
  'managerLimit',
  'directorLimit',
];

/** Whether two plans estimate demand from equal inputs. */
export function isSameDemand(earlier: PlanInputs, current: PlanInputs): boolean {
  const [a, b] = [earlier.network, current.network];
  return (
    isSameData(earlier.settings, current.settings, IGNORED_SETTINGS) &&
    isSameData(a.positions, b.positions, IGNORED_IN_POSITIONS) &&
    hasSameEmptyShelves(a, b) &&
    a.products.length === b.products.length &&
    a.products.every((product, p) => isSameData(product, b.products[p], IGNORED_IN_PRODUCTS)) &&
    isSameData(
      a.locations.map(({ region }) => region),
      b.locations.map(({ region }) => region),
    )
  );
}

/** The estimate depends on stock only by whether a position has any. */
function hasSameEmptyShelves(a: Network, b: Network): boolean {
  const isEmpty = ({ positions }: Network, p: number): boolean =>
    positions.onHand[p]! - positions.reserved[p]! <= 0;
  return a.positions.onHand.every((_, p) => isEmpty(a, p) === isEmpty(b, p));
}
