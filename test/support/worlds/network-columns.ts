import type { DetailRows, Positions } from '../../../src/planning/network/network';
import type { DemandPaths } from '../../../src/planning/replay/replay-world';

/** One position of a generated world. Days count from the first replayed day. */
export interface WorldPosition {
  readonly product: number;
  readonly location: number;
  readonly onHand: number;
  readonly lots?: readonly { readonly units: number; readonly expiryDay: number }[];
  readonly receipts?: readonly { readonly units: number; readonly day: number }[];
  readonly leadTime: number;
  readonly leadTimeSd?: number;
  readonly orderCost: number;
  /** Location that supplies it; −1, or left out, for an outside supplier. */
  readonly source?: number;
  /** Units sold on each day before the first replayed day, oldest first; shorter for a new product. */
  readonly sold: readonly number[];
  /** Units demanded on each replayed day. */
  readonly demand: readonly number[];
  /** Days of `sold`, and then of `demand`, on which a promotion runs, counted from the first of `sold`. */
  readonly promotions?: ReadonlySet<number>;
}

/** The columns of positions in order of product, then location. */
export function positionColumns(
  positions: readonly WorldPosition[],
  planDate: number,
): { readonly positions: Positions; readonly demand: DemandPaths } {
  const column = (value: (position: WorldPosition) => number) =>
    Float64Array.from(positions, value);
  const lots = positions.map((position) => position.lots ?? []);
  const receipts = positions.map((position) => position.receipts ?? []);
  const sales = positions.map(({ sold, promotions }) =>
    sold.flatMap((units, i) =>
      units === 0
        ? []
        : [{ day: planDate - sold.length + i, units, isPromotion: promotions?.has(i) === true }],
    ),
  );
  const demand = positions.map(({ demand: units, sold, promotions }) =>
    units.flatMap((quantity, day) =>
      quantity === 0
        ? []
        : [{ day, units: quantity, isPromotion: promotions?.has(sold.length + day) === true }],
    ),
  );
  return {
    positions: {
      count: positions.length,
      product: Int32Array.from(positions, ({ product }) => product),
      location: Int32Array.from(positions, ({ location }) => location),
      ...(positions.some(({ source }) => source !== undefined)
        ? { source: Int32Array.from(positions, ({ source }) => source ?? -1) }
        : {}),
      onHand: column(({ onHand }) => onHand),
      reserved: column(() => 0),
      transfersInTransit: column(() => 0),
      forecastMean: column(() => NaN),
      forecastSd: column(() => NaN),
      supplierLeadTime: column(({ leadTime }) => leadTime),
      supplierLeadTimeSd: column(({ leadTimeSd }) => leadTimeSd ?? 0),
      orderCost: column(({ orderCost }) => orderCost),
      minOrderQuantity: column(() => 1),
      orderMultiple: column(() => 1),
      lots: {
        ...starts(lots),
        quantity: Float64Array.from(lots.flat(), ({ units }) => units),
        expiryDay: Int32Array.from(lots.flat(), ({ expiryDay }) => planDate + expiryDay),
      },
      receipts: {
        ...starts(receipts),
        quantity: Float64Array.from(receipts.flat(), ({ units }) => units),
        day: Int32Array.from(receipts.flat(), ({ day }) => planDate + day),
      },
      history: {
        ...starts(sales),
        day: Int32Array.from(sales.flat(), ({ day }) => day),
        quantity: Float64Array.from(sales.flat(), ({ units }) => units),
        isStockout: new Uint8Array(sales.flat().length),
        isPromotion: Uint8Array.from(sales.flat(), ({ isPromotion }) => (isPromotion ? 1 : 0)),
      },
    },
    demand: {
      ...starts(demand),
      day: Int32Array.from(demand.flat(), ({ day }) => day),
      quantity: Float64Array.from(demand.flat(), ({ units }) => units),
      isPromotion: Uint8Array.from(demand.flat(), ({ isPromotion }) => (isPromotion ? 1 : 0)),
    },
  };
}

function starts(rows: readonly (readonly unknown[])[]): DetailRows {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, p) => {
    start[p + 1] = start[p]! + row.length;
  });
  return { start };
}
