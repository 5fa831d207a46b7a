/**
 * Asked between steps whether to come to an end: once aborted, what is under way ends soon with the
 * best found so far. An `AbortSignal` is one.
 */
export interface StopSignal {
  readonly aborted: boolean;
}

/** Takes all the time that the effort is worth. */
export const NEVER_STOP: StopSignal = { aborted: false };
