import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { Selection } from '../explore/choices';
import type { PaneState } from '../session/pane-state';
import type { RebalanceSession } from '../session/rebalance-session';
import { startStage } from '../start/start-stage';
import { darkCosts, lightCosts } from '../theme';
import { ActionBar } from './action-bar';
import { ActivityReport } from './activity-report';
import { TroubleNotice } from './trouble-notice';
import { Welcome } from './welcome';
import { WorkbookOverview } from './workbook-overview';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    outlineStyle: 'none',
  },
  notice: { margin: 0 },
});

/** Loaded on demand to keep the first paint fast. */
const SettingsPanel = lazy(async () => {
  const { SettingsPanel: component } = await import('./settings/settings-panel');
  return { default: component };
});

/** Loaded on demand to keep the first paint fast. */
const StartCard = lazy(async () => {
  const { StartCard: component } = await import('./start/start-card');
  return { default: component };
});

/** Loaded on demand to keep the first paint fast. */
const PlanReport = lazy(async () => {
  const { PlanReport: component } = await import('./plan-report');
  return { default: component };
});

interface Props {
  readonly state: PaneState;
  readonly session: RebalanceSession;
  readonly isDark: boolean;
  /** Opens the page on the workbook's data. */
  readonly onOpenData: () => void;
  /** Opens Explore on a position or a line. */
  readonly onExplore: (selection: Selection) => void;
}

/**
 * The rebalance command, the workbook's figures and the plan. The command comes first, so that
 * messages that appear or disappear cannot move it away from under the pointer.
 */
export function PlanPage({ state, session, isDark, onOpenData, onExplore }: Props) {
  const styles = useStyles();
  const { activity, delay, overview, reading, plan, trouble, notice } = state;
  const stage = reading === null ? null : startStage(reading);
  // Without rows there is nothing to mend yet, so the way to start takes the place of the refusal.
  const page = useRef<HTMLDivElement>(null);
  const isStartFocused = useRef(false);
  useEffect(() => {
    // A button that has done its work disappears. Keyboard focus must not disappear with it.
    if (isStartFocused.current && document.activeElement === document.body) page.current?.focus();
  }, [stage]);
  const isStarting = stage === 'empty' || stage === 'template';
  return (
    <div className={styles.part} ref={page} tabIndex={-1}>
      {(stage !== 'empty' || activity?.isRebalance === true) && (
        <ActionBar state={state} session={session} />
      )}
      {activity !== null && <ActivityReport activity={activity} delay={delay} />}
      {trouble !== null && !(isStarting && trouble.isRefusal) && (
        <TroubleNotice trouble={trouble} />
      )}
      {notice !== null && <p className={styles.notice}>{notice}</p>}
      {(isStarting || stage === 'unknown') && reading !== null && (
        <div
          onFocus={() => {
            isStartFocused.current = true;
          }}
          onBlur={({ relatedTarget }) => {
            if (relatedTarget !== null) isStartFocused.current = false;
          }}
        >
          <Suspense fallback={null}>
            <StartCard reading={reading} state={state} session={session} />
          </Suspense>
        </div>
      )}
      {overview === null ? (
        trouble === null && !isStarting && <Welcome />
      ) : (
        <WorkbookOverview
          overview={overview}
          state={state}
          session={session}
          onOpenData={onOpenData}
        />
      )}
      {reading !== null && (stage === 'ready' || stage === 'mistaken') && (
        <Suspense fallback={null}>
          <SettingsPanel reading={reading} session={session} isBusy={activity !== null} />
        </Suspense>
      )}
      {plan !== null && activity === null && (
        <Suspense fallback={null}>
          <PlanReport
            plan={plan}
            state={state}
            session={session}
            colours={isDark ? darkCosts : lightCosts}
            onExplore={onExplore}
          />
        </Suspense>
      )}
    </div>
  );
}
