import { mapPositionColumns } from './map-position-columns';
import type { DemandHistory, DetailRows, Network } from './network';
import { type ProductRange, productRanges } from './product-ranges';

/** A network with some of the products: their demand history, without lots and receipts. */
export interface NetworkSample {
  readonly network: Network;
  /** Index in the whole network of each sampled position. */
  readonly position: Int32Array;
}

/**
 * The positions of a systematic sample, in order: those of the first of every `n` stocked products by
 * id (Cochran, Sampling Techniques, 1977, ch. 8). It does not depend on the order of the products in
 * the network.
 */
export function sampledPositions({ positions, products }: Network, n: number): readonly number[] {
  const idOf = ({ product }: ProductRange) => products[product]!.id;
  const byId = [...productRanges(positions)].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  return byId
    .filter((_, i) => i % n === 0)
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
}

/** The network with the positions of a systematic sample, as `sampledPositions` has them. */
export function systematicSample(network: Network, n: number): NetworkSample {
  const { positions } = network;
  const sampled = sampledPositions(network, n);
  const position = Int32Array.from(sampled);
  const none: DetailRows = { start: new Int32Array(sampled.length + 1) };
  return {
    position,
    network: {
      ...network,
      positions: {
        count: sampled.length,
        ...mapPositionColumns(
          positions,
          (column) => Int32Array.from(sampled, (p) => column[p]!),
          (column) => Float64Array.from(sampled, (p) => column[p]!),
        ),
        lots: { ...none, quantity: new Float64Array(0), expiryDay: new Int32Array(0) },
        receipts: { ...none, quantity: new Float64Array(0), day: new Int32Array(0) },
        history: historyOf(positions.history, sampled),
      },
    },
  };
}

function historyOf(history: DemandHistory, sampled: readonly number[]): DemandHistory {
  const start = new Int32Array(sampled.length + 1);
  sampled.forEach((p, i) => {
    start[i + 1] = start[i]! + history.start[p + 1]! - history.start[p]!;
  });
  const rows = start[sampled.length]!;
  const day = new Int32Array(rows);
  const quantity = new Float64Array(rows);
  const isStockout = new Uint8Array(rows);
  const isPromotion = new Uint8Array(rows);
  sampled.forEach((p, i) => {
    const from = history.start[p]!;
    const to = history.start[p + 1]!;
    day.set(history.day.subarray(from, to), start[i]!);
    quantity.set(history.quantity.subarray(from, to), start[i]!);
    isStockout.set(history.isStockout.subarray(from, to), start[i]!);
    isPromotion.set(history.isPromotion.subarray(from, to), start[i]!);
  });
  return { start, day, quantity, isStockout, isPromotion };
}
