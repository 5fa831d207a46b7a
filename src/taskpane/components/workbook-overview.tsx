import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { perform, readAgain } from '../commands';
import type { Overview, PaneState } from '../session/pane-state';
import type { RebalanceSession } from '../session/rebalance-session';
import { count, day } from '../words';
import { Section } from './section';

const useStyles = makeStyles({
  figures: { margin: 0 },
  minor: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  outdated: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly overview: Overview;
  readonly state: PaneState;
  readonly session: RebalanceSession;
  /** Opens the page on the workbook's data. */
  readonly onOpenData: () => void;
}

/** The content of the workbook in figures, and how many data issues it has. */
export function WorkbookOverview({ overview, state, session, onOpenData }: Props) {
  const styles = useStyles();
  const { products, locations, positions, planDate } = overview;
  return (
    <Section heading="This workbook">
      <p className={styles.figures}>
        {count(products, 'product')} at {count(locations, 'location')},{' '}
        {count(positions, 'position')}
      </p>
      <p className={styles.minor}>Plan date {day(planDate)}</p>
      {state.isOutdated && readAgain.isAvailable(state) && (
        <div className={styles.outdated}>
          <p className={styles.minor}>The workbook has changed since it was read.</p>
          <Button size="small" onClick={() => void perform(readAgain, session)}>
            {readAgain.label}
          </Button>
        </div>
      )}
      <Issues overview={overview} onOpenData={onOpenData} />
    </Section>
  );
}

/** The number of data issues; pressed, it opens the page that lists them. */
function Issues({ overview, onOpenData }: Pick<Props, 'overview' | 'onOpenData'>) {
  const styles = useStyles();
  const { issueCount } = overview;
  if (issueCount === 0) return <p className={styles.minor}>No data issues</p>;
  return (
    <p className={styles.minor}>
      <Link inline onClick={onOpenData}>
        {count(issueCount, 'data issue')}
      </Link>
    </p>
  );
}
