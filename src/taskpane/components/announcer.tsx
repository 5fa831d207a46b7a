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

/** Says to a screen reader what the eye sees change: each step once, each quarter of it, the outcome. */
export function Announcer({ state }: { state: PaneState }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.unseen}>
      {announcement(state)}
    </div>
  );
}

/** The sentence that fits the state; trouble announces itself. */
export function announcement(state: PaneState): string {
  const { activity, delay, overview, plan, trouble, notice } = state;
  if (activity !== null) {
    // Of what passes by itself the ear need not be told.
    if (delay === 'editing') return delays.editing;
    const quarters = activity.total > 0 ? Math.floor((4 * activity.done) / activity.total) : 0;
    const isBetween = quarters > 0 && quarters < 4;
    return `${stepTitle(activity)}${isBetween ? `, ${String(quarters * 25)}%` : ''}`;
  }
  if (trouble !== null) return '';
  if (notice !== null) return notice;
  if (plan !== null) return planAnnouncement(plan);
  if (overview === null) return '';
  return `The workbook is read: ${count(overview.positions, 'position')}, ${count(overview.issueCount, 'data issue')}.`;
}
