import type { DemandEstimate } from '../demand/estimate-demand';
import type { DetailRows, Lane, Location, Network } from '../network/network';
import { productRanges, type ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import type { FirmLine } from '../rebalance/firm-lines';
import type { PlanInputs } from './plan-inputs';
import { isColumn, isSameColumn, isSameData, type ComparedRows } from '../base/same-data';

/** All that products are planned from. */
export interface ProductInputs extends PlanInputs {
  readonly demand: DemandEstimate;
  /** Firm lines that travel, by product. */
  readonly firmOf: ReadonlyMap<number, readonly FirmLine[]>;
}

/** What a product's costs and moves do not depend on; whatever is not listed counts. */
const NOT_IN_SETTINGS: readonly (keyof PlanSettings)[] = [
  'serviceLevel', // Of its own class, which is compared by itself.
  'transferBudget',
  'maxShipments',
  'effort',
  'criticalStockLevel',
  'autoApproveLimit',
  'managerLimit',
  'directorLimit',
];
const NOT_IN_LOCATIONS: readonly (keyof Location)[] = [
  'volumeCapacity',
  'inboundLimit',
  'outboundLimit',
];
const NOT_IN_LANES: readonly (keyof Lane)[] = ['capacity', 'maxShipments', 'fixedCost'];
/** Known by what is estimated from it. */
const NOT_IN_POSITIONS: readonly (keyof Network['positions'])[] = ['count', 'history'];

/** Tells which products of a network have the same costs and moves as in one that was planned before. */
export class SameProducts {
  private readonly isComparable: boolean;
  /** Locations where something has changed, or on a lane into them. */
  private readonly isChanged: readonly boolean[];
  private readonly rangeOf: ReadonlyMap<number, ProductRange>;

  constructor(
    private readonly known: ProductInputs,
    private readonly now: ProductInputs,
  ) {
    const [a, b] = [known.network, now.network];
    this.isComparable =
      isSameData(known.settings, now.settings, NOT_IN_SETTINGS) &&
      isSameData(a.suppliers, b.suppliers) &&
      isSameData(Object.keys(a.positions), Object.keys(b.positions)) &&
      isSameData(pairsOf(a), pairsOf(b)) &&
      a.locations.length === b.locations.length;
    const isChanged = a.locations.map(
      (location, index) => !isSameData(location, b.locations[index], NOT_IN_LOCATIONS),
    );
    a.lanes.forEach((lane, index) => {
      if (!isSameData(lane, b.lanes[index], NOT_IN_LANES)) isChanged[lane.to] = true;
    });
    this.isChanged = isChanged;
    this.rangeOf = new Map(
      productRanges(a.positions).map((range) => [range.product, range] as const),
    );
  }

  /** Where the positions of the product stood before; null where anything that matters to it has changed. */
  earlierRange({ product, start, end }: ProductRange): ProductRange | null {
    const before = this.rangeOf.get(product);
    if (!this.isComparable || before === undefined) return null;
    const rows = { fromA: before.start, fromB: start, count: end - start };
    const isSame =
      before.end - before.start === rows.count &&
      this.isSameItem(product) &&
      this.hasSamePositions(rows) &&
      hasSameDemand(this.known.demand, this.now.demand, rows);
    return isSame ? before : null;
  }

  private isSameItem(product: number): boolean {
    const { known, now } = this;
    const [a, b] = [known.network.products[product]!, now.network.products[product]!];
    return (
      isSameData(a, b) &&
      known.settings.serviceLevel[a.serviceClass] === now.settings.serviceLevel[a.serviceClass] &&
      isSameData(known.firmOf.get(product), now.firmOf.get(product))
    );
  }

  private hasSamePositions(rows: ComparedRows): boolean {
    const [a, b] = [this.known.network.positions, this.now.network.positions];
    for (let row = 0; row < rows.count; row += 1) {
      if (this.isChanged[b.location[rows.fromB + row]!]) return false;
    }
    return (Object.keys(a) as (keyof Network['positions'])[]).every(
      (key) => NOT_IN_POSITIONS.includes(key) || isSameAt(a[key], b[key], rows),
    );
  }
}

/** From where to where each lane leads. */
function pairsOf({ lanes }: Network): Int32Array {
  return Int32Array.from(lanes.flatMap(({ from, to }) => [from, to]));
}

/** All of an estimate that a plan asks for. */
function hasSameDemand(a: DemandEstimate, b: DemandEstimate, rows: ComparedRows): boolean {
  return (
    a.history.periodDays === b.history.periodDays &&
    isSameAt(a.mean, b.mean, rows) &&
    isSameAt(a.variance, b.variance, rows) &&
    isSameAt(a.levelVariance, b.levelVariance, rows) &&
    isSameAt(a.postSeasonFactor, b.postSeasonFactor, rows) &&
    hasSameTails(a.tail, b.tail, rows) &&
    isSameAt(a.historyDays, b.historyDays, rows) &&
    isSameAt(a.history.periods, b.history.periods, rows) &&
    isSameAt(a.history.productPeriods, b.history.productPeriods, rows) &&
    isSameAt(a.history.unitsSold, b.history.unitsSold, rows) &&
    isSameAt(a.history.adjustments, b.history.adjustments, rows)
  );
}

function hasSameTails(
  a: DemandEstimate['tail'],
  b: DemandEstimate['tail'],
  { fromA, fromB, count }: ComparedRows,
): boolean {
  for (let row = 0; row < count; row += 1) {
    if (!isSameData(a[fromA + row], b[fromB + row])) return false;
  }
  return true;
}

/** Whether two columns, or two sets of detail rows, say the same of the positions compared. */
function isSameAt(a: unknown, b: unknown, rows: ComparedRows): boolean {
  if (isColumn(a) && isColumn(b)) return isSameColumn(a, b, rows);
  if (isDetail(a) && isDetail(b)) return hasSameDetail(a, b, rows);
  return isSameData(a, b);
}

function isDetail(value: unknown): value is DetailRows {
  return typeof value === 'object' && value !== null && 'start' in value;
}

function hasSameDetail(
  a: DetailRows,
  b: DetailRows,
  { fromA, fromB, count }: ComparedRows,
): boolean {
  const detail = { fromA: a.start[fromA]!, fromB: b.start[fromB]! };
  for (let row = 1; row <= count; row += 1) {
    if (a.start[fromA + row]! - detail.fromA !== b.start[fromB + row]! - detail.fromB) return false;
  }
  const rows = { ...detail, count: a.start[fromA + count]! - detail.fromA };
  const [ofA, ofB] = [a, b] as unknown as [Record<string, unknown>, Record<string, unknown>];
  return Object.keys(ofA).every((key) => key === 'start' || isSameAt(ofA[key], ofB[key], rows));
}
