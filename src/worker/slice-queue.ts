import type { DemandStatistics } from '../planning/demand/demand-statistics';
import type { PositionRange } from '../planning/network/network-slice';

/** A queue of slices for two threads: one takes them from the front, one from the back, until they meet. */
export class SliceQueue {
  private readonly found: (DemandStatistics | undefined)[];
  /** The slice that the front works on. */
  private front = -1;
  /** The slice that the back took last. */
  private back: number;
  /** Positions in the slices that are done. */
  private foundPositions = 0;

  constructor(private readonly slices: readonly PositionRange[]) {
    this.found = slices.map(() => undefined);
    this.back = slices.length;
  }

  /** Positions in the slices that are done. */
  get done(): number {
    return this.foundPositions;
  }

  range(slice: number): PositionRange {
    return this.slices[slice]!;
  }

  isFound(slice: number): boolean {
    return this.found[slice] !== undefined;
  }

  /** Stores the result of a slice; a second result of the same slice changes nothing. */
  note(slice: number, evidence: DemandStatistics): void {
    if (this.isFound(slice)) return;
    this.found[slice] = evidence;
    const { start, end } = this.range(slice);
    this.foundPositions += end - start;
  }

  /** The next slice for the front, unfinished ones of the back included; null once all are done. */
  nextFromFront(): number | null {
    do this.front += 1;
    while (this.isFound(this.front));
    return this.front < this.slices.length ? this.front : null;
  }

  /** The next slice for the back; null once it meets the front. */
  nextFromBack(): number | null {
    if (this.back - 1 <= this.front) return null;
    this.back -= 1;
    return this.back;
  }

  /** The evidence of all slices, once all are done. */
  all(): readonly DemandStatistics[] {
    return this.found.map((evidence) => evidence!);
  }
}
