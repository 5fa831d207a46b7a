import { FluentProvider, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { ActionBar } from './components/action-bar';
import { ActivityReport } from './components/activity-report';
import { Announcer } from './components/announcer';
import { BugBoundary } from './components/bug-boundary';
import { PlanReport } from './components/plan-report';
import { TroubleNotice } from './components/trouble-notice';
import { Welcome } from './components/welcome';
import { WorkbookOverview } from './components/workbook-overview';
import type { RebalanceSession } from './session/rebalance-session';
import { darkCosts, darkTheme, lightCosts, lightTheme } from './theme';
import { useCheckOnFocus } from './use-check-on-focus';
import { useDark } from './use-dark';

const useStyles = makeStyles({
  provider: { minHeight: '100%' },
  pane: {
    boxSizing: 'border-box',
    maxWidth: '600px',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
  },
  header: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  main: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  notice: { margin: 0 },
  footer: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly session: RebalanceSession;
  /** Whether Office is dark; null where it does not say. */
  readonly isOfficeDark: boolean | null;
  readonly version: string;
}

/** The whole task pane. */
export function Pane({ session, isOfficeDark, version }: Props) {
  const styles = useStyles();
  const isDark = useDark(isOfficeDark);
  useCheckOnFocus(session);
  const state = useSyncExternalStore(session.subscribe, session.current);
  const { activity, overview, plan, trouble, notice } = state;
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme} className={styles.provider}>
      <BugBoundary>
        <div className={styles.pane}>
          <header className={styles.header}>
            <img src="assets/icons/evenstock.svg" alt="" width="24" height="24" />
            <h1 className={styles.title}>Evenstock</h1>
          </header>
          <main className={styles.main}>
            {overview === null ? (
              trouble === null && <Welcome />
            ) : (
              <WorkbookOverview overview={overview} state={state} session={session} />
            )}
            <ActionBar state={state} session={session} />
            {activity !== null && <ActivityReport activity={activity} />}
            {trouble !== null && <TroubleNotice trouble={trouble} />}
            {notice !== null && <p className={styles.notice}>{notice}</p>}
            {plan !== null && activity === null && (
              <PlanReport
                plan={plan}
                state={state}
                session={session}
                colours={isDark ? darkCosts : lightCosts}
              />
            )}
          </main>
          <footer className={styles.footer}>
            <Link href="help.html" target="_blank" inline>
              Help
            </Link>{' '}
            · Version {version}
          </footer>
          <Announcer state={state} />
        </div>
      </BugBoundary>
    </FluentProvider>
  );
}
