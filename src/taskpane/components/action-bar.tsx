import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { cancel, perform, rebalance } from '../commands';
import type { PaneState } from '../session/pane-state';
import type { RebalanceSession } from '../session/rebalance-session';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: tokens.spacingHorizontalS },
  main: { flexGrow: 1 },
});

/** The pane's main command, and the way to stop it while it runs. */
export function ActionBar({ state, session }: { state: PaneState; session: RebalanceSession }) {
  const styles = useStyles();
  const main = useRef<HTMLButtonElement | null>(null);
  const isCancelFocused = useRef(false);
  const isRunning = state.activity?.isRebalance === true;

  useEffect(() => {
    // The Cancel button goes when the work ends; without this, keyboard users would lose their place.
    if (!isRunning && isCancelFocused.current) main.current?.focus();
    isCancelFocused.current = false;
  }, [isRunning]);

  return (
    <div className={styles.bar}>
      <Button
        // Fluent's type of `ref` fits no ref object under React 19; a function passes.
        ref={(button: HTMLButtonElement | null) => {
          main.current = button;
        }}
        className={styles.main}
        appearance="primary"
        size="large"
        disabledFocusable={!rebalance.isOffered(state)}
        onClick={() => void perform(rebalance, session)}
      >
        {rebalance.label}
      </Button>
      {isRunning && (
        <Button
          size="large"
          disabledFocusable={!cancel.isOffered(state)}
          onFocus={() => {
            isCancelFocused.current = true;
          }}
          onBlur={({ relatedTarget }) => {
            if (relatedTarget !== null) isCancelFocused.current = false;
          }}
          onClick={() => void perform(cancel, session)}
        >
          {cancel.label}
        </Button>
      )}
    </div>
  );
}
