import type { Network } from '../network/network';
import type { PositionRange } from '../network/network-slice';
import type { PlanSettings } from '../network/settings';
import type { Alert, PositionColumns } from '../network/plan-result';

const URGENCY = { high: 0, medium: 1, low: 2 };

/** Sorts alerts by severity, then by value in descending order. */
export function byUrgency(a: Alert, b: Alert): number {
  return URGENCY[a.severity] - URGENCY[b.severity] || (b.value ?? 0) - (a.value ?? 0);
}

/**
 * The alerts on the positions of a range, in their order: reservations above stock, stockout risk, stock
 * below the critical level, and idle stock.
 */
export function positionAlerts(
  network: Network,
  settings: PlanSettings,
  columns: PositionColumns,
  { start, end }: PositionRange,
): readonly Alert[] {
  const { positions } = network;
  const found: Alert[] = [];
  for (let p = start; p < end; p += 1) {
    const about = { product: positions.product[p]!, location: positions.location[p]! };
    const mean = columns.meanPerDay[p]!;
    const available = columns.available[p]!;
    const riskAfter = columns.stockoutRiskAfter[p]!;
    const excessReserved = positions.reserved[p]! - positions.onHand[p]!;
    if (excessReserved > 0) {
      found.push({
        ...about,
        severity: 'high',
        kind: 'Reserved above on hand',
        message: `${positions.reserved[p]!} units are reserved, but ${positions.onHand[p]!} are on hand: ${excessReserved} are missing, so nothing can be sent.`,
        value: excessReserved,
      });
    }
    if (mean > 0 && riskAfter > 0.5) {
      const remedy = network.products[about.product]!.isPhaseOut
        ? 'the product is phased out, so offer a substitute'
        : 'order now';
      found.push({
        ...about,
        severity: 'high',
        kind: 'Stockout risk',
        message: `A stockout is likely before new supply can arrive (${percent(riskAfter)} after the plan): ${remedy}.`,
        value: riskAfter,
      });
    }
    if (
      mean > 0 &&
      available < settings.criticalStockLevel &&
      available < columns.reorderPoint[p]!
    ) {
      found.push({
        ...about,
        severity: 'medium',
        kind: 'Critical stock level',
        message: `${available} available, below the critical stock level of ${settings.criticalStockLevel} and the reorder point of ${columns.reorderPoint[p]!}.`,
        value: available,
      });
    }
    const idle = idleAlert(columns, p, network.products[about.product]!.unitCost);
    if (idle !== null) found.push({ ...about, ...idle });
  }
  return found;
}

/** The alert on dead, expiring or excess stock, valued at cost. */
function idleAlert(
  columns: PositionColumns,
  p: number,
  unitCost: number,
): Omit<Alert, 'product' | 'location'> | null {
  const stock = columns.availableAfter[p]!;
  const value = stock * unitCost;
  if (stock <= 0) return null;
  switch (columns.flag[p]) {
    case 'Dead stock':
      return {
        severity: 'medium',
        kind: 'Dead stock',
        message: `${stock} units remain, and none was sold in the history: mark down, return or write off.`,
        value,
      };
    case 'Expiring':
      return {
        severity: 'high',
        kind: 'Expiring',
        message: 'A lot will probably not sell before it expires: sell it first or mark it down.',
        value,
      };
    case 'Overstock':
      return {
        severity: 'low',
        kind: 'Overstock',
        message: `${Math.round(columns.daysOfCover[p]!)} days of cover: stop ordering until the stock is sold down.`,
        value,
      };
    default:
      return null;
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
