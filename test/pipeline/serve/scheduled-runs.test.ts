import { Schedule } from '../../../src/pipeline/serve/schedule';
import { ScheduledRuns } from '../../../src/pipeline/serve/scheduled-runs';
import { HostFault } from '../../../src/workbook/port';

/** A clock that a test moves, and runs that take as long as it says. */
class Bench {
  moment: Date;
  readonly started: string[] = [];
  runsFor = 0;
  private timer: { at: number; call: () => void } | null = null;
  readonly runs: ScheduledRuns;

  constructor(start: string, expression = '*/15 * * * *') {
    this.moment = new Date(start);
    this.runs = new ScheduledRuns(
      new Schedule(expression),
      {
        now: () => this.moment,
        after: (milliseconds, call) => {
          this.timer = { at: this.moment.getTime() + milliseconds, call };
          return () => (this.timer = null);
        },
      },
      async (due) => {
        this.started.push(
          `${due.toISOString().slice(11, 16)} at ${this.moment.toISOString().slice(11, 16)}`,
        );
        this.moment = new Date(this.moment.getTime() + this.runsFor * 60_000);
      },
    );
  }

  async until(end: string): Promise<void> {
    const last = new Date(end).getTime();
    for (;;) {
      // Lets a run end and set the next timer.
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
      const due = this.timer;
      if (due === null || due.at > last) break;
      this.timer = null;
      this.moment = new Date(Math.max(due.at, this.moment.getTime()));
      due.call();
    }
  }
}

describe('runs on a schedule', () => {
  it('start at each of its times', async () => {
    const bench = new Bench('2026-06-30T07:03:00Z');
    bench.runs.start({ startedAt: '2026-06-30T07:00:00Z' });
    await bench.until('2026-06-30T07:45:00Z');

    expect(bench.started).toEqual(['07:15 at 07:15', '07:30 at 07:30', '07:45 at 07:45']);
  });

  it('never overlap, and make up for what they missed by one', async () => {
    const bench = new Bench('2026-06-30T07:14:00Z');
    bench.runs.start({ startedAt: '2026-06-30T07:00:00Z' });
    bench.runsFor = 50;
    await bench.until('2026-06-30T07:20:00Z');

    expect(bench.started.slice(0, 2)).toEqual(['07:15 at 07:15', '08:00 at 08:05']);
    await bench.runs.stop();
  });

  it('start at once if one became due while the server was off', async () => {
    const bench = new Bench('2026-06-30T09:03:00Z');
    bench.runs.start({ startedAt: '2026-06-30T07:00:00Z' });
    await bench.until('2026-06-30T09:15:00Z');

    expect(bench.started).toEqual(['09:00 at 09:03', '09:15 at 09:15']);
  });

  it('wait for months without a break', async () => {
    const bench = new Bench('2026-06-30T09:00:00Z', '0 6 24 12 *');
    bench.runs.start({ startedAt: '2026-06-30T07:00:00Z' });
    await bench.until('2026-12-31T00:00:00Z');

    expect(bench.started).toHaveLength(1);
  });

  it('end', async () => {
    const bench = new Bench('2026-06-30T07:14:00Z');
    bench.runs.start({ startedAt: '2026-06-30T07:00:00Z' });
    await bench.runs.stop();
    await bench.until('2026-06-30T09:00:00Z');

    expect(bench.started).toEqual([]);
  });

  it.each(['every day', '* * *', '61 * * * *'])('refuse %j as a schedule', (expression) => {
    expect(() => new Schedule(expression)).toThrow(HostFault);
  });
});
