import type { Area } from '../area/area';
import { intersects } from '../area/area';
import type { ShiftLog } from '../area/moving-area';
import { MovingList } from '../area/moving-list';

/** The merged cells of a sheet. Each merged area shows its first cell. */
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

  /** Merges an area. Merged areas that overlap it are unmerged first. */
  merge(area: Area): void {
    this.unmerge(area);
    if (area.rows > 1 || area.columns > 1) this.merged.add(area, null);
  }

  /** Unmerges every merged area that overlaps this one. */
  unmerge(area: Area): void {
    for (const other of this.all) if (intersects(other, area)) this.merged.cut(other);
  }

  /** A merged area that overlaps this one. Null if there is none. */
  at(area: Area): Area | null {
    return this.all.find((other) => intersects(other, area)) ?? null;
  }
}
