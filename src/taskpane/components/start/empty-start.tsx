import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RebalanceSession } from '../../session/rebalance-session';
import { Section } from '../section';

const useStyles = makeStyles({
  sentence: { margin: 0 },
  choice: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  minor: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  button: { alignSelf: 'flex-start' },
});

interface Props {
  readonly session: RebalanceSession;
  readonly isBusy: boolean;
}

/** Two ways into an empty workbook: tables to fill in, or the sample. */
export function EmptyStart({ session, isBusy }: Props) {
  const styles = useStyles();
  return (
    <Section heading="Start">
      <p className={styles.sentence}>
        This workbook is empty. Evenstock finds the transfers between your locations that save the
        most. It needs to know your stock and your sales.
      </p>
      <div className={styles.choice}>
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => void session.input.addTemplate()}
        >
          Add tables to fill in
        </Button>
        <p className={styles.minor}>
          Inventory, Demand, Products, Locations and Lanes. A comment on each header says what
          belongs there.
        </p>
      </div>
      <div className={styles.choice}>
        <Button
          className={styles.button}
          disabledFocusable={isBusy}
          onClick={() => void session.input.addSample()}
        >
          Try the sample
        </Button>
        <p className={styles.minor}>
          Made-up stock and a year of sales: 150 products at 13 locations, ready to rebalance.
        </p>
      </div>
      <p className={styles.minor}>
        Your figures are in another file? Copy its sheets into this workbook, with any headers.
      </p>
    </Section>
  );
}
