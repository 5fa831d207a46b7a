import type { Area } from './area';
import { subtract } from './area';
import { MovingArea } from './moving-area';
import type { ShiftLog } from './moving-area';

/** Items on areas of a sheet. An item moves with its cells and goes when all of them are deleted. */
export class MovingList<T> {
  private entries: { readonly place: MovingArea; readonly thing: T }[] = [];

  constructor(private readonly log: ShiftLog) {}

  add(area: Area, thing: T): void {
    this.entries.push({ place: new MovingArea(this.log, area), thing });
  }

  /** In the order of addition. */
  get all(): readonly { readonly area: Area; readonly thing: T }[] {
    return this.entries.flatMap(({ place, thing }) => {
      const area = place.current;
      return area ? [{ area, thing }] : [];
    });
  }

  /** Removes an area from the chosen items. The rest of an item can then lie on several areas. */
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
