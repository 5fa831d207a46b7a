import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { ReplayJob, ReplayOutcome } from './replay-job';

/** Outcomes in a file, one a line of JSON: a run that is broken off goes on from there. */
export class OutcomeFile {
  constructor(private readonly path: string | undefined) {}

  /** The outcome of each of these jobs that is in the file. */
  of(jobs: readonly ReplayJob[]): readonly ReplayOutcome[] {
    if (this.path === undefined || !existsSync(this.path)) return [];
    const lines = readFileSync(this.path, 'utf8').split('\n');
    const outcomes = lines
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ReplayOutcome);
    const latest = new Map(outcomes.map((outcome) => [keyOf(outcome.job), outcome]));
    return jobs.flatMap((job) => latest.get(keyOf(job)) ?? []);
  }

  add(outcome: ReplayOutcome): void {
    if (this.path !== undefined) appendFileSync(this.path, `${JSON.stringify(outcome)}\n`);
  }
}

/** What makes two jobs the same. */
export function keyOf({ world, seed, policy, products, rule }: ReplayJob): string {
  return [world, seed, policy, products, JSON.stringify(rule)].join(' ');
}
