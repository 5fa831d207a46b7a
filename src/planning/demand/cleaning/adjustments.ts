import type { DetailRows } from '../../network/network';

/** Why demand of a period differs from its sales. */
export const ADJUSTMENT_KINDS = [
  'return',
  'stockout',
  'inferred stockout',
  'promotion',
  'outlier',
] as const;

export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];

/**
 * The adjustments of each position's history in the order in which they were made, a row an adjusted
 * period. A second row of a period continues from the result of the first.
 */
export interface Adjustments extends DetailRows {
  /** First day of the period. */
  readonly day: Int32Array;
  /** Index into `TREATMENT_KINDS`. */
  readonly kind: Uint8Array;
  /** Units in the period before and after. */
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** Whether this adjustment replaces the period by typical demand, so it counts as unobserved. */
export function isReplaced(kind: AdjustmentKind): boolean {
  return kind === 'stockout' || kind === 'inferred stockout' || kind === 'promotion';
}

/** Number of periods of a position with a stockout, marked or inferred. */
export function stockoutPeriods({ start, kind }: Adjustments, position: number): number {
  let count = 0;
  for (let row = start[position]!; row < start[position + 1]!; row += 1) {
    const ofRow = ADJUSTMENT_KINDS[kind[row]!]!;
    if (ofRow === 'stockout' || ofRow === 'inferred stockout') count += 1;
  }
  return count;
}

/** Collects adjustments while positions are adjusted one after the other. */
export class AdjustmentLog {
  private readonly start: Int32Array;
  private position = 0;
  private count = 0;
  private day = new Int32Array(64);
  private kind = new Uint8Array(64);
  private before = new Float64Array(64);
  private after = new Float64Array(64);

  constructor(positions: number) {
    this.start = new Int32Array(positions + 1);
  }

  /** Adds an adjustment of the current position. */
  add(kind: AdjustmentKind, day: number, before: number, after: number): void {
    if (this.count === this.day.length) this.grow();
    this.day[this.count] = day;
    this.kind[this.count] = ADJUSTMENT_KINDS.indexOf(kind);
    this.before[this.count] = before;
    this.after[this.count] = after;
    this.count += 1;
  }

  /** Goes on to the next position. */
  endPosition(): void {
    this.position += 1;
    this.start[this.position] = this.count;
  }

  /** All adjustments, once every position has ended. */
  list(): Adjustments {
    return {
      start: this.start,
      day: this.day.slice(0, this.count),
      kind: this.kind.slice(0, this.count),
      before: this.before.slice(0, this.count),
      after: this.after.slice(0, this.count),
    };
  }

  private grow(): void {
    const capacity = 2 * this.count;
    const { day, kind, before, after } = this;
    this.day = new Int32Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.before = new Float64Array(capacity);
    this.after = new Float64Array(capacity);
    this.day.set(day);
    this.kind.set(kind);
    this.before.set(before);
    this.after.set(after);
  }
}
