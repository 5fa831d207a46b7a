import type { PaneState } from './session/pane-state';
import type { RebalanceSession } from './session/rebalance-session';

/** A user command, independent of the button that triggers it. */
export interface Command {
  readonly name: string;
  readonly label: string;
  /** Whether the command is available now. An unavailable command does nothing. */
  readonly isAvailable: (state: PaneState) => boolean;
  readonly run: (session: RebalanceSession) => Promise<void> | void;
}

export const rebalance: Command = {
  name: 'rebalance',
  label: 'Rebalance network',
  isAvailable: ({ activity }) => activity === null || !activity.isRebalance,
  run: (session) => session.rebalance(),
};

export const keepBest: Command = {
  name: 'keepBest',
  label: 'Stop and keep the best so far',
  isAvailable: ({ activity }) =>
    activity !== null && activity.gap !== null && !activity.isFinishing && !activity.isStopping,
  run: (session) => {
    session.keepBest();
  },
};

export const cancel: Command = {
  name: 'cancel',
  label: 'Cancel',
  isAvailable: ({ activity }) => activity !== null && activity.isRebalance && !activity.isStopping,
  run: (session) => {
    session.cancel();
  },
};

export const readAgain: Command = {
  name: 'readAgain',
  label: 'Read again',
  isAvailable: ({ activity, plan }) => activity === null && plan === null,
  run: (session) => session.read(),
};

/** Runs a command if it is available. */
export async function perform(command: Command, session: RebalanceSession): Promise<void> {
  if (command.isAvailable(session.current())) await command.run(session);
}
