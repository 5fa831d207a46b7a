import type { Lane, Positions } from '../planning/network/network';
import type { GrowingColumn } from './growing-column';
import { SALES_MARK } from './network-draft';
import type { NetworkDraft } from './network-draft';
import type { SupplierBook } from './supplier-book';

/** What gives positions their lead times, and dates to supply without a date in the workbook. */
export interface SupplyDates {
  readonly planDate: number;
  readonly suppliers: SupplierBook;
  readonly lanes: readonly Lane[];
  /** Transfer lead time in days for a location without an inbound lane. */
  readonly transferLeadTime: number;
}

/**
 * Sorts the draft's positions by product and location, without those that are held out. Orders without a date are due after the
 * supplier's lead time; stock in transit without a date after the lead time of the fastest lane to the
 * location, rounded up to whole days. Neither is available today.
 */
export function buildPositions(draft: NetworkDraft, dates: SupplyDates): Positions {
  const order = draft.order();
  const count = order.length;
  const rank = new Int32Array(draft.count).fill(-1);
  order.forEach((position, place) => (rank[position] = place));
  const supply = supplierColumns(draft, order, dates);
  addUndatedSupply(draft, rank, supply.supplierLeadTime, dates);
  const lots = draft.lots.group(rank);
  const receipts = draft.receipts.group(rank);
  const history = draft.history.group(rank);
  return {
    count,
    product: Int32Array.from(order, (position) => draft.product.at(position)),
    location: Int32Array.from(order, (position) => draft.location.at(position)),
    onHand: inOrder(draft.onHand, order),
    reserved: inOrder(draft.reserved, order),
    transfersInTransit: inOrder(draft.transfersInTransit, order),
    lots: { start: lots.start, quantity: lots.quantity, expiryDay: lots.day },
    receipts: { start: receipts.start, quantity: receipts.quantity, day: receipts.day },
    history: {
      start: history.start,
      day: history.day,
      quantity: history.quantity,
      isStockout: history.marks.map((marks) => marks & SALES_MARK.stockout),
      isPromotion: history.marks.map((marks) => (marks & SALES_MARK.promotion) >> 1),
    },
    forecastMean: inOrder(draft.forecastMean, order),
    forecastSd: inOrder(draft.forecastSd, order),
    ...supply,
  };
}

function inOrder(column: GrowingColumn<Float64Array>, order: Int32Array): Float64Array {
  return Float64Array.from(order, (position) => column.at(position));
}

type SupplierColumns = Pick<
  Positions,
  'supplierLeadTime' | 'supplierLeadTimeSd' | 'orderCost' | 'minOrderQuantity' | 'orderMultiple'
> &
  Required<Pick<Positions, 'supplierUnitCost' | 'supplier'>>;

function supplierColumns(
  draft: NetworkDraft,
  order: Int32Array,
  { suppliers, lanes }: SupplyDates,
): SupplierColumns {
  const daysFrom = new Map(
    lanes.map(({ from, to, leadTimeDays }) => [`${from} ${to}`, leadTimeDays] as const),
  );
  const columns = {
    supplierLeadTime: new Float64Array(order.length),
    supplierLeadTimeSd: new Float64Array(order.length),
    orderCost: new Float64Array(order.length),
    minOrderQuantity: new Float64Array(order.length),
    orderMultiple: new Float64Array(order.length),
    supplierUnitCost: new Float64Array(order.length),
    supplier: new Int32Array(order.length),
  };
  order.forEach((position, place) => {
    const location = draft.location.at(position);
    const terms = suppliers.termsFor(draft.product.at(position), location);
    columns.supplierLeadTime[place] =
      terms.leadTime ?? daysFrom.get(`${terms.source} ${location}`) ?? suppliers.defaultLeadTime;
    columns.supplierLeadTimeSd[place] = terms.leadTimeSd;
    columns.orderCost[place] = terms.orderCost;
    columns.minOrderQuantity[place] = terms.minOrderQuantity;
    columns.orderMultiple[place] = terms.orderMultiple;
    columns.supplierUnitCost[place] = terms.unitCost ?? NaN;
    columns.supplier[place] = suppliers.numberOf(terms);
  });
  return columns;
}

function addUndatedSupply(
  draft: NetworkDraft,
  rank: Int32Array,
  supplierLeadTime: Float64Array,
  { planDate, lanes, transferLeadTime }: SupplyDates,
): void {
  const fastest = new Map<number, number>();
  for (const { to, leadTimeDays } of lanes) {
    fastest.set(to, Math.min(leadTimeDays, fastest.get(to) ?? Infinity));
  }
  for (let position = 0; position < draft.count; position++) {
    if (rank[position]! < 0) continue;
    const onOrder = draft.onOrder.at(position);
    const inTransit = draft.inTransit.at(position);
    const supplierDays = supplierLeadTime[rank[position]!]!;
    const transferDays = fastest.get(draft.location.at(position)) ?? transferLeadTime;
    if (onOrder > 0) draft.receipts.add(position, planDate + Math.ceil(supplierDays), onOrder);
    if (inTransit > 0) draft.receipts.add(position, planDate + Math.ceil(transferDays), inTransit);
  }
}
