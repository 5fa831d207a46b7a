import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { cancel, keepBest, perform, rebalance, type Command } from '../commands';
import type { PaneState } from '../session/pane-state';
import type { RebalanceSession } from '../session/rebalance-session';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  main: { flexGrow: 1 },
});

/** The main command, and the buttons that stop it while it runs. */
export function ActionBar({ state, session }: { state: PaneState; session: RebalanceSession }) {
  const styles = useStyles();
  const main = useRef<HTMLButtonElement | null>(null);
  const isStopFocused = useRef(false);
  const isRunning = state.activity?.isRebalance === true;
  const hasPlan = state.activity !== null && state.activity.gap !== null;

  useEffect(() => {
    // The stop buttons disappear when the work ends. Keyboard focus must not disappear with them.
    if (!isRunning && isStopFocused.current) main.current?.focus();
    isStopFocused.current = false;
  }, [isRunning]);

  const stopButton = (command: Command) => (
    <Button
      className={command === keepBest ? styles.main : undefined}
      size="large"
      disabledFocusable={!command.isAvailable(state)}
      onFocus={() => {
        isStopFocused.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null) isStopFocused.current = false;
      }}
      onClick={() => void perform(command, session)}
    >
      {command.label}
    </Button>
  );

  return (
    <div className={styles.bar}>
      <Button
        // Under React 19 Fluent's type of `ref` accepts a function but no ref object.
        ref={(button: HTMLButtonElement | null) => {
          main.current = button;
        }}
        className={styles.main}
        appearance="primary"
        size="large"
        disabledFocusable={!rebalance.isAvailable(state)}
        onClick={() => void perform(rebalance, session)}
      >
        {rebalance.label}
      </Button>
      {isRunning && stopButton(cancel)}
      {isRunning && hasPlan && stopButton(keepBest)}
    </div>
  );
}
