import type { Area } from './area';
import { subtract } from './area';
import { MovingArea } from './moving-area';
import type { ShiftLog } from './moving-area';

/** Things that lie on areas of a sheet, move with them, and go when all of their cells are deleted. */
export class MovingList<T> {
  private entries: { readonly place: MovingArea; readonly thing: T }[] = [];

  constructor(private readonly log: ShiftLog) {}

  add(area: Area, thing: T): void {
    this.entries.push({ place: new MovingArea(this.log, area), thing });
  }

  /** In the order in which they were added. */
  get all(): readonly { readonly area: Area; readonly thing: T }[] {
    return this.entries.flatMap(({ place, thing }) => {
      const area = place.current;
      return area ? [{ area, thing }] : [];
    });
  }

  /** Takes the cells of an area away from the things that are meant; one that is cut lies on several areas afterwards. */
  cut(area: Area, isMeant: (thing: T) => boolean = () => true): void {
    this.entries = this.all.flatMap((entry) => {
      const left = isMeant(entry.thing) ? subtract(entry.area, area) : [entry.area];
      return left.map((rest) => ({
        place: new MovingArea(this.log, rest),
        thing: entry.thing,
      }));
    });
  }
}
