import type { Positions } from './network';

/** The positions of one product: from `start` to before `end`. */
export interface ProductRange {
  readonly product: number;
  readonly start: number;
  readonly end: number;
}

/** The range of each product that is stocked anywhere, in order. */
export function productRanges(positions: Positions): readonly ProductRange[] {
  const ranges: ProductRange[] = [];
  for (let start = 0; start < positions.count;) {
    const product = positions.product[start]!;
    let end = start + 1;
    while (end < positions.count && positions.product[end] === product) end += 1;
    ranges.push({ product, start, end });
    start = end;
  }
  return ranges;
}
