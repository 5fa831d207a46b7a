import { Cron } from 'croner';
import { HostFault } from '../../workbook/port';

/** When runs are due. */
export class Schedule {
  private readonly cron: Cron;

  /**
   * @param expression five or six fields of cron, in the computer's time zone. Throws a `HostFault` for any other text
   */
  constructor(readonly expression: string) {
    try {
      this.cron = new Cron(expression, { paused: true });
    } catch (error) {
      throw new HostFault(
        'unsupported',
        `The schedule ${JSON.stringify(expression)} cannot be read.`,
        'Write five fields of cron, such as "*/15 * * * *" for every 15 minutes.',
        { cause: error },
      );
    }
  }

  /** The first time after `moment`; null if there is none. */
  next(moment: Date): Date | null {
    return this.cron.nextRun(moment);
  }

  /** The last time before `moment`; null if there is none. */
  last(moment: Date): Date | null {
    return this.cron.previousRuns(1, moment)[0] ?? null;
  }
}
