import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { PlanSummary } from '../session/plan-summary';
import type { RebalanceSession } from '../session/rebalance-session';
import { plain } from '../words';
import { Section } from './section';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly plan: PlanSummary;
  readonly session: RebalanceSession;
}

/** The shadow price of each binding limit: the saving from one more unit of it. */
export function BindingLimits({ plan, session }: Props) {
  const styles = useStyles();
  const { count, best } = plan.limits;
  const sheet = plan.sheets.find((name) => name.startsWith('Alerts'));
  return (
    <Section heading="Binding limits">
      <ul className={styles.list}>
        {best.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {count > best.length && sheet !== undefined && (
        <Link inline onClick={() => void session.show(sheet)}>
          and {plain(count - best.length)} more in “{sheet}”
        </Link>
      )}
    </Section>
  );
}
