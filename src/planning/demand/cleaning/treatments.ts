import type { DetailRows } from '../../network/network';

/** Why a period of a position's history does not stand as it was sold. */
export const TREATMENT_KINDS = [
  'return',
  'stockout',
  'inferred stockout',
  'promotion',
  'outlier',
] as const;

export type TreatmentKind = (typeof TREATMENT_KINDS)[number];

/**
 * What was done to the history of each position, a row a period that was treated, in the order in
 * which it was done: where a period has two rows, the second begins where the first ended.
 */
export interface Treatments extends DetailRows {
  /** First day of the period. */
  readonly day: Int32Array;
  /** Index into `TREATMENT_KINDS`. */
  readonly kind: Uint8Array;
  /** Units in the period before and after. */
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** Whether a period so treated says nothing of plain demand, so that its value only stands in. */
export function isStandIn(kind: TreatmentKind): boolean {
  return kind === 'stockout' || kind === 'inferred stockout' || kind === 'promotion';
}

/** Treatments while positions are treated one after the other. */
export class TreatmentLog {
  private readonly start: number[] = [0];
  private readonly day: number[] = [];
  private readonly kind: number[] = [];
  private readonly before: number[] = [];
  private readonly after: number[] = [];

  /** Notes a treatment of the position under way. */
  add(kind: TreatmentKind, day: number, before: number, after: number): void {
    this.kind.push(TREATMENT_KINDS.indexOf(kind));
    this.day.push(day);
    this.before.push(before);
    this.after.push(after);
  }

  /** Goes on to the next position. */
  next(): void {
    this.start.push(this.day.length);
  }

  list(): Treatments {
    return {
      start: Int32Array.from(this.start),
      day: Int32Array.from(this.day),
      kind: Uint8Array.from(this.kind),
      before: Float64Array.from(this.before),
      after: Float64Array.from(this.after),
    };
  }
}
