import { Button, FluentProvider, Link, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { Announcer } from './components/announcer';
import { BugBoundary } from './components/bug-boundary';
import { PlanPage } from './components/plan-page';
import type { Adviser } from '../worker/adviser';
import type { FunctionSession } from './functions/function-session';
import type { ReplaySession } from './replay/replay-session';
import { noSelection } from './explore/choices';
import type { RebalanceSession } from './session/rebalance-session';
import type { ScenarioSession } from './scenarios/scenario-session';
import { darkTheme, lightTheme } from './theme';
import { useCheckOnFocus } from './use-check-on-focus';
import { useDark } from './use-dark';
import { useLandingPage } from './use-landing-page';

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
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    // Pushes the pages to the right. In a narrow pane they wrap to a row of their own, aligned left.
    marginRight: 'auto',
  },
  pages: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  // Contrast themes draw an outline around every button.
  current: {
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
  footer: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Loaded on demand to keep the first paint fast. */
const Explore = lazy(async () => {
  const { Explore: component } = await import('./components/explore/explore');
  return { default: component };
});

/** Loaded on demand to keep the first paint fast. */
const DataPage = lazy(async () => {
  const { DataPage: component } = await import('./components/data-check/data-page');
  return { default: component };
});

/** Loaded on demand to keep the first paint fast. */
const SignOffPage = lazy(async () => {
  const { SignOffPage: component } = await import('./components/sign-off/sign-off-page');
  return { default: component };
});

/** Loaded on demand: it is opened once in a while. */
const ReplayPage = lazy(async () => {
  const { ReplayPage: component } = await import('./components/replay/replay-page');
  return { default: component };
});

/** Loaded on demand: it is opened once in a while. */
const ScenariosPage = lazy(async () => {
  const { ScenariosPage: component } = await import('./components/scenarios/scenarios-page');
  return { default: component };
});

/** Loaded on demand: few users open it. */
const FunctionLibrary = lazy(async () => {
  const { FunctionLibrary: component } = await import('./components/function-library');
  return { default: component };
});

type Page = 'plan' | 'data' | 'signOff' | 'explore' | 'scenarios' | 'replay' | 'functions';

const pages: readonly { readonly name: Page; readonly label: string }[] = [
  { name: 'plan', label: 'Plan' },
  { name: 'data', label: 'Data' },
  { name: 'signOff', label: 'Sign-off' },
  { name: 'explore', label: 'Explore' },
  { name: 'scenarios', label: 'Scenarios' },
  { name: 'replay', label: 'Replay' },
  { name: 'functions', label: 'Functions' },
];

interface Props {
  readonly session: RebalanceSession;
  readonly functions: FunctionSession;
  readonly adviser: Adviser;
  /** Loads the session of replays; the same one at each call. */
  readonly openReplays: () => Promise<ReplaySession>;
  /** Loads the session of scenarios; the same one at each call. */
  readonly openScenarios: () => Promise<ScenarioSession>;
  /** Whether Office is dark; null where Office does not say. */
  readonly isOfficeDark: boolean | null;
  readonly version: string;
}

/** The whole task pane. */
export function Pane({
  session,
  functions,
  adviser,
  openReplays,
  openScenarios,
  isOfficeDark,
  version,
}: Props) {
  const styles = useStyles();
  const isDark = useDark(isOfficeDark);
  useCheckOnFocus(session);
  const state = useSyncExternalStore(session.subscribe, session.current);
  const [page, setPage] = useState<Page>('plan');
  const [selection, setSelection] = useState(noSelection);
  useLandingPage(session, state, () => {
    setPage('signOff');
  });
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme} className={styles.provider}>
      <BugBoundary>
        <div className={styles.pane}>
          <header className={styles.header}>
            <img src="assets/icons/evenstock.svg" alt="" width="24" height="24" />
            <h1 className={styles.title}>Evenstock</h1>
            <nav className={styles.pages} aria-label="Pages of the pane">
              {pages.map(({ name, label }) => (
                <Button
                  key={name}
                  className={name === page ? styles.current : undefined}
                  appearance={name === page ? 'outline' : 'subtle'}
                  size="small"
                  aria-current={name === page ? 'page' : undefined}
                  onClick={() => {
                    setPage(name);
                  }}
                >
                  {label}
                </Button>
              ))}
            </nav>
          </header>
          <main>
            {page === 'plan' && (
              <PlanPage
                state={state}
                session={session}
                isDark={isDark}
                onOpenData={() => {
                  setPage('data');
                }}
                onExplore={(chosen) => {
                  setSelection(chosen);
                  setPage('explore');
                }}
              />
            )}
            {page === 'data' && (
              <Suspense fallback="Opening …">
                <DataPage state={state} session={session} />
              </Suspense>
            )}
            {page === 'explore' && (
              <Suspense fallback="Opening …">
                <Explore
                  state={state}
                  adviser={adviser}
                  selection={selection}
                  onSelect={setSelection}
                />
              </Suspense>
            )}
            {page === 'scenarios' && (
              <Suspense fallback="Opening …">
                <ScenariosPage
                  state={state}
                  openScenarios={openScenarios}
                  onShow={(sheet) => void session.show(sheet)}
                />
              </Suspense>
            )}
            {page === 'signOff' && (
              <Suspense fallback="Opening …">
                <SignOffPage session={session} />
              </Suspense>
            )}
            {page === 'replay' && (
              <Suspense fallback="Opening …">
                <ReplayPage state={state} openReplays={openReplays} />
              </Suspense>
            )}
            {page === 'functions' && (
              <Suspense fallback="Opening the functions …">
                <FunctionLibrary session={functions} />
              </Suspense>
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
