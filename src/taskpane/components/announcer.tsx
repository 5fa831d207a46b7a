import { makeStyles } from '@fluentui/react-components';
import type { PaneState } from '../session/pane-state';
import { planAnnouncement } from '../session/plan-words';
import { count } from '../words';
import { delays, stepTitle } from './activity-report';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Announces progress to screen readers: each step, each quarter of a step, and the result. */
export function Announcer({ state }: { state: PaneState }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.unseen}>
      {announcement(state)}
    </div>
  );
}

/** The sentence for a state. Errors are empty: their message bar announces itself. */
export function announcement(state: PaneState): string {
  const { activity, delay, overview, plan, trouble, notice } = state;
  if (activity !== null) {
    // Other delays end without the user, so they are not announced.
    if (delay === 'editing') return delays.editing;
    const quarters = activity.total > 0 ? Math.floor((4 * activity.done) / activity.total) : 0;
    const isBetween = quarters > 0 && quarters < 4;
    return `${stepTitle(activity)}${isBetween ? `, ${String(quarters * 25)}%` : ''}`;
  }
  if (trouble !== null) return '';
  if (notice !== null) return notice;
  if (plan !== null) return planAnnouncement(plan);
  if (overview === null) return '';
  return `Workbook read: ${count(overview.positions, 'position')}, ${count(overview.issueCount, 'data issue')}.`;
}
