import type { RateColumns } from '../demand/demand-rate';
import type { DemandEstimate } from '../demand/estimate-demand';
import type { DetailRows, Lane, Location, Network } from '../network/network';
import { productRanges, type ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import type { FirmLine } from '../rebalance/firm-lines';
import type { PlanInputs } from './plan-inputs';
import { isColumn, isSameColumn, isSameData, type ComparedRows } from '../base/same-data';

/** The inputs of the plan of a product. */
export interface ProductInputs extends PlanInputs {
  readonly demand: DemandEstimate;
  /** Firm lines that travel, by product. */
  readonly firmOf: ReadonlyMap<number, readonly FirmLine[]>;
}

/** Fields that a product's costs and lines do not depend on. All other fields are compared. */
const IGNORED_SETTINGS: readonly (keyof PlanSettings)[] = [
  'serviceLevel', // The level of the product's own class is compared separately.
  'transferBudget',
  'maxShipments',
  'effort',
  'criticalStockLevel',
  'autoApproveLimit',
  'managerLimit',
  'directorLimit',
];
const IGNORED_IN_LOCATIONS: readonly (keyof Location)[] = [
  'volumeCapacity',
  'inboundLimit',
  'outboundLimit',
];
const IGNORED_IN_LANES: readonly (keyof Lane)[] = ['capacity', 'maxShipments', 'fixedCost'];
/** The history is compared by the demand estimated from it. */
const IGNORED_IN_POSITIONS: readonly (keyof Network['positions'])[] = ['count', 'history'];

/** Finds the products whose costs and lines are the same as in an earlier plan. */
export class SameProducts {
  private readonly isComparable: boolean;
  /** Whether a location, or a lane into it, has changed. */
  private readonly isChanged: readonly boolean[];
  private readonly earlierRanges: ReadonlyMap<number, ProductRange>;

  constructor(
    private readonly earlier: ProductInputs,
    private readonly current: ProductInputs,
  ) {
    const [a, b] = [earlier.network, current.network];
    this.isComparable =
      isSameData(earlier.settings, current.settings, IGNORED_SETTINGS) &&
      isSameData(a.suppliers, b.suppliers) &&
      isSameData(Object.keys(a.positions), Object.keys(b.positions)) &&
      isSameData(laneEnds(a), laneEnds(b)) &&
      a.locations.length === b.locations.length;
    const isChanged = a.locations.map(
      (location, index) => !isSameData(location, b.locations[index], IGNORED_IN_LOCATIONS),
    );
    a.lanes.forEach((lane, index) => {
      if (!isSameData(lane, b.lanes[index], IGNORED_IN_LANES)) isChanged[lane.to] = true;
    });
    this.isChanged = isChanged;
    this.earlierRanges = new Map(
      productRanges(a.positions).map((range) => [range.product, range] as const),
    );
  }

  /** The earlier positions of a product; null if an input of the product has changed. */
  earlierRange({ product, start, end }: ProductRange): ProductRange | null {
    const before = this.earlierRanges.get(product);
    if (!this.isComparable || before === undefined) return null;
    const rows = { fromA: before.start, fromB: start, count: end - start };
    const isSame =
      before.end - before.start === rows.count &&
      this.hasSameTerms(product) &&
      this.hasSamePositions(rows) &&
      hasSameDemand(this.earlier.demand, this.current.demand, rows);
    return isSame ? before : null;
  }

  /** Its master data, service level and firm lines. */
  private hasSameTerms(product: number): boolean {
    const { earlier, current } = this;
    const [a, b] = [earlier.network.products[product]!, current.network.products[product]!];
    return (
      isSameData(a, b) &&
      earlier.settings.serviceLevel[a.serviceClass] ===
        current.settings.serviceLevel[a.serviceClass] &&
      isSameData(earlier.firmOf.get(product), current.firmOf.get(product))
    );
  }

  private hasSamePositions(rows: ComparedRows): boolean {
    const [a, b] = [this.earlier.network.positions, this.current.network.positions];
    for (let row = 0; row < rows.count; row += 1) {
      if (this.isChanged[b.location[rows.fromB + row]!]) return false;
    }
    return (Object.keys(a) as (keyof Network['positions'])[]).every(
      (key) => IGNORED_IN_POSITIONS.includes(key) || isSameAt(a[key], b[key], rows),
    );
  }
}

/** Origin and destination of each lane. */
function laneEnds({ lanes }: Network): Int32Array {
  return Int32Array.from(lanes.flatMap(({ from, to }) => [from, to]));
}

/** Whether all parts of an estimate that a plan uses are equal. */
function hasSameDemand(a: DemandEstimate, b: DemandEstimate, rows: ComparedRows): boolean {
  return (
    a.history.periodDays === b.history.periodDays &&
    hasSameRates(a, b, rows) &&
    hasSameRates(a.ordering ?? a, b.ordering ?? b, rows) &&
    isSameAt(a.historyDays, b.historyDays, rows) &&
    isSameAt(a.history.periods, b.history.periods, rows) &&
    isSameAt(a.history.productPeriods, b.history.productPeriods, rows) &&
    isSameAt(a.history.unitsSold, b.history.unitsSold, rows) &&
    isSameAt(a.history.adjustments, b.history.adjustments, rows)
  );
}

function hasSameRates(a: RateColumns, b: RateColumns, rows: ComparedRows): boolean {
  return (
    isSameAt(a.mean, b.mean, rows) &&
    isSameAt(a.variance, b.variance, rows) &&
    isSameAt(a.levelVariance, b.levelVariance, rows) &&
    isSameAt(a.postSeasonFactor, b.postSeasonFactor, rows) &&
    hasSameElements(a.tail, b.tail, rows) &&
    hasSameElements(a.known ?? [], b.known ?? [], rows)
  );
}

function hasSameElements(
  a: readonly unknown[],
  b: readonly unknown[],
  { fromA, fromB, count }: ComparedRows,
): boolean {
  for (let row = 0; row < count; row += 1) {
    if (!isSameData(a[fromA + row] ?? null, b[fromB + row] ?? null)) return false;
  }
  return true;
}

/** Whether two columns, or two sets of detail rows, are equal at the compared positions. */
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
  const first = { fromA: a.start[fromA]!, fromB: b.start[fromB]! };
  for (let row = 1; row <= count; row += 1) {
    if (a.start[fromA + row]! - first.fromA !== b.start[fromB + row]! - first.fromB) return false;
  }
  const rows = { ...first, count: a.start[fromA + count]! - first.fromA };
  const [detailA, detailB] = [a, b] as unknown as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  return Object.keys(detailA).every(
    (key) => key === 'start' || isSameAt(detailA[key], detailB[key], rows),
  );
}
