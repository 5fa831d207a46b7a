/** What one measured process says when it is done, as a line of JSON on its output. */
export interface Measured {
  /** Wall seconds of the work itself, without starting up. */
  readonly seconds: number;
  /** What the plan saves: both solvers must agree on it. */
  readonly saving: number | null;
  readonly detail: string;
}

export interface Report extends Measured {
  /** Peak resident memory of the whole process, in megabytes. */
  readonly megabytes: number;
}

export function report(measured: Measured): void {
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(`${JSON.stringify({ ...measured, megabytes } satisfies Report)}\n`);
}
