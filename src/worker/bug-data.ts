import { PlannerFailure } from './planner';

/** An error keeps neither class nor cause on its way out of a worker, so it travels as data. */
export interface BugData {
  readonly message: string;
  readonly stack: string;
}

/** The parts of an error that can leave a worker. */
export function bugData(error: unknown): BugData {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { message, stack };
}

/** The failure that the user sees, with the error as its cause. */
export function bugFailure({ message, stack }: BugData): PlannerFailure {
  const cause = Object.assign(new Error(message), { stack });
  return new PlannerFailure(
    'bug',
    `Something went wrong in the planner: ${message}`,
    'Please report it with this sentence; the workbook was not changed.',
    { cause },
  );
}
