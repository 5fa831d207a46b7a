import type { Network } from '../network/network';
import { productRanges } from '../network/product-ranges';
import type { Finding } from './finding';
import { figure } from './finding';

/** Fewer units returned may be of sales before the history. */
const SMALLEST = 20;

/** Products of which more units came back than were ever sold. */
export function returnsBeyondSales({ positions }: Network): readonly Finding[] {
  const { history } = positions;
  return [...productRanges(positions)].flatMap(({ product, start, end }): Finding[] => {
    let [sold, returned] = [0, 0];
    for (let k = history.start[start]!; k < history.start[end]!; k += 1) {
      const quantity = history.quantity[k]!;
      if (quantity > 0) sold += quantity;
      else returned -= quantity;
    }
    if (returned < SMALLEST || returned <= 2 * sold) return [];
    return [
      {
        severity: 'medium',
        table: 'Demand',
        column: 'Quantity',
        product,
        location: null,
        figures: `${figure(returned)} returned, ${figure(sold)} sold`,
        problem: 'More units returned than sold',
        remedy: 'Read as no demand. Are the negative quantities sales, or stock corrections?',
      },
    ];
  });
}
