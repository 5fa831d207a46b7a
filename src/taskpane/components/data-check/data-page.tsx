import { makeStyles, tokens } from '@fluentui/react-components';
import type { PaneState } from '../../session/pane-state';
import type { RebalanceSession } from '../../session/rebalance-session';
import { TroubleNotice } from '../trouble-notice';
import { Section } from '../section';
import { IssueList } from './issue-list';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  sentence: { margin: 0 },
});

interface Props {
  readonly state: PaneState;
  readonly session: RebalanceSession;
}

/** What the workbook holds, as it was read, and what is wrong with it. Also shown when no plan is possible. */
export function DataPage({ state, session }: Props) {
  const styles = useStyles();
  const { reading, trouble } = state;
  return (
    <div className={styles.page}>
      {trouble !== null && <TroubleNotice trouble={trouble} />}
      {reading === null ? (
        <p className={styles.sentence}>The workbook has not been read yet.</p>
      ) : (
        <Section heading="Data issues">
          {reading.issues.length === 0 && <p className={styles.sentence}>No data issues</p>}
          <IssueList issues={reading.issues} session={session} />
        </Section>
      )}
    </div>
  );
}
