/** What one measured process says when it is done, as a line of JSON on its output. */
export interface Report {
  /** Wall seconds of the work itself, without starting up. */
  readonly seconds: number;
  /** Of those, seconds spent on choosing moves once the curves are known. */
  readonly choosingSeconds: number;
  /** What the plan saves: both solvers must agree on it. Null where there is no answer. */
  readonly saving: number | null;
  readonly megabytes: number;
  readonly detail: string;
}

export function report(measured: Report): void {
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}

/** Peak resident memory of the whole process so far. */
export function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
