import { PlannerFailure } from '../../worker/planner';
import { list } from '../words';
import { sheetNames, WritingStopped } from './placed-sheets';

/** Shown when a co-author edited the plan's sheets during the write. */
export const conflictNotice =
  'Someone else changed the plan’s sheets while they were being written. The sheets may mix two plans. Rebalance again when your colleague has finished.';

/** Shown when somebody decided lines while the plan's sheets were being written. */
export function decidedNotice(lines: readonly string[]): string {
  return `Somebody decided ${list(lines)} while the plan was being written. The decision stands. Rebalance again to take it up.`;
}

/** What to say about a command that was cancelled; null for every other error. */
export function cancelNotice(error: unknown): string | null {
  if (error instanceof WritingStopped) {
    return error.written.length === 0
      ? 'Cancelled. Nothing was written.'
      : `Cancelled while writing. The workbook holds only ${sheetNames(error.written)} of the new plan. Rebalance again to write the rest.`;
  }
  const isCancelled = error instanceof PlannerFailure && error.code === 'cancelled';
  return isCancelled ? 'Cancelled. Nothing was written.' : null;
}
