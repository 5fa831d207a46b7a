import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { BestTransfer, PlanSummary } from '../session/plan-summary';
import type { RebalanceSession } from '../session/rebalance-session';
import { count, money, plain } from '../words';
import { Section } from './section';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  first: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  product: { fontWeight: tokens.fontWeightSemibold },
  saves: {
    flexShrink: 0,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  minor: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The lines with the highest savings, each with its reason. */
export function BestTransfers({ plan, session }: { plan: PlanSummary; session: RebalanceSession }) {
  const styles = useStyles();
  const sheet = plan.sheets.find((name) => name.startsWith('Transfers'));
  return (
    <Section heading="Best transfers">
      <ol className={styles.list}>
        {plan.best.map((transfer) => (
          <li key={transfer.id} className={styles.line}>
            <TransferLine transfer={transfer} />
          </li>
        ))}
      </ol>
      {sheet !== undefined && (
        <Link inline onClick={() => void session.show(sheet)}>
          {plan.lines > plan.best.length
            ? `Show all ${count(plan.lines, 'line')} in “${sheet}”`
            : `Show in “${sheet}”`}
        </Link>
      )}
    </Section>
  );
}

function TransferLine({ transfer }: { transfer: BestTransfer }) {
  const styles = useStyles();
  const { product, description, from, to, quantity, netBenefit, reason } = transfer;
  return (
    <>
      <div className={styles.first}>
        <span className={styles.product}>{description === '' ? product : description}</span>
        <span className={styles.saves}>saves {money(netBenefit)}</span>
      </div>
      <div>
        {plain(quantity)} from {from} to {to}
      </div>
      <div className={styles.minor}>{reason}</div>
    </>
  );
}
