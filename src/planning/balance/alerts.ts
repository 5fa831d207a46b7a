import { grouped } from '../base/figures-in-words';
import type { PositionRange } from '../network/network-slice';
import type { Alert } from '../network/plan-result';
import { concernInWords, sharedConcernInWords } from './concern-in-words';
import {
  concernsOf,
  CONCERN_SEVERITY,
  type ConcernKind,
  type PlannedStock,
  type PositionConcern,
} from './position-concern';

/** From so many positions of a product on, they share one alert. */
const MANY = 3;

/**
 * The alerts on one product after the plan, by position: reservations above stock, likely stockouts, stock
 * below the critical level, and dead, expiring or excess stock. Where many positions share a kind, one alert
 * tells of all of them. Their values are expected costs after the plan.
 */
export function productAlerts(plan: PlannedStock, range: PositionRange): readonly Alert[] {
  const concerns: PositionConcern[] = [];
  for (let p = range.start; p < range.end; p += 1) concerns.push(...concernsOf(plan, p));
  const byKind = new Map<ConcernKind, PositionConcern[]>();
  for (const concern of concerns) {
    const found = byKind.get(concern.kind);
    if (found === undefined) byKind.set(concern.kind, [concern]);
    else found.push(concern);
  }
  return [
    ...reservedAlerts(plan, range),
    ...[...byKind.values()].flatMap((alike) =>
      alike.length < MANY
        ? alike.map((concern) => ownAlert(plan, concern))
        : [sharedAlert(plan, alike, range)],
    ),
  ];
}

function ownAlert(plan: PlannedStock, concern: PositionConcern): Alert {
  const { product, location } = plan.network.positions;
  return {
    severity: CONCERN_SEVERITY[concern.kind],
    kind: concern.kind,
    product: product[concern.position]!,
    location: location[concern.position]!,
    message: concernInWords(plan, concern),
    value: concern.cost,
    cost: concern.cost,
  };
}

function sharedAlert(
  plan: PlannedStock,
  concerns: readonly PositionConcern[],
  { start, end }: PositionRange,
): Alert {
  const costliest = [...concerns].sort((a, b) => b.cost - a.cost || a.position - b.position);
  const { kind } = costliest[0]!;
  const total = costliest.reduce((sum, { cost }) => sum + cost, 0);
  return {
    severity: CONCERN_SEVERITY[kind],
    kind,
    product: plan.network.positions.product[start]!,
    location: null,
    message: sharedConcernInWords(plan, costliest, end - start),
    value: total,
    cost: total,
  };
}

function reservedAlerts({ network }: PlannedStock, { start, end }: PositionRange): Alert[] {
  const { positions } = network;
  const found: Alert[] = [];
  for (let p = start; p < end; p += 1) {
    const [reserved, onHand] = [positions.reserved[p]!, positions.onHand[p]!];
    if (reserved <= onHand) continue;
    found.push({
      severity: 'high',
      kind: 'Reserved above on hand',
      product: positions.product[p]!,
      location: positions.location[p]!,
      message: `${grouped(reserved)} units are reserved, but ${grouped(onHand)} are on hand: ${grouped(reserved - onHand)} are missing, so nothing can be sent.`,
      value: reserved - onHand,
    });
  }
  return found;
}
