import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { renamedSheetNotice } from '../../workbook/output/plan-sheets';
import { isPlanned } from '../../worker/adviser';
import type { Selection } from '../explore/choices';
import type { PaneState } from '../session/pane-state';
import type { PlanSummary } from '../session/plan-summary';
import {
  approvalInWords,
  fillRateInWords,
  gapInWords,
  linesInWords,
  movedInWords,
  riskInWords,
} from '../session/plan-words';
import type { RebalanceSession } from '../session/rebalance-session';
import type { CostColours } from '../theme';
import { count, money, percent } from '../words';
import { CostComparison } from './cost-comparison';
import { FactList } from './fact-list';
import { BindingLimits } from './binding-limits';
import { ResultViews } from './result/result-views';
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
  open: { alignSelf: 'flex-start' },
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
  readonly onExplore: (selection: Selection) => void;
}

/** The last plan: what it saves, next steps, its lines, and the sheets that were written. */
export function PlanReport({ plan, state, session, colours, onExplore }: Props) {
  const styles = useStyles();
  const { snapshot } = state;
  const transfers = plan.sheets.find((name) => name.startsWith('Transfers'));
  return (
    <>
      {state.isOutdated && <OutdatedNotice />}
      <Section heading="The plan">
        <Saving plan={plan} />
        {plan.lines > 0 && transfers !== undefined && (
          <Button className={styles.open} onClick={() => void session.show(transfers)}>
            Open {transfers}
          </Button>
        )}
        <CostComparison objective={plan.objective} {...plan.costs} colours={colours} />
        <p className={styles.minor}>{horizonSentence}</p>
        <FactList
          facts={[
            ['Fill rate', fillRateInWords(plan)],
            ['Stockout risk', riskInWords(plan)],
            ...(plan.lines === 0
              ? []
              : [
                  ['Units moved', movedInWords(plan)] as const,
                  ['Shipments', linesInWords(plan)] as const,
                ]),
            ['Optimality', gapInWords(plan)],
          ]}
        />
      </Section>
      <Section heading="Next steps">
        <FactList
          facts={[
            ...alternativeLines('Orders', plan.orders),
            ...alternativeLines('Markdowns', plan.markdowns),
            ['Approval', approvalInWords(plan)],
          ]}
        />
      </Section>
      {snapshot !== null && isPlanned(snapshot) && (
        <ResultViews snapshot={snapshot} session={session} onExplore={onExplore} />
      )}
      {plan.limits.count > 0 && <BindingLimits plan={plan} session={session} />}
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
        of {money(before)} expected cost ({percent(before > 0 ? plan.netSaving / before : 0)}),{' '}
        {plan.costs.after.alternatives > 0 ? 'all costs of the plan' : 'transfer cost'} included
      </span>
    </p>
  );
}

/** Over which time each part of the expected cost counts. */
const horizonSentence =
  'Lost margin counts until newly ordered stock can arrive; holding and obsolescence count until each unit is sold.';

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
