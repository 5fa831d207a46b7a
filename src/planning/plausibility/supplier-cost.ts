import type { Network } from '../network/network';
import type { Finding } from './finding';
import { figure } from './finding';

/** Two costs of one product differ by less than this factor. */
const TIMES = 5;

/** Supplier prices that are far from the product's unit cost; one finding a product. */
export function supplierCost({ positions, products }: Network): readonly Finding[] {
  const { product, location, supplierUnitCost, count } = positions;
  const findings = new Map<number, Finding>();
  for (let p = 0; supplierUnitCost !== undefined && p < count; p += 1) {
    const [i, cost] = [product[p]!, supplierUnitCost[p]!];
    const { unitCost } = products[i]!;
    const isNear = cost <= TIMES * unitCost && unitCost <= TIMES * cost;
    if (Number.isNaN(cost) || isNear || findings.has(i)) continue;
    findings.set(i, {
      severity: 'medium',
      table: 'Suppliers',
      column: 'Unit cost',
      product: i,
      location: location[p]!,
      figures: `supplier ${figure(cost)}, Products ${figure(unitCost)}`,
      problem: 'Unit cost of the supplier far from that of the product',
      remedy: 'Both were used. Is one in another currency, or the cost of a case?',
    });
  }
  return [...findings.values()];
}
