import type { Area } from './area';
import { shiftArea } from './shift';
import type { Shift } from './shift';

/** What a moving area needs of its sheet. */
export interface ShiftLog {
  /** Every shift of the cells so far, the oldest first. */
  readonly shifts: readonly Shift[];
}

/** An area that moves with its cells when other cells are inserted or deleted. */
export class MovingArea {
  private seen: number;

  constructor(
    private readonly log: ShiftLog,
    private at: Area | null,
  ) {
    this.seen = log.shifts.length;
  }

  /** The current area. Null after all of it was deleted. */
  get current(): Area | null {
    // Shifts are applied only on demand, so ranges that a client no longer uses cost nothing.
    for (; this.at && this.seen < this.log.shifts.length; this.seen++) {
      this.at = shiftArea(this.at, this.log.shifts[this.seen]!);
    }
    return this.at;
  }
}
