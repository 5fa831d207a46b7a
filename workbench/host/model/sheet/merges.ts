import type { Area } from '../area/area';
import { intersects } from '../area/area';
import type { ShiftLog } from '../area/moving-area';
import { MovingList } from '../area/moving-list';

/** The merged cells of a sheet: the first cell of each area shows for all of it. */
export class Merges {
  private readonly merged: MovingList<null>;

  constructor(log: ShiftLog) {
    this.merged = new MovingList(log);
  }

  get all(): readonly Area[] {
    return this.merged.all
      .map(({ area }) => area)
      .filter(({ rows, columns }) => rows > 1 || columns > 1);
  }

  /** Keeps the area as one cell; what it overlapped before is no longer merged. */
  merge(area: Area): void {
    this.unmerge(area);
    if (area.rows > 1 || area.columns > 1) this.merged.add(area, null);
  }

  /** Parts every merged area that has a cell in this one. */
  unmerge(area: Area): void {
    for (const other of this.all) if (intersects(other, area)) this.merged.cut(other);
  }

  /** The merged area that holds a cell of this one; null if none does. */
  at(area: Area): Area | null {
    return this.all.find((other) => intersects(other, area)) ?? null;
  }
}
