import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Severity } from '../../../planning/network/plan-result';
import type { DataIssue } from '../../../workbook/data-issues';
import { issueGroups, SEVERITIES, type IssueGroup } from '../../../workbook/issue-groups';
import type { RebalanceSession } from '../../session/rebalance-session';
import { count, plain, sentence } from '../../words';
import { IssuePlace } from './issue-place';

const useStyles = makeStyles({
  severity: { display: 'flex', flexDirection: 'column' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  group: {
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    marginTop: tokens.spacingVerticalXS,
  },
  high: { borderLeftColor: tokens.colorPaletteDarkOrangeBorderActive },
  medium: { borderLeftColor: tokens.colorPaletteYellowBorderActive },
  title: { overflowWrap: 'anywhere', textAlign: 'left' },
  where: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  panel: { paddingBottom: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200 },
  action: { margin: 0 },
  places: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
});

const names: Readonly<Record<Severity, string>> = { high: 'High', medium: 'Medium', low: 'Low' };

/** Places of a group that are listed at first, and with each press of the button. */
const shownAtOnce = 10;

interface Props {
  readonly issues: readonly DataIssue[];
  readonly session: RebalanceSession;
}

/** The data issues by severity, one line a kind; a line opens into its cells. */
export function IssueList({ issues, session }: Props) {
  const styles = useStyles();
  const groups = issueGroups(issues);
  return (
    <>
      {SEVERITIES.map((severity) => {
        const kinds = groups.filter((group) => group.severity === severity);
        const total = kinds.reduce((sum, group) => sum + group.issues.length, 0);
        if (total === 0) return null;
        return (
          <div key={severity} className={styles.severity}>
            <h3 className={styles.heading}>
              {names[severity]} ({plain(total)})
            </h3>
            <Accordion multiple collapsible>
              {kinds.map((group) => (
                <IssueKind key={group.key} group={group} session={session} />
              ))}
            </Accordion>
          </div>
        );
      })}
    </>
  );
}

function IssueKind({ group, session }: { group: IssueGroup; session: RebalanceSession }) {
  const styles = useStyles();
  const [shown, setShown] = useState(shownAtOnce);
  const { severity, table, column, issues, problem, action } = group;
  const where = column === null ? table : `${table}, ${column}`;
  const edge = severity === 'low' ? undefined : styles[severity];
  return (
    <AccordionItem value={group.key} className={mergeClasses(styles.group, edge)}>
      <AccordionHeader as="h4" size="small">
        <span className={styles.title}>
          {sentence(problem)}{' '}
          <span className={styles.where}>
            {where}
            {issues.length > 1 && ` · ${count(issues.length, 'place')}`}
          </span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <p className={styles.action}>{sentence(action)}</p>
        <ul className={styles.places}>
          {issues.slice(0, shown).map((issue, at) => (
            <li key={at}>
              <IssuePlace issue={issue} session={session} />
              {issue.value !== '' && ` ${issue.value}`}
            </li>
          ))}
        </ul>
        {issues.length > shown && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              setShown(shown + shownAtOnce);
            }}
          >
            Show {plain(Math.min(shownAtOnce, issues.length - shown))} more of{' '}
            {plain(issues.length - shown)}
          </Button>
        )}
      </AccordionPanel>
    </AccordionItem>
  );
}
