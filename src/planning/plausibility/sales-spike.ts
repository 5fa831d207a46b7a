import type { Network } from '../network/network';
import { productRanges } from '../network/product-ranges';
import type { Finding } from './finding';
import { figure } from './finding';

/** Smaller sales are never in doubt. Units. */
const SMALLEST = 1_000;
/** So many times the second largest sale of the product. */
const TIMES = 100;
/** With fewer sales a product has no usual quantity. */
const SALES = 10;

/** Sales of one day or period that are a hundred times any other of the product. */
export function salesSpike({ positions }: Network): readonly Finding[] {
  const { history, location } = positions;
  return [...productRanges(positions)].flatMap(({ product, start, end }): Finding[] => {
    let [largest, second, sales, place, at] = [0, 0, 0, -1, -1];
    for (let p = start; p < end; p += 1) {
      for (let k = history.start[p]!; k < history.start[p + 1]!; k += 1) {
        const quantity = history.quantity[k]!;
        if (quantity <= 0) continue;
        sales += 1;
        if (quantity > largest) [second, largest, place, at] = [largest, quantity, k, p];
        else second = Math.max(second, quantity);
      }
    }
    if (sales < SALES || largest < SMALLEST || largest < TIMES * second) return [];
    return [
      {
        severity: 'high',
        table: 'Demand',
        column: 'Quantity',
        product,
        location: location[at]!,
        day: history.day[place]!,
        figures: `${figure(largest)}, and never more than ${figure(second)} otherwise`,
        problem: 'A sale a hundred times as large as any other of the product',
        remedy: 'Planned as it is. Correct the quantity, or mark the row as a promotion.',
      },
    ];
  });
}
