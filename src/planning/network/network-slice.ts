import { mapPositionColumns } from './map-position-columns';
import type { DetailRows, Network } from './network';
import type { ProductRange } from './product-ranges';

/** Positions from `start` to before `end`. */
export type PositionRange = Pick<ProductRange, 'start' | 'end'>;

/**
 * The network with only these positions, indexed from 0. Nothing is copied: columns are views of the
 * whole network's columns.
 */
export function networkSlice(network: Network, { start, end }: PositionRange): Network {
  const { positions } = network;
  const rows = <Rows extends DetailRows>(detail: Rows): Rows => ({
    ...detail,
    start: detail.start.subarray(start, end + 1),
  });
  return {
    ...network,
    positions: {
      count: end - start,
      ...mapPositionColumns(
        positions,
        (column) => column.subarray(start, end),
        (column) => column.subarray(start, end),
      ),
      lots: rows(positions.lots),
      receipts: rows(positions.receipts),
      history: rows(positions.history),
    },
  };
}
