import { Field, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Delay } from '../../workbook/port';
import type { Activity, Step } from '../session/pane-state';
import { searchInWords } from '../session/plan-words';
import { plain } from '../words';

const useStyles = makeStyles({
  minor: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

const doing: Readonly<Record<Step, string>> = {
  read: 'Reading the workbook',
  plan: 'Finding the best transfers',
  write: 'Writing the plan',
};
const steps: readonly Step[] = ['read', 'plan', 'write'];

/** Milliseconds without news after which Excel most likely waits for the end of a cell edit. */
const patience = 5_000;

interface Props {
  readonly activity: Activity;
  readonly delay: Delay | null;
}

/** What Excel keeps us waiting for, and how it ends. */
export const delays: Readonly<Record<Delay, string>> = {
  editing:
    'Waiting for you to finish editing a cell. Press Enter or Esc in the sheet, and the work goes on by itself.',
  busy: 'Excel is busy. Trying again in a moment.',
};

const silence = 'Excel does not answer yet. If you are editing a cell, press Enter or Esc.';

/** What is being done and how much is left. */
export function ActivityReport({ activity, delay }: Props) {
  const styles = useStyles();
  const { step, what, done, total, gap, isFinishing, isStopping } = activity;
  const search = isFinishing ? 'Keeping the best plan so far …' : searchInWords(gap);
  const isSilent = useSilence(`${step}/${what}/${String(done)}`) && step !== 'plan';
  const waiting = delay === null ? isSilent && silence : delays[delay];
  return (
    <Field
      label={stepTitle(activity)}
      validationState="none"
      validationMessage={isStopping ? 'Stopping …' : detail(what, done, total)}
    >
      <ProgressBar {...(total > 0 ? { value: done / total } : {})} thickness="large" />
      {search !== '' && <p className={styles.minor}>{search}</p>}
      {waiting !== false && <p className={styles.minor}>{waiting}</p>}
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
