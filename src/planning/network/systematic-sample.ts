import { mapPositionColumns } from './map-position-columns';
import type { DemandHistory, DetailRows, Network } from './network';
import { type ProductRange, productRanges } from './product-ranges';

/** A network of a part of the products, with all that is known of them but what is in stock or comes. */
export interface NetworkSample {
  readonly network: Network;
  /** Which position of the whole network each of its positions is. */
  readonly position: Int32Array;
}

/**
 * The first of every `n` products that are kept anywhere, in the order of their ids, so that it does not
 * matter in what order the network has them. Their lots and receipts are left out.
 */
export function systematicSample(network: Network, n: number): NetworkSample {
  const { positions, products } = network;
  const idOf = ({ product }: ProductRange) => products[product]!.id;
  const byId = [...productRanges(positions)].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const kept = byId
    .filter((_, i) => i % n === 0)
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
  const position = Int32Array.from(kept);
  const none: DetailRows = { start: new Int32Array(kept.length + 1) };
  return {
    position,
    network: {
      ...network,
      positions: {
        count: kept.length,
        ...mapPositionColumns(
          positions,
          (column) => Int32Array.from(kept, (p) => column[p]!),
          (column) => Float64Array.from(kept, (p) => column[p]!),
        ),
        lots: { ...none, quantity: new Float64Array(0), expiryDay: new Int32Array(0) },
        receipts: { ...none, quantity: new Float64Array(0), day: new Int32Array(0) },
        history: historyOf(positions.history, kept),
      },
    },
  };
}

function historyOf(history: DemandHistory, kept: readonly number[]): DemandHistory {
  const start = new Int32Array(kept.length + 1);
  kept.forEach((p, i) => {
    start[i + 1] = start[i]! + history.start[p + 1]! - history.start[p]!;
  });
  const rows = start[kept.length]!;
  const day = new Int32Array(rows);
  const quantity = new Float64Array(rows);
  const isStockout = new Uint8Array(rows);
  const isPromotion = new Uint8Array(rows);
  kept.forEach((p, i) => {
    const from = history.start[p]!;
    const to = history.start[p + 1]!;
    day.set(history.day.subarray(from, to), start[i]!);
    quantity.set(history.quantity.subarray(from, to), start[i]!);
    isStockout.set(history.isStockout.subarray(from, to), start[i]!);
    isPromotion.set(history.isPromotion.subarray(from, to), start[i]!);
  });
  return { start, day, quantity, isStockout, isPromotion };
}
