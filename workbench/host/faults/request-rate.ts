const second = 1000;

/** The rate of requests that Excel accepts. */
export class RequestRate {
  aSecond = Infinity;
  private readonly admitted: number[] = [];

  /** Whether a request at this moment is accepted. */
  admits(): boolean {
    if (this.aSecond === Infinity) return true;
    const now = Date.now();
    while ((this.admitted[0] ?? now) <= now - second) this.admitted.shift();
    if (this.admitted.length >= this.aSecond) return false;
    this.admitted.push(now);
    return true;
  }
}
