import { grouped, listOf } from '../base/figures-in-words';
import { rootPosition } from '../network/root-position';
import { concernsOf, type PlannedStock, type PositionConcern } from './position-concern';

/** Names and figures in a message. */
const NAMED = 3;

/** A concern of one position as a sentence with the remedy. */
export function concernInWords(plan: PlannedStock, concern: PositionConcern): string {
  const { columns, settings } = plan;
  const { position: p, figure } = concern;
  switch (concern.kind) {
    case 'Stockout risk':
      return columns.meanBelow[p]! > columns.meanPerDay[p]!
        ? `Demand at ${nameOf(plan, p)} and what it supplies will probably exceed its stock before new supply can arrive (${figure} after the plan): ${remedy(plan, p)}.`
        : `A stockout is likely before ${supply(plan, p)} (${figure} after the plan): ${remedy(plan, p)}.`;
    case 'Critical stock level':
      return `${figure} available after the plan, below the critical stock level of ${grouped(settings.criticalStockLevel)} and the need of ${grouped(columns.need[p]!)}.`;
    case 'Dead stock':
      return `${figure} left that nobody asked for in the history: mark down, return or write off.`;
    case 'Expiring':
      return `${figure} will probably expire unsold: sell them first or mark them down.`;
    case 'Overstock':
      return `${figure.charAt(0).toUpperCase()}${figure.slice(1)} after the plan: ${stopOrdering(plan, p)}.`;
  }
}

/**
 * A concern that several positions of a product share, as a sentence with the remedy.
 *
 * @param concerns of one kind, in the order in which to name them
 * @param count positions of the product
 */
export function sharedConcernInWords(
  plan: PlannedStock,
  concerns: readonly PositionConcern[],
  count: number,
): string {
  const named = concerns
    .slice(0, NAMED)
    .map(({ position, figure }) => `${nameOf(plan, position)} ${figure}`);
  const more = concerns.length - named.length;
  const names = listOf(more > 0 ? [...named, `${grouped(more)} more`] : named);
  const places = `${grouped(concerns.length)} of ${grouped(count)} locations`;
  const first = concerns[0]!;
  switch (first.kind) {
    case 'Stockout risk':
      return `Stockouts are likely at ${places} before ${supply(plan, first.position)} (risk after the plan: ${names}): ${remedy(plan, first.position)}.`;
    case 'Critical stock level':
      return `${places} are below the critical stock level of ${grouped(plan.settings.criticalStockLevel)} and their need after the plan (${names}).`;
    case 'Dead stock':
      return `None of the stock at ${places} was sold in the history (${names}): mark down, return or write off.`;
    case 'Expiring':
      return `Lots at ${places} will probably expire unsold (${names}): sell them first or mark them down.`;
    case 'Overstock':
      return `${places} have too much after the plan (${names}): ${stopOrdering(plan, first.position)}.`;
  }
}

function stopOrdering({ network }: PlannedStock, p: number): string {
  return network.products[network.positions.product[p]!]!.isPhaseOut
    ? 'mark it down'
    : 'stop ordering until the stock is sold down';
}

/** What ends a shortage. */
function supply(plan: PlannedStock, p: number): string {
  return isSuppliedWithin(plan, p) ? 'the next feed can arrive' : 'new supply can arrive';
}

function isSuppliedWithin({ network }: PlannedStock, p: number): boolean {
  return (network.positions.source?.[p] ?? -1) >= 0;
}

/** Where supply for a position must be ordered. */
function remedy(plan: PlannedStock, p: number): string {
  const { network } = plan;
  const { positions } = network;
  const product = positions.product[p]!;
  if (network.products[product]!.isPhaseOut) {
    return 'the product is phased out, so offer a substitute';
  }
  if (!isSuppliedWithin(plan, p)) return 'order now';
  const root = rootPosition(positions, p);
  const name = nameOf(plan, root);
  const isRootShort = concernsOf(plan, root).some(({ kind }) => kind === 'Stockout risk');
  return isRootShort ? `${name} is short too, so order there now` : `order from ${name}`;
}

function nameOf({ network }: PlannedStock, p: number): string {
  return network.locations[network.positions.location[p]!]!.id;
}
