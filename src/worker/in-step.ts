/** Parts that may be on their way at a time. */
const MOST_ON_THEIR_WAY = 4;

/** Keeps who sends parts in step with who takes them: what is on its way takes memory, too. */
export class Backpressure {
  private onTheirWay = 0;
  private goOn: (() => void) | null = null;

  /** Notes a part that is sent. */
  sent(): void {
    this.onTheirWay += 1;
  }

  /** Notes a part that has been taken. */
  taken(): void {
    this.onTheirWay -= 1;
    this.goOn?.();
    this.goOn = null;
  }

  /** A pause until the next part is taken, for `plan`; undefined where none is needed. */
  readonly pause = (): Promise<void> | undefined => {
    if (this.onTheirWay < MOST_ON_THEIR_WAY) return undefined;
    return new Promise((resolve) => {
      this.goOn = resolve;
    });
  };
}
