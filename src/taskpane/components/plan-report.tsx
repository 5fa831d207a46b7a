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
import { count, money, percent } from '../words';
import { BestTransfers } from './best-transfers';
import { CostComparison } from './cost-comparison';
import { FactList } from './fact-list';
import { BindingLimits } from './binding-limits';
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

/** The last plan: savings, next steps, best transfers and the sheets that were written. */
export function PlanReport({ plan, state, session, colours }: Props) {
  const styles = useStyles();
  return (
    <>
      {state.isOutdated && <OutdatedNotice />}
      <Section heading="The plan">
        <Saving plan={plan} />
        <CostComparison objective={plan.objective} {...plan.costs} colours={colours} />
        <FactList
          facts={[
            ['Fill rate', fillRateInWords(plan)],
            ['Stockout risk', riskInWords(plan)],
            ['Optimality', gapInWords(plan)],
          ]}
        />
      </Section>
      <Section heading="Next steps">
        <FactList
          facts={[
            ['Transfers', linesInWords(plan)],
            ['Transfer cost', money(plan.objective.transferCost)],
            ...alternativeLines('Orders', plan.orders),
            ...alternativeLines('Markdowns', plan.markdowns),
            ['Approval', approvalInWords(plan)],
          ]}
        />
      </Section>
      {plan.limits.count > 0 && <BindingLimits plan={plan} session={session} />}
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

/** The number of lines; empty where the settings do not allow such lines. */
function alternativeLines(
  name: string,
  lines: number | null,
): readonly (readonly [string, string])[] {
  return lines === null ? [] : [[name, lines === 0 ? 'None worthwhile' : count(lines, 'line')]];
}

function Saving({ plan }: { plan: PlanSummary }) {
  const styles = useStyles();
  const { before } = plan.objective;
  if (plan.lines === 0) {
    return (
      <p className={styles.saving}>
        Nothing to move. Every transfer would cost more than it saves. The expected cost today is{' '}
        {money(before)}.
      </p>
    );
  }
  return (
    <p className={styles.saving}>
      Saves
      <span className={styles.figure}>{money(plan.netSaving)}</span>
      <span className={styles.minor}>
        after {plan.costs.after.alternatives > 0 ? 'all costs of the plan' : 'transfer costs'},{' '}
        {percent(before > 0 ? plan.netSaving / before : 0)} of the expected cost today
      </span>
    </p>
  );
}

function OutdatedNotice() {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        The workbook has changed since this plan was made. Rebalance again to use the current
        figures.
      </MessageBarBody>
    </MessageBar>
  );
}
