import { coverInWords, grouped, percent, units } from '../base/figures-in-words';
import type { Network } from '../network/network';
import type { PositionColumns, Severity } from '../network/plan-result';
import type { PlanSettings } from '../network/settings';
import type { StockState } from '../valuation/stock-state';
import { isBelowServiceLevel } from './measures';

export type ConcernKind =
  'Stockout risk' | 'Critical stock level' | 'Dead stock' | 'Expiring' | 'Overstock';

/** What is wrong with the stock of a position after the plan. */
export interface PositionConcern {
  readonly kind: ConcernKind;
  readonly position: number;
  /** The figure that tells, such as `95%` or `400 days of cover`. */
  readonly figure: string;
  /** What it is expected to cost after the plan, in money. */
  readonly cost: number;
}

export const CONCERN_SEVERITY: Readonly<Record<ConcernKind, Severity>> = {
  'Stockout risk': 'high',
  Expiring: 'high',
  'Dead stock': 'medium',
  'Critical stock level': 'medium',
  Overstock: 'low',
};

/** The positions of a plan after it. */
export interface PlannedStock {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly columns: PositionColumns;
  readonly after: StockState;
}

/** From this risk on a stockout is likely. */
const LIKELY = 0.5;

/**
 * What is wrong with the stock of position `p` after the plan: too little, and too much or too old. A
 * position that supplies others is judged by the net demand on it.
 */
export function concernsOf(plan: PlannedStock, p: number): readonly PositionConcern[] {
  return [tooLittle(plan, p), tooMuch(plan, p)].filter((concern) => concern !== null);
}

function tooLittle({ columns, settings, after }: PlannedStock, p: number): PositionConcern | null {
  if (!isBelowServiceLevel(columns, after, p)) return null;
  const risk = after.stockoutRisk[p]!;
  const available = after.available[p]!;
  const concern = { position: p, cost: Math.max(0, after.lostMargin[p]!) };
  if (risk > LIKELY) return { ...concern, kind: 'Stockout risk', figure: percent(risk) };
  const suppliesOthers = columns.meanBelow[p]! > columns.meanPerDay[p]!;
  if (suppliesOthers || available >= settings.criticalStockLevel) return null;
  if (available >= columns.need[p]!) return null;
  return { ...concern, kind: 'Critical stock level', figure: grouped(available) };
}

function tooMuch({ columns, settings, after }: PlannedStock, p: number): PositionConcern | null {
  const stock = after.available[p]!;
  if (stock <= 0) return null;
  const expiring = Math.floor(after.unitsExpiring[p]!);
  if (expiring > 0) {
    const cost = expiring * columns.writeOffCost[p]!;
    return { kind: 'Expiring', position: p, figure: units(expiring), cost };
  }
  if (columns.flag[p] === 'Dead stock') {
    return {
      kind: 'Dead stock',
      position: p,
      figure: units(stock),
      cost: carrying(columns, p, stock),
    };
  }
  if (columns.flag[p] === 'New product') return null;
  const cover = after.coverDays[p]!;
  if (!(cover > settings.overstockDaysOfCover) || cover === Infinity) return null;
  return {
    kind: 'Overstock',
    position: p,
    figure: coverInWords(cover),
    cost: carrying(columns, p, stock),
  };
}

/** Holding cost until mean demand has sold a stock, and the value lost of what is left at the end of its life. */
function carrying(columns: PositionColumns, p: number, stock: number): number {
  const [mean, life] = [columns.meanBelow[p]!, columns.lifeDays[p]!];
  const sold = Math.min(stock, mean * life);
  const unitDays = mean > 0 ? (sold * sold) / (2 * mean) + (stock - sold) * life : stock * life;
  return columns.holdingPerDay[p]! * unitDays + columns.writeOffCost[p]! * (stock - sold);
}
