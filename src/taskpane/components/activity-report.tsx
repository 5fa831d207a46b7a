import { Field, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Activity, Step } from '../session/pane-state';
import { plain } from '../words';

const useStyles = makeStyles({
  minor: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const doing: Readonly<Record<Step, string>> = {
  read: 'Reading the workbook',
  plan: 'Finding the best transfers',
  write: 'Writing the plan',
};
const steps: readonly Step[] = ['read', 'plan', 'write'];

/** Milliseconds without news after which Excel most likely waits for the end of a cell edit. */
const patience = 5_000;

/** What is being done and how much is left. */
export function ActivityReport({ activity }: { activity: Activity }) {
  const styles = useStyles();
  const { step, what, done, total, isStopping } = activity;
  const isWaiting = useSilence(`${step}/${what}/${String(done)}`) && step !== 'plan';
  return (
    <Field
      label={stepTitle(activity)}
      validationState="none"
      validationMessage={isStopping ? 'Stopping …' : detail(what, done, total)}
    >
      <ProgressBar {...(total > 0 ? { value: done / total } : {})} thickness="large" />
      {isWaiting && (
        <p className={styles.minor}>
          Excel does not answer yet. If you are editing a cell, press Enter or Esc.
        </p>
      )}
    </Field>
  );
}

/** The step in words, with its place among the steps where there are several. */
export function stepTitle({ step, isRebalance }: Activity): string {
  if (!isRebalance) return doing[step];
  const at = steps.indexOf(step) + 1;
  return `Step ${String(at)} of ${String(steps.length)}: ${doing[step]}`;
}

function detail(what: string, done: number, total: number): string {
  if (what === '') return ' ';
  return total > 1 ? `${what}: ${plain(done)} of ${plain(total)}` : what;
}

/** True when `news` has been the same for a while. */
function useSilence(news: string): boolean {
  const [silentNews, setSilentNews] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSilentNews(news);
    }, patience);
    return () => {
      clearTimeout(timer);
    };
  }, [news]);
  return silentNews === news;
}
