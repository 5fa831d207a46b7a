import type { PaneState } from './session/pane-state';
import type { RebalanceSession } from './session/rebalance-session';

/** Something the user can do, whatever the button or key that asks for it. */
export interface Command {
  readonly name: string;
  readonly label: string;
  /** Whether it makes sense now; a command that is not offered does nothing. */
  readonly isOffered: (state: PaneState) => boolean;
  readonly act: (session: RebalanceSession) => Promise<void> | void;
}

export const rebalance: Command = {
  name: 'rebalance',
  label: 'Rebalance network',
  isOffered: ({ activity }) => activity === null || !activity.isRebalance,
  act: (session) => session.rebalance(),
};

export const keepBest: Command = {
  name: 'keepBest',
  label: 'Stop and keep the best so far',
  isOffered: ({ activity }) =>
    activity !== null && activity.gap !== null && !activity.isFinishing && !activity.isStopping,
  act: (session) => {
    session.keepBest();
  },
};

export const cancel: Command = {
  name: 'cancel',
  label: 'Cancel',
  isOffered: ({ activity }) => activity !== null && activity.isRebalance && !activity.isStopping,
  act: (session) => {
    session.cancel();
  },
};

export const readAgain: Command = {
  name: 'readAgain',
  label: 'Read again',
  isOffered: ({ activity, plan }) => activity === null && plan === null,
  act: (session) => session.read(),
};

/** Does what a command does, if it is offered now. */
export async function perform(command: Command, session: RebalanceSession): Promise<void> {
  if (command.isOffered(session.current())) await command.act(session);
}
