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
    const range = {
      product: positions.product[start]!,
      start,
      end: endOfProduct(positions, start),
    };
    ranges.push(range);
    start = range.end;
  }
  return ranges;
}

/** The range of the product of position `p`. */
export function productRangeOf(positions: Positions, p: number): ProductRange {
  const product = positions.product[p]!;
  let start = p;
  while (start > 0 && positions.product[start - 1] === product) start -= 1;
  return { product, start, end: endOfProduct(positions, p) };
}

function endOfProduct(positions: Positions, p: number): number {
  let end = p + 1;
  while (end < positions.count && positions.product[end] === positions.product[p]) end += 1;
  return end;
}
