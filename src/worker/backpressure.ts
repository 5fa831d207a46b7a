/** Parts that may be in flight at a time. */
const MAX_IN_FLIGHT = 4;

/** Slows a sender down to the speed of its receiver, because parts in flight take memory. */
export class Backpressure {
  private inFlight = 0;
  private resume: (() => void) | null = null;

  /** Counts a part that was sent. */
  sent(): void {
    this.inFlight += 1;
  }

  /** Counts a part that was received. */
  taken(): void {
    this.inFlight -= 1;
    this.resume?.();
    this.resume = null;
  }

  /** A pause for `plan` until the next part is received; undefined if none is needed. */
  readonly pause = (): Promise<void> | undefined => {
    if (this.inFlight < MAX_IN_FLIGHT) return undefined;
    return new Promise((resolve) => {
      this.resume = resolve;
    });
  };
}
