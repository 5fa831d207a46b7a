import type { ServiceLink } from './service-stage';

/**
 * Stages that supply each other in a cycle, each one the supplier of the next and the last one of the
 * first; null if there is no cycle.
 */
export function findServiceCycle(count: number, links: readonly ServiceLink[]): number[] | null {
  const customers = Array.from({ length: count }, (): number[] => []);
  const waiting = new Int32Array(count);
  for (const { upstream, downstream } of links) {
    customers[upstream]!.push(downstream);
    waiting[downstream]! += 1;
  }
  const free = Array.from(waiting.keys()).filter((stage) => waiting[stage] === 0);
  for (let next = 0; next < free.length; next += 1) {
    for (const customer of customers[free[next]!]!) {
      waiting[customer]! -= 1;
      if (waiting[customer] === 0) free.push(customer);
    }
  }
  const isLeft = (stage: number): boolean => waiting[stage]! > 0;
  const supplierOf = new Map(
    links
      .filter(({ upstream, downstream }) => isLeft(upstream) && isLeft(downstream))
      .map(({ upstream, downstream }) => [downstream, upstream]),
  );
  const start = Array.from(waiting.keys()).find(isLeft);
  if (start === undefined) return null;
  // Every stage that is left has a supplier that is left, so going upstream comes back.
  const path = [start];
  for (;;) {
    const supplier = supplierOf.get(path.at(-1)!)!;
    const back = path.indexOf(supplier);
    if (back >= 0) return path.slice(back).reverse();
    path.push(supplier);
  }
}
