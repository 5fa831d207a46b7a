import { PlannerFailure } from '../../worker/planner';
import { HostFault } from '../../workbook/port';
import type { ReadingRefusal } from '../../workbook/reading-refusal';
import type { Trouble } from './pane-state';

/** The error report for an error that a command threw. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof HostFault) {
    return { title: 'Excel could not complete this', reasons: [reasonOf(error)] };
  }
  if (error instanceof PlannerFailure && error.code !== 'bug') {
    return { title: 'There is no plan', reasons: [reasonOf(error)] };
  }
  return {
    title: 'Something went wrong',
    reasons: [
      {
        message: 'Your tables have not changed.',
        remedy: 'Try again. If it happens again, please report it with the text below.',
      },
    ],
    reference: referenceOf(error),
  };
}

/** The error report for a workbook that cannot be planned. */
export function refusalTrouble({ table, column, message, remedy }: ReadingRefusal): Trouble {
  const place = column === null ? `table ${table}` : `table ${table}, column ${column}`;
  return { title: `Cannot plan yet: ${place}`, reasons: [{ message, remedy }], isRefusal: true };
}

function reasonOf({ message, remedy }: HostFault | PlannerFailure) {
  return { message, remedy };
}

/** The message of an error and the first position in its stack. */
export function referenceOf(error: unknown): string {
  const cause = error instanceof PlannerFailure && error.cause ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  const place = /\bat .*?([\w.-]+:\d+:\d+)/.exec(cause.stack ?? '')?.[1];
  const words = cause.message || cause.name;
  return place === undefined ? words : `${words} (${place})`;
}
