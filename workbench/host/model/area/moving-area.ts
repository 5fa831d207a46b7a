import type { Area } from './area';
import { shiftArea } from './shift';
import type { SheetModel } from '../sheet/sheet-model';

/** An area that moves with the cells it covers when others are put in or taken out. */
export class MovingArea {
  private seen: number;

  constructor(
    private readonly sheet: SheetModel,
    private at: Area | null,
  ) {
    this.seen = sheet.shifts.length;
  }

  /** Where it is now; null once all of it was deleted. */
  get current(): Area | null {
    // Caught up with only when asked, so that ranges that clients forgot cost nothing.
    for (; this.at && this.seen < this.sheet.shifts.length; this.seen++) {
      this.at = shiftArea(this.at, this.sheet.shifts[this.seen]!);
    }
    return this.at;
  }
}
