import { PlannerFailure } from '../../worker/planner';
import { HostFault } from '../../workbook/port';
import type { ReadingRefusal } from '../../workbook/reading-refusal';
import type { Trouble } from './pane-state';

/** What to tell the user about an error that a command met. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof HostFault) {
    return { title: 'Excel would not do that', reasons: [reasonOf(error)] };
  }
  if (error instanceof PlannerFailure && error.code !== 'bug') {
    return { title: 'There is no plan', reasons: [reasonOf(error)] };
  }
  return {
    title: 'Evenstock made a mistake',
    reasons: [
      {
        message: 'Your tables are as they were.',
        remedy: 'Try again; if it happens a second time, please report it with the words below.',
      },
    ],
    reference: referenceOf(error),
  };
}

/** What to tell the user about a workbook that no plan can be made from. */
export function refusalTrouble({ table, column, message, remedy }: ReadingRefusal): Trouble {
  const place = column === null ? `table ${table}` : `table ${table}, column ${column}`;
  return { title: `Cannot plan yet: ${place}`, reasons: [{ message, remedy }] };
}

function reasonOf({ message, remedy }: HostFault | PlannerFailure) {
  return { message, remedy };
}

/** The error's own words and the first place in the code that it names. */
export function referenceOf(error: unknown): string {
  const cause = error instanceof PlannerFailure && error.cause ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  const place = /\bat .*?([\w.-]+:\d+:\d+)/.exec(cause.stack ?? '')?.[1];
  const words = cause.message || cause.name;
  return place === undefined ? words : `${words} (${place})`;
}
