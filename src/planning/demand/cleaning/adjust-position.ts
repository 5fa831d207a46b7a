import type { AdjustmentKind } from './adjustments';
import { inferredStockout } from './inferred-stockout';
import { netReturns } from './net-returns';
import { outlierCaps } from './outlier-caps';
import { PROMOTION, STOCKOUT, type PositionSales } from './position-sales';
import { typicalDemand } from './typical-demand';

/** Facts about a position that its history does not show. */
export interface PositionFacts {
  readonly periodDays: number;
  /** Nothing available now, of a product that is still bought. */
  readonly mayBeOutOfStock: boolean;
}

/** Receives each adjustment of a period: units in it before and after. */
export type RecordAdjustment = (
  kind: AdjustmentKind,
  period: number,
  before: number,
  after: number,
) => void;

/**
 * Adjusts the sales of one position, oldest period first, in place. Every adjusted period is recorded.
 * In this order:
 *
 * 1. Returns are netted against sales.
 * 2. Periods with a stockout, marked or inferred, are censored: demand was at least what was sold.
 *    They are replaced by typical demand if that is more.
 * 3. Promoted periods are replaced by typical demand, unless more periods are promoted than plain:
 *    then the product usually sells that way.
 * 4. Outliers are capped before typical demand is taken from them.
 */
export function adjustPosition(
  { units, marks }: PositionSales,
  { periodDays, mayBeOutOfStock }: PositionFacts,
  record: RecordAdjustment,
): void {
  if (hasReturn(units)) {
    const sold = units.slice();
    netReturns(units);
    sold.forEach((before, t) => {
      if (before !== units[t]) record('return', t, before, units[t]!);
    });
  }
  if (!mayBeOutOfStock && !hasMark(marks)) {
    capOutliers(units, null, record);
    return;
  }
  const replacesPromotions = !isMostlyPromoted(marks);
  const isPlain = marks.map((mark) =>
    Number(mark === 0 || (mark === PROMOTION && !replacesPromotions)),
  );
  if (mayBeOutOfStock) {
    isPlain.fill(0, units.length - inferredStockout(units, isPlain, periodDays));
  }
  capOutliers(units, isPlain, record);
  for (let t = 0; t < units.length; t += 1) {
    if (isPlain[t] === 1) continue;
    const before = units[t]!;
    const kind = replacementKind(marks[t]!, replacesPromotions);
    // Typical demand is of plain periods only, so replaced values never feed into later ones.
    const typical = typicalDemand(units, isPlain, t, periodDays);
    if (!Number.isNaN(typical))
      units[t] = kind === 'promotion' ? typical : Math.max(before, typical);
    record(kind, t, before, units[t]!);
  }
}

// Most positions have neither. A loop finds out much faster than `some` with a callback.

function hasReturn(units: Float64Array): boolean {
  for (let t = 0; t < units.length; t += 1) if (units[t]! < 0) return true;
  return false;
}

function hasMark(marks: Uint8Array): boolean {
  for (let t = 0; t < marks.length; t += 1) if (marks[t]! > 0) return true;
  return false;
}

function isMostlyPromoted(marks: Uint8Array): boolean {
  let promoted = 0;
  let plain = 0;
  for (const mark of marks) {
    if ((mark & PROMOTION) > 0) promoted += 1;
    else if (mark === 0) plain += 1;
  }
  return promoted > plain;
}

function replacementKind(mark: number, replacesPromotions: boolean): AdjustmentKind {
  if ((mark & PROMOTION) > 0 && replacesPromotions) return 'promotion';
  return (mark & STOCKOUT) > 0 ? 'stockout' : 'inferred stockout';
}

/**
 * Caps plain periods; only these show what is typical.
 *
 * @param isPlain null if all are
 */
function capOutliers(
  units: Float64Array,
  isPlain: Uint8Array | null,
  record: RecordAdjustment,
): void {
  const plain = isPlain?.includes(0) === true ? units.filter((_, t) => isPlain[t] === 1) : units;
  const caps = outlierCaps(plain);
  if (caps === null) return;
  let next = 0;
  for (let t = 0; t < units.length; t += 1) {
    if (isPlain?.[t] === 0) continue;
    const before = units[t]!;
    units[t] = Math.min(before, caps[next++]!);
    if (units[t] !== before) record('outlier', t, before, units[t]!);
  }
}
