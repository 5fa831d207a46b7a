import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';

/** Milliseconds between two looks: a thread's time is lost with it. */
const LOOK_EVERY = 200;
/** Ticks that Linux counts in a second (`getconf CLK_TCK`), the same on every machine in use. */
const TICKS_A_SECOND = 100;

/**
 * Looks at how much of the processors' time each worker of a browser has had, until it is told to end.
 * Unlike the time on the clock, that does not depend on what else the machine does.
 */
export class ThreadTimes {
  private readonly seconds = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly browser: CDPSession) {}

  async begin(): Promise<void> {
    const { processInfo } = await this.browser.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
    this.timer = setInterval(() => {
      for (const process of renderers) this.look(`/proc/${String(process)}/task`);
    }, LOOK_EVERY);
  }

  /** Seconds of each worker that did anything, the busiest first. */
  end(): readonly number[] {
    clearInterval(this.timer!);
    return [...this.seconds.values()].filter((taken) => taken >= 0.1).sort((a, b) => b - a);
  }

  private look(tasks: string): void {
    for (const task of readdirSync(tasks)) {
      const taken = workerSeconds(`${tasks}/${task}/stat`);
      if (taken !== null) this.seconds.set(task, taken);
    }
  }
}

/** Null for a thread that is no worker, or has ended since it was listed. */
function workerSeconds(file: string): number | null {
  let stat: string;
  try {
    stat = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  if (!stat.includes('(DedicatedWorker')) return null;
  // Behind the name in brackets: the state, then 10 fields, then the time in the program and for it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}
