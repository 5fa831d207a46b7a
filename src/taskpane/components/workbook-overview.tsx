import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { DataIssue } from '../../workbook/data-issues';
import { perform, readAgain } from '../commands';
import type { Overview, PaneState } from '../session/pane-state';
import type { RebalanceSession } from '../session/rebalance-session';
import { count, day } from '../words';
import { Section } from './section';

const useStyles = makeStyles({
  figures: { margin: 0 },
  minor: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground1 },
  issues: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  issue: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  place: { fontSize: 'inherit', lineHeight: 'inherit' },
  more: { marginTop: tokens.spacingVerticalS },
  high: { borderLeftColor: tokens.colorPaletteDarkOrangeBorderActive },
  outdated: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly overview: Overview;
  readonly state: PaneState;
  readonly session: RebalanceSession;
}

/** The content of the workbook in figures, and its data issues. */
export function WorkbookOverview({ overview, state, session }: Props) {
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
      <Issues overview={overview} state={state} session={session} />
    </Section>
  );
}

function Issues({ overview, state, session }: Props) {
  const styles = useStyles();
  const { issueCount, worstIssues } = overview;
  if (issueCount === 0) return <p className={styles.minor}>No data issues</p>;
  const issuesSheet = state.plan?.sheets.find((name) => name.startsWith('Data issues'));
  return (
    <details>
      <summary className={styles.summary}>{count(issueCount, 'data issue')}</summary>
      <ul className={styles.issues}>
        {worstIssues.map((issue, at) => (
          <li
            key={at}
            className={mergeClasses(styles.issue, issue.severity === 'high' && styles.high)}
          >
            <Place issue={issue} session={session} /> {issue.column !== null && `${issue.column}: `}
            {sentence(issue.problem)} {sentence(issue.action)}
          </li>
        ))}
      </ul>
      {issueCount > worstIssues.length && issuesSheet === undefined && (
        <p className={mergeClasses(styles.minor, styles.more)}>
          The Data issues sheet of the next plan lists all of them.
        </p>
      )}
      {issuesSheet !== undefined && (
        <Link inline onClick={() => void session.show(issuesSheet)}>
          Show all in “{issuesSheet}”
        </Link>
      )}
    </details>
  );
}

/** The place of an issue: a link to the cell where there is one. */
function Place({ issue, session }: { issue: DataIssue; session: RebalanceSession }) {
  const styles = useStyles();
  const { sheet, address, table } = issue;
  if (sheet === null) return <strong>{table}:</strong>;
  const cell = address?.slice(address.lastIndexOf('!') + 1) ?? null;
  return (
    <Link inline className={styles.place} onClick={() => void session.show(sheet, cell)}>
      {address ?? sheet}
    </Link>
  );
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
