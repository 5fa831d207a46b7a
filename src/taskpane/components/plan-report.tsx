import { Link, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { renamedSheetNotice } from '../../workbook/output/plan-sheets';
import type { PaneState } from '../session/pane-state';
import type { PlanSummary } from '../session/plan-summary';
import {
  approvalInWords,
  fillRateInWords,
  gapInWords,
  linesInWords,
  riskInWords,
} from '../session/plan-words';
import type { RebalanceSession } from '../session/rebalance-session';
import type { CostColours } from '../theme';
import { money, percent } from '../words';
import { BestTransfers } from './best-transfers';
import { CostComparison } from './cost-comparison';
import { Section } from './section';

const useStyles = makeStyles({
  saving: { margin: 0 },
  figure: {
    display: 'block',
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
  minor: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(7em, max-content) 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  sheets: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
});

interface Props {
  readonly plan: PlanSummary;
  readonly state: PaneState;
  readonly session: RebalanceSession;
  readonly colours: CostColours;
}

/** The last plan: what it saves, what it asks for, its best lines and where to find the rest. */
export function PlanReport({ plan, state, session, colours }: Props) {
  const styles = useStyles();
  return (
    <>
      {state.isOutdated && <OutdatedNotice />}
      <Section heading="The plan">
        <Saving plan={plan} />
        <CostComparison objective={plan.objective} {...plan.costs} colours={colours} />
        <dl className={styles.facts}>
          <dt className={styles.term}>Met from stock</dt>
          <dd className={styles.fact}>{fillRateInWords(plan)}</dd>
          <dt className={styles.term}>Stockout risk</dt>
          <dd className={styles.fact}>{riskInWords(plan)}</dd>
          <dt className={styles.term}>How good</dt>
          <dd className={styles.fact}>{gapInWords(plan)}</dd>
        </dl>
      </Section>
      <Section heading="What it asks for">
        <dl className={styles.facts}>
          <dt className={styles.term}>Transfers</dt>
          <dd className={styles.fact}>{linesInWords(plan)}</dd>
          <dt className={styles.term}>Transfer cost</dt>
          <dd className={styles.fact}>{money(plan.objective.transferCost)}</dd>
          <dt className={styles.term}>To sign</dt>
          <dd className={styles.fact}>{approvalInWords(plan)}</dd>
        </dl>
      </Section>
      {plan.lines > 0 && <BestTransfers plan={plan} session={session} />}
      <Section heading="Written to">
        <ul className={styles.sheets}>
          {plan.sheets.map((name) => (
            <li key={name}>
              <Link inline onClick={() => void session.show(name)}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
        {plan.renamed.map(({ wanted, got }) => (
          <p key={got} className={styles.minor}>
            {renamedSheetNotice(wanted, got)}
          </p>
        ))}
      </Section>
    </>
  );
}

function Saving({ plan }: { plan: PlanSummary }) {
  const styles = useStyles();
  const { before } = plan.objective;
  if (plan.lines === 0) {
    return (
      <p className={styles.saving}>
        Nothing to move: every transfer would cost more than it saves. Leaving the stock where it is
        costs {money(before)}.
      </p>
    );
  }
  return (
    <p className={styles.saving}>
      Saves
      <span className={styles.figure}>{money(plan.netSaving)}</span>
      <span className={styles.minor}>
        after transfer costs, {percent(before > 0 ? plan.netSaving / before : 0)} of the cost of
        doing nothing
      </span>
    </p>
  );
}

function OutdatedNotice() {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        The workbook has changed since this plan was made. Rebalance again to plan on what it says
        now.
      </MessageBarBody>
    </MessageBar>
  );
}
