import type { RunRecord } from '../../sources/run-record';
import type { Schedule } from './schedule';

/** Whether a server does its work. */
export interface Health {
  readonly isHealthy: boolean;
  /** What is wrong; empty if nothing is. */
  readonly problem: string;
  readonly lastRun: string | null;
  readonly nextRun: string | null;
}

/**
 * Healthy: the last run did not fail, and it did not start before the last time but one of the schedule. A refused run is the
 * data's fault and is reported, not the server's. While a run is at work, nothing is overdue.
 */
export function healthOf(
  last: RunRecord | null,
  schedule: Schedule,
  now: Date,
  isAtWork = false,
): Health {
  const due = schedule.last(now);
  const before = due === null ? null : schedule.last(due);
  const isBehind = last !== null && before !== null && new Date(last.finishedAt) < before;
  const isLate = isBehind && !isAtWork;
  const hasFailed = last?.outcome === 'failed';
  const problem = hasFailed ? last.problem : isLate ? 'The last run is overdue.' : '';
  return {
    isHealthy: !hasFailed && !isLate,
    problem: problem || (last?.problem ?? ''),
    lastRun: last?.finishedAt ?? null,
    nextRun: schedule.next(now)?.toISOString() ?? null,
  };
}
