import type { DemandEvidence } from '../planning/demand/gather-evidence';
import type { PositionRange } from '../planning/network/network-slice';

/** Slices that two threads gather evidence of, one from the front and one from the back until they meet. */
export class SharedSlices {
  private readonly found: (DemandEvidence | undefined)[];
  /** The slice that is gathered in front. */
  private front = -1;
  /** The last slice that the back has begun, or is to begin. */
  private back: number;
  /** Positions in the slices that are found. */
  private foundPositions = 0;

  constructor(private readonly slices: readonly PositionRange[]) {
    this.found = slices.map(() => undefined);
    this.back = slices.length;
  }

  /** Positions that have been looked at. */
  get done(): number {
    return this.foundPositions;
  }

  range(slice: number): PositionRange {
    return this.slices[slice]!;
  }

  isFound(slice: number): boolean {
    return this.found[slice] !== undefined;
  }

  /** Takes up what one of both has found; the same slice found again changes nothing. */
  note(slice: number, evidence: DemandEvidence): void {
    if (this.isFound(slice)) return;
    this.found[slice] = evidence;
    const { start, end } = this.range(slice);
    this.foundPositions += end - start;
  }

  /** The next slice for the front, what the back has not found yet included; null once all are found. */
  nextInFront(): number | null {
    do this.front += 1;
    while (this.isFound(this.front));
    return this.front < this.slices.length ? this.front : null;
  }

  /** The next slice for the back; null once it meets the front. */
  nextAtBack(): number | null {
    if (this.back - 1 <= this.front) return null;
    this.back -= 1;
    return this.back;
  }

  /** The evidence of all slices, once all are found. */
  all(): readonly DemandEvidence[] {
    return this.found.map((evidence) => evidence!);
  }
}
