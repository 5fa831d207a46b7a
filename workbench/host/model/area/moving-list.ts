import type { Area } from './area';
import { subtract } from './area';
import { MovingArea } from './moving-area';
import type { ShiftLog } from './moving-area';

/** Items on areas of a sheet. An item moves with its cells and goes when all of them are deleted. */
export class MovingList<T> {
  private entries: { readonly place: MovingArea; readonly item: T }[] = [];

  constructor(private readonly log: ShiftLog) {}

  add(area: Area, item: T): void {
    this.entries.push({ place: new MovingArea(this.log, area), item });
  }

  /** In the order of addition. */
  get all(): readonly { readonly area: Area; readonly item: T }[] {
    return this.entries.flatMap(({ place, item }) => {
      const area = place.current;
      return area ? [{ area, item }] : [];
    });
  }

  /** Removes an area from the chosen items. The rest of an item can then lie on several areas. */
  cut(area: Area, isChosen: (item: T) => boolean = () => true): void {
    this.entries = this.all.flatMap((entry) => {
      const left = isChosen(entry.item) ? subtract(entry.area, area) : [entry.area];
      return left.map((rest) => ({
        place: new MovingArea(this.log, rest),
        item: entry.item,
      }));
    });
  }
}
