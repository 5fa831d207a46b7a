import type { Network, Product } from '../network/network';
import type { PlanSettings } from '../network/settings';
import type { PlanInputs } from './plan-inputs';
import { isSameData } from '../base/same-data';

/** What the estimate of demand does not ask for; whatever is not listed counts. */
const NOT_IN_PRODUCTS: readonly (keyof Product)[] = [
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
const NOT_IN_POSITIONS: readonly (keyof Network['positions'])[] = [
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
];
const NOT_IN_SETTINGS: readonly (keyof PlanSettings)[] = [
  'serviceLevel',
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

/** Whether the demand of one network is estimated from the same as that of another. */
export function isSameDemand(known: PlanInputs, now: PlanInputs): boolean {
  const [a, b] = [known.network, now.network];
  return (
    isSameData(known.settings, now.settings, NOT_IN_SETTINGS) &&
    isSameData(a.positions, b.positions, NOT_IN_POSITIONS) &&
    hasSameEmptyShelves(a, b) &&
    a.products.length === b.products.length &&
    a.products.every((product, p) => isSameData(product, b.products[p], NOT_IN_PRODUCTS)) &&
    isSameData(
      a.locations.map(({ region }) => region),
      b.locations.map(({ region }) => region),
    )
  );
}

/** Of stock the estimate knows only whether there is any. */
function hasSameEmptyShelves(a: Network, b: Network): boolean {
  const isEmpty = ({ positions }: Network, p: number): boolean =>
    positions.onHand[p]! - positions.reserved[p]! <= 0;
  return a.positions.onHand.every((_, p) => isEmpty(a, p) === isEmpty(b, p));
}
