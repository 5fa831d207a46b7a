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
  change: 'Writing into the workbook',
};
const steps: readonly Step[] = ['read', 'plan', 'write'];

/** Milliseconds without progress. After that Excel most likely waits for the end of a cell edit. */
const silenceLimit = 5_000;

interface Props {
  readonly activity: Activity;
  readonly delay: Delay | null;
}

/** Why Excel keeps us waiting, and what the user can do. */
export const delays: Readonly<Record<Delay, string>> = {
  editing: 'Waiting until you finish editing a cell. Press Enter or Esc in the sheet to continue.',
  busy: 'Excel is busy. Trying again in a moment.',
};

const silence = 'Excel has not answered yet. If you are editing a cell, press Enter or Esc.';

/** Shows the current step and its progress. */
export function ActivityReport({ activity, delay }: Props) {
  const styles = useStyles();
  const { step, what, done, total, gap, isFinishing, isStopping } = activity;
  const search = isFinishing ? 'Finishing with the best plan so far …' : searchInWords(gap);
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

/** The name of the step, numbered while rebalancing. */
export function stepTitle({ step, isRebalance }: Activity): string {
  if (!isRebalance) return doing[step];
  const at = steps.indexOf(step) + 1;
  return `Step ${String(at)} of ${String(steps.length)}: ${doing[step]}`;
}

function detail(what: string, done: number, total: number): string {
  if (what === '') return ' ';
  return total > 1 ? `${what}: ${plain(done)} of ${plain(total)}` : what;
}

/** True once `progress` has been the same for `silenceLimit`. */
function useSilence(progress: string): boolean {
  const [silentProgress, setSilentProgress] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSilentProgress(progress);
    }, silenceLimit);
    return () => {
      clearTimeout(timer);
    };
  }, [progress]);
  return silentProgress === progress;
}
