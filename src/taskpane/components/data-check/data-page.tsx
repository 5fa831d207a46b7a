import { makeStyles, tokens } from '@fluentui/react-components';
import type { PaneState } from '../../session/pane-state';
import type { RebalanceSession } from '../../session/rebalance-session';
import { ActivityReport } from '../activity-report';
import { Section } from '../section';
import { TroubleNotice } from '../trouble-notice';
import { ClassTable } from './class-table';
import { IssueList } from './issue-list';
import { SupplyPicture } from './supply-picture';
import { TableCards } from './table-cards';
import { WorkbookFigures } from './workbook-figures';

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
  const { activity, delay, overview, reading, snapshot, trouble } = state;
  const planned = reading?.planned ?? null;
  const positions = snapshot?.plan?.positions ?? null;
  return (
    <div className={styles.page}>
      {activity !== null && <ActivityReport activity={activity} delay={delay} />}
      {trouble !== null && <TroubleNotice trouble={trouble} />}
      {reading === null && <p className={styles.sentence}>The workbook has not been read yet.</p>}
      {reading !== null && planned !== null && overview !== null && (
        <WorkbookFigures
          network={planned.network}
          history={reading.workbook.history}
          planDate={overview.planDate}
        />
      )}
      {reading !== null && (
        <>
          <Section heading="Data issues">
            {reading.issues.length === 0 && <p className={styles.sentence}>No data issues</p>}
            <IssueList issues={reading.issues} session={session} />
          </Section>
          <TableCards reading={reading.workbook} session={session} isBusy={activity !== null} />
        </>
      )}
      {planned !== null && <SupplyPicture network={planned.network} supply={planned.supply} />}
      {positions !== null && <ClassTable positions={positions} />}
    </div>
  );
}
