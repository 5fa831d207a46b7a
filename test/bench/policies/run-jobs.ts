import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ReplayJob, ReplayOutcome, SkippedJob } from './replay-job';

const PROCESSES = 2;

/**
 * Runs jobs in two processes, in order, each with the next job as soon as it is free. A job whose
 * process dies is skipped. `onDone` is told each outcome with the number of jobs done so far.
 */
export async function runJobs(
  jobs: readonly ReplayJob[],
  onDone: (outcome: ReplayOutcome | SkippedJob, done: number) => void,
): Promise<void> {
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    let child: ChildProcess | null = null;
    while (next < jobs.length) {
      const job = jobs[next++]!;
      child ??= startProcess();
      const outcome = await outcomeOf(child, job);
      done += 1;
      onDone(outcome, done);
      if (!child.connected) child = null;
    }
    child?.disconnect();
  };
  await Promise.all(Array.from({ length: PROCESSES }, work));
}

function startProcess(): ChildProcess {
  const path = fileURLToPath(new URL('./replay-process.ts', import.meta.url));
  return fork(path, { execArgv: ['--import', 'tsx'] });
}

function outcomeOf(child: ChildProcess, job: ReplayJob): Promise<ReplayOutcome | SkippedJob> {
  return new Promise((resolve) => {
    const died = (code: number | null, signal: string | null): void =>
      resolve({ job, skipped: `its process ended with ${code ?? signal}` });
    child.once('exit', died);
    child.once('message', (outcome: ReplayOutcome | SkippedJob) => {
      child.off('exit', died);
      resolve(outcome);
    });
    child.send(job);
  });
}
