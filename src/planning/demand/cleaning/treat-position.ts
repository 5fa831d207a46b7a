import { capOutliers } from './cap-outliers';
import { inferredStockout } from './inferred-stockout';
import { PROMOTION, STOCKOUT, type PositionSales } from './position-sales';
import { takeBackReturns } from './take-back-returns';
import type { TreatmentKind } from './treatments';
import { usualDemand } from './usual-demand';

/** What the history of a position cannot say itself. */
export interface PositionFacts {
  readonly periodDays: number;
  /** Nothing available now, of a product that is still bought. */
  readonly mayBeOutOfStock: boolean;
}

/** Takes each treatment of a period: units in it before and after. */
export type NoteTreatment = (
  kind: TreatmentKind,
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
export function treatPosition(
  { units, marks }: PositionSales,
  { periodDays, mayBeOutOfStock }: PositionFacts,
  note: NoteTreatment,
): void {
  const sold = units.slice();
  takeBackReturns(units);
  noteChanges('return', sold, units, note);
  const standIns = standInKinds(units, marks);
  const isPlain = Uint8Array.from(standIns, (kind) => Number(kind === null));
  if (mayBeOutOfStock) {
    const first = units.length - inferredStockout(units, isPlain, periodDays);
    for (let t = first; t < units.length; t += 1) {
      standIns[t] ??= 'inferred stockout';
      isPlain[t] = 0;
    }
  }
  cap(units, isPlain, note);
  const usual = standIns.map((kind, t) =>
    kind === null ? NaN : usualDemand(units, isPlain, t, periodDays),
  );
  standIns.forEach((kind, t) => {
    if (kind === null) return;
    const before = units[t]!;
    const least = kind === 'promotion' ? 0 : before;
    const after = Number.isNaN(usual[t]!) ? before : Math.max(least, usual[t]!);
    units[t] = after;
    note(kind, t, before, after);
  });
}

function standInKinds(units: Float64Array, marks: Uint8Array): (TreatmentKind | null)[] {
  const isPromotion = (mark: number) => (mark & PROMOTION) > 0;
  const promoted = marks.reduce((count, mark) => count + Number(isPromotion(mark)), 0);
  const plain = marks.reduce((count, mark) => count + Number(mark === 0), 0);
  const isUsuallyPromoted = promoted > plain;
  return Array.from(units, (_, t) => {
    if (isPromotion(marks[t]!) && !isUsuallyPromoted) return 'promotion';
    return (marks[t]! & STOCKOUT) > 0 ? 'stockout' : null;
  });
}

/** Caps the plain periods, of which alone it can be told what is usual. */
function cap(units: Float64Array, isPlain: Uint8Array, note: NoteTreatment): void {
  const plain = units.filter((_, t) => isPlain[t] === 1);
  capOutliers(plain);
  let next = 0;
  for (let t = 0; t < units.length; t += 1) {
    if (isPlain[t] === 0) continue;
    const after = plain[next++]!;
    if (after !== units[t]) note('outlier', t, units[t]!, after);
    units[t] = after;
  }
}

function noteChanges(
  kind: TreatmentKind,
  before: Float64Array,
  after: Float64Array,
  note: NoteTreatment,
): void {
  for (let t = 0; t < before.length; t += 1) {
    if (before[t] !== after[t]) note(kind, t, before[t]!, after[t]!);
  }
}
