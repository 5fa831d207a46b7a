import { Button, FluentProvider, Link, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { Announcer } from './components/announcer';
import { BugBoundary } from './components/bug-boundary';
import { PlanPart } from './components/plan-part';
import type { Adviser } from '../worker/adviser';
import type { FunctionSession } from './functions/function-session';
import { nothingChosen } from './look-closer/choices';
import type { RebalanceSession } from './session/rebalance-session';
import { darkTheme, lightTheme } from './theme';
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
    // Not on the parts: in a narrow pane they stand in a row of their own, and start where it starts.
    marginRight: 'auto',
  },
  parts: { display: 'flex', gap: tokens.spacingHorizontalXS },
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

/** There is nothing to look at before the workbook has been read. */
const LookCloser = lazy(async () => {
  const { LookCloser: component } = await import('./components/look-closer/look-closer');
  return { default: component };
});

/** Most people never open it, so it does not weigh on the first paint. */
const FunctionLibrary = lazy(async () => {
  const { FunctionLibrary: component } = await import('./components/function-library');
  return { default: component };
});

type Part = 'plan' | 'lookCloser' | 'functions';

const parts: readonly { readonly name: Part; readonly label: string }[] = [
  { name: 'plan', label: 'Plan' },
  { name: 'lookCloser', label: 'Look closer' },
  { name: 'functions', label: 'Functions' },
];

interface Props {
  readonly session: RebalanceSession;
  readonly functions: FunctionSession;
  readonly adviser: Adviser;
  /** Whether Office is dark; null where it does not say. */
  readonly isOfficeDark: boolean | null;
  readonly version: string;
}

/** The whole task pane. */
export function Pane({ session, functions, adviser, isOfficeDark, version }: Props) {
  const styles = useStyles();
  const isDark = useDark(isOfficeDark);
  useCheckOnFocus(session);
  const state = useSyncExternalStore(session.subscribe, session.current);
  const [part, setPart] = useState<Part>('plan');
  const [chosen, setChosen] = useState(nothingChosen);
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme} className={styles.provider}>
      <BugBoundary>
        <div className={styles.pane}>
          <header className={styles.header}>
            <img src="assets/icons/evenstock.svg" alt="" width="24" height="24" />
            <h1 className={styles.title}>Evenstock</h1>
            <nav className={styles.parts} aria-label="Parts of the pane">
              {parts.map(({ name, label }) => (
                <Button
                  key={name}
                  className={name === part ? styles.current : undefined}
                  appearance={name === part ? 'outline' : 'subtle'}
                  size="small"
                  aria-current={name === part ? 'page' : undefined}
                  onClick={() => {
                    setPart(name);
                  }}
                >
                  {label}
                </Button>
              ))}
            </nav>
          </header>
          <main>
            {part === 'plan' && <PlanPart state={state} session={session} isDark={isDark} />}
            {part === 'lookCloser' && (
              <Suspense fallback="Opening …">
                <LookCloser state={state} adviser={adviser} chosen={chosen} onChoose={setChosen} />
              </Suspense>
            )}
            {part === 'functions' && (
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
