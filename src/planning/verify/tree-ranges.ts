import type { SupplyForest } from '../network/supply-structure';
import type { CostedLink } from '../valuation/supply-pools';
import type { ProductProgramme } from './product-programme';

/** The changes of a stock that transfers of a product can bring about, in packs. */
export interface ChangeRange {
  readonly least: number;
  readonly most: number;
}

/** Ranges by position. */
export interface TreeRanges {
  /** Of the stock at the position itself. */
  readonly local: readonly ChangeRange[];
  /** Of the stock that leads over the links of the position: its own with all below it. */
  readonly below: readonly ChangeRange[];
}

/**
 * Ranges that hold in every best plan. A subtree loses no more than it may send, and gains no more than
 * others may send. Where units can leave it as stuck ones, or come back, they may also stand for units that
 * arrive elsewhere.
 */
export function withinTree(
  { nodes, lines, packSize }: Pick<ProductProgramme, 'nodes' | 'lines' | 'packSize'>,
  { parent, order }: Pick<SupplyForest, 'parent' | 'order'>,
  links: readonly CostedLink[],
): TreeRanges {
  const shipped = Float64Array.from(nodes, ({ maxShipped }) => maxShipped);
  const total = shipped.reduce((sum, packs) => sum + packs, 0);
  const receives = new Uint8Array(nodes.length);
  for (const { to } of lines) receives[to] = 1;
  const local = nodes.map(({ maxShipped }, i): ChangeRange => ({
    least: -maxShipped,
    most: receives[i] === 1 ? total - maxShipped : 0,
  }));
  const canBeStuck = new Uint8Array(nodes.length);
  let stuck = 0;
  for (const { position, kind, min } of links) {
    if (kind !== 'stuck') continue;
    canBeStuck[position] = 1;
    stuck += Math.ceil(-min / packSize);
  }
  for (const i of order) {
    const above = parent[i]!;
    if (above < 0) continue;
    shipped[above]! += shipped[i]!;
    if (canBeStuck[i] === 1) canBeStuck[above] = 1;
  }
  const below = nodes.map((_, i): ChangeRange =>
    canBeStuck[i] === 1
      ? { least: -total - shipped[i]!, most: total + stuck }
      : { least: -shipped[i]!, most: total - shipped[i]! },
  );
  return { local, below };
}
