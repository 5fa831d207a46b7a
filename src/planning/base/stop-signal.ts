/**
 * Asks a computation to finish early. The computation checks it between steps. Once it is aborted, the
 * computation ends soon with the best result so far. An `AbortSignal` is a stop signal.
 */
export interface StopSignal {
  readonly aborted: boolean;
}

/** Never asks to finish early. */
export const NEVER_STOP: StopSignal = { aborted: false };
