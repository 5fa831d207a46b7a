import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ReplayJob, ReplayOutcome, SkippedJob } from './replay-job';

/**
 * Runs jobs in two processes, in order, each with the next job as soon as it is free. `onDone` is told
 * each outcome with the number of jobs done so far.
 */
export async function runJobs(
  jobs: readonly ReplayJob[],
  onDone: (outcome: ReplayOutcome | SkippedJob, done: number) => void,
): Promise<void> {
  let next = 0;
  let done = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      if (jobs.length === 0) return resolve();
      const path = fileURLToPath(new URL('./replay-process.ts', import.meta.url));
      const child = fork(path, { execArgv: ['--import', 'tsx'] });
      const sendNext = (): void => {
        if (next < jobs.length) child.send(jobs[next++]!);
        else child.disconnect();
      };
      child.on('message', (outcome: ReplayOutcome | SkippedJob) => {
        done += 1;
        onDone(outcome, done);
        sendNext();
      });
      child.once('error', reject);
      child.once('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`A replay ended with code ${code}.`)),
      );
      sendNext();
    });
  await Promise.all([work(), work()]);
}
