import type { Area } from './area';
import { shiftArea } from './shift';
import type { Shift } from './shift';

/** What a moving area needs of its sheet. */
export interface ShiftLog {
  /** Every shift of the cells so far, the oldest first. */
  readonly shifts: readonly Shift[];
}

/** An area that moves with the cells it covers when others are put in or taken out. */
export class MovingArea {
  private seen: number;

  constructor(
    private readonly log: ShiftLog,
    private at: Area | null,
  ) {
    this.seen = log.shifts.length;
  }

  /** Where it is now; null once all of it was deleted. */
  get current(): Area | null {
    // Caught up with only when asked, so that ranges that clients forgot cost nothing.
    for (; this.at && this.seen < this.log.shifts.length; this.seen++) {
      this.at = shiftArea(this.at, this.log.shifts[this.seen]!);
    }
    return this.at;
  }
}
