import { outlierCaps } from './outlier-caps';
import { inferredStockout } from './inferred-stockout';
import { PROMOTION, STOCKOUT, type PositionSales } from './position-sales';
import { netReturns } from './net-returns';
import type { AdjustmentKind } from './adjustments';
import { typicalDemand } from './typical-demand';

/** What the history of a position cannot say itself. */
export interface PositionFacts {
  readonly periodDays: number;
  /** Nothing available now, of a product that is still bought. */
  readonly mayBeOutOfStock: boolean;
}

/** Takes each treatment of a period: units in it before and after. */
export type RecordAdjustment = (
  kind: AdjustmentKind,
  period: number,
  before: number,
  after: number,
) => void;

/**
 * Treats the sales of one position, oldest period first, and notes every period that does not stand
 * as it was sold. Units are left as treated. In this order:
 *
 * 1. Returns are taken off what was sold.
 * 2. Periods in which the shelf was empty, by their mark or by inference, are censored: they say
 *    that demand was at least what was sold. What is usual stands in for them, if that is more.
 * 3. What is usual stands in for promoted periods, unless more are promoted than plain: then
 *    promotions are how the product sells.
 * 4. What is far out of the way is capped, before anything usual is taken from it.
 */
export function adjustPosition(
  { units, marks }: PositionSales,
  { periodDays, mayBeOutOfStock }: PositionFacts,
  note: RecordAdjustment,
): void {
  if (units.some((sales) => sales < 0)) {
    const sold = units.slice();
    netReturns(units);
    sold.forEach((before, t) => {
      if (before !== units[t]) note('return', t, before, units[t]!);
    });
  }
  const leavesOutPromotions = !isMostlyPromoted(marks);
  const isPlain = marks.map((mark) =>
    Number(mark === 0 || (mark === PROMOTION && !leavesOutPromotions)),
  );
  if (mayBeOutOfStock) {
    isPlain.fill(0, units.length - inferredStockout(units, isPlain, periodDays));
  }
  capOutliers(units, isPlain, note);
  for (let t = 0; t < units.length; t += 1) {
    if (isPlain[t] === 1) continue;
    const before = units[t]!;
    const kind = replacementKind(marks[t]!, leavesOutPromotions);
    const usual = typicalDemand(units, isPlain, t, periodDays);
    // Only plain periods say what is usual, so that one that stands in may be overwritten at once.
    if (!Number.isNaN(usual)) units[t] = kind === 'promotion' ? usual : Math.max(before, usual);
    note(kind, t, before, units[t]!);
  }
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

function replacementKind(mark: number, leavesOutPromotions: boolean): AdjustmentKind {
  if ((mark & PROMOTION) > 0 && leavesOutPromotions) return 'promotion';
  return (mark & STOCKOUT) > 0 ? 'stockout' : 'inferred stockout';
}

/** Caps the plain periods, of which alone it can be told what is usual. */
function capOutliers(units: Float64Array, isPlain: Uint8Array, note: RecordAdjustment): void {
  const caps = outlierCaps(isPlain.includes(0) ? units.filter((_, t) => isPlain[t] === 1) : units);
  if (caps === null) return;
  let next = 0;
  for (let t = 0; t < units.length; t += 1) {
    if (isPlain[t] === 0) continue;
    const before = units[t]!;
    units[t] = Math.min(before, caps[next++]!);
    if (units[t] !== before) note('outlier', t, before, units[t]!);
  }
}
