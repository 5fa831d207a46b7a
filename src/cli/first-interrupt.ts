/** Catches the first Ctrl-C. A second one ends the process as usual. */
export class FirstInterrupt {
  private readonly controller = new AbortController();
  /** Aborted by the first Ctrl-C. */
  readonly signal = this.controller.signal;

  private readonly onInterrupt = (): void => {
    this.controller.abort();
  };

  constructor() {
    process.once('SIGINT', this.onInterrupt);
  }

  readonly stopListening = (): void => {
    process.off('SIGINT', this.onInterrupt);
  };
}
