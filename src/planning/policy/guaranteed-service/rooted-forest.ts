import type { ServiceNetwork } from './service-network';

/** A network without undirected cycles: every part of it is a tree, rooted at its first stage. */
export interface RootedForest {
  /** Breadth-first from the roots: every stage after its parent. */
  readonly rootedOrder: readonly number[];
  /** The parent of each stage, a supplier or a customer of it; −1 for a root. */
  readonly parent: readonly number[];
}

/** Roots every tree of a network; null if some links form a cycle when their direction is ignored. */
export function rootedForestOf({
  links,
  suppliers,
  customers,
}: ServiceNetwork): RootedForest | null {
  const rootedOrder: number[] = [];
  const parent = suppliers.map(() => -1);
  const isReached = suppliers.map(() => false);
  let trees = 0;
  for (let root = 0; root < isReached.length; root += 1) {
    if (isReached[root]) continue;
    trees += 1;
    isReached[root] = true;
    rootedOrder.push(root);
    for (let next = rootedOrder.length - 1; next < rootedOrder.length; next += 1) {
      const k = rootedOrder[next]!;
      for (const neighbour of [...suppliers[k]!, ...customers[k]!]) {
        if (isReached[neighbour]) continue;
        isReached[neighbour] = true;
        parent[neighbour] = k;
        rootedOrder.push(neighbour);
      }
    }
  }
  return links.length === parent.length - trees ? { rootedOrder, parent } : null;
}
