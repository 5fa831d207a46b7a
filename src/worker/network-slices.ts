import type { DemandEstimate } from '../planning/demand/estimate-demand';
import type { DetailRows, Network, Positions } from '../planning/network/network';
import { networkSlice, type PositionRange } from '../planning/network/network-slice';
import { productRanges } from '../planning/network/product-ranges';

/** Cuts positions into slices of whole products, each of at least `min` positions. */
export function slicesOf(positions: Positions, min: number): readonly PositionRange[] {
  const slices: PositionRange[] = [];
  let start = 0;
  for (const { end } of productRanges(positions)) {
    if (end - start < min && end < positions.count) continue;
    slices.push({ start, end });
    start = end;
  }
  return slices;
}

/**
 * The positions of a slice, counted from 0, copied into columns of their own. A message with a view
 * would carry the whole buffer behind it.
 */
export function ownPositions(network: Network, slice: PositionRange): Positions {
  const { lots, receipts, history, ...columns } = networkSlice(network, slice).positions;
  return {
    ...mapColumns(columns, (column) => column.slice()),
    lots: ownRows(lots),
    receipts: ownRows(receipts),
    history: ownRows(history),
  };
}

/** The demand of a slice, copied in the same way. */
export function ownDemand(
  { history, ...columns }: DemandEstimate,
  { start, end }: PositionRange,
): DemandEstimate {
  const { adjustments, ...ofHistory } = history;
  const own = (column: Column) => column.slice(start, end);
  return {
    ...mapColumns(columns, own),
    history: {
      ...mapColumns(ofHistory, own),
      adjustments: ownRows({ ...adjustments, start: adjustments.start.subarray(start, end + 1) }),
    },
  };
}

/** The network with everything but its positions. */
export function withoutPositions(network: Network): Network {
  return { ...network, positions: ownPositions(network, { start: 0, end: 0 }) };
}

/** The network without its sales, which are not needed once demand is known. */
export function withoutHistory(network: Network): Network {
  const { positions } = network;
  const history = {
    start: new Int32Array(positions.count + 1),
    day: new Int32Array(0),
    quantity: new Float64Array(0),
    isStockout: new Uint8Array(0),
    isPromotion: new Uint8Array(0),
  };
  return { ...network, positions: { ...positions, history } };
}

type Column = Float64Array | readonly unknown[];

/** Makes another column of each; what is no column stays as it is. */
function mapColumns<Columns extends object>(
  columns: Columns,
  made: (column: Column) => Column,
): Columns {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]: [string, unknown]) => {
      const isColumn = ArrayBuffer.isView(column) || Array.isArray(column);
      return [name, isColumn ? made(column as Column) : column];
    }),
  ) as Columns;
}

function ownRows<Rows extends DetailRows>({ start, ...columns }: Rows): Rows {
  const [first, end] = [start[0]!, start.at(-1)!];
  return {
    start: start.map((row) => row - first),
    ...mapColumns(columns, (column) => column.slice(first, end)),
  } as unknown as Rows;
}
