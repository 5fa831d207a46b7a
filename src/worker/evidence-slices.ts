import type { DetailRows, Network, Positions } from '../planning/network/network';
import { networkBetween, type PositionRange } from '../planning/network/network-between';
import { productRanges } from '../planning/network/product-ranges';

/** Positions in a slice: about a quarter of a second of work where all are forecast. */
const POSITIONS_A_SLICE = 250;

/** Cuts positions into slices of whole products, as even as products allow. */
export function slicesOf(positions: Positions): readonly PositionRange[] {
  const slices: PositionRange[] = [];
  let start = 0;
  for (const { end } of productRanges(positions)) {
    if (end - start < POSITIONS_A_SLICE && end < positions.count) continue;
    slices.push({ start, end });
    start = end;
  }
  return slices;
}

/**
 * The positions of a slice, counted from 0, as columns of their own: of a view, a message would carry
 * all that is viewed.
 */
export function ownPositions(network: Network, slice: PositionRange): Positions {
  const { lots, receipts, history, ...columns } = networkBetween(network, slice).positions;
  return {
    ...(ownColumns(columns) as typeof columns),
    lots: ownRows(lots),
    receipts: ownRows(receipts),
    history: ownRows(history),
  };
}

function ownColumns(columns: object): object {
  const own = (column: unknown) =>
    ArrayBuffer.isView(column) ? (column as Float64Array).slice() : column;
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, own(column)]));
}

function ownRows<Rows extends DetailRows>({ start, ...columns }: Rows): Rows {
  const [first, end] = [start[0]!, start.at(-1)!];
  const own = (column: unknown) => (column as Float64Array).slice(first, end);
  return {
    start: start.map((row) => row - first),
    ...Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, own(column)])),
  } as unknown as Rows;
}
