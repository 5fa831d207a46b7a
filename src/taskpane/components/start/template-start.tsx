import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { TableReading } from '../../../workbook/reading/workbook-reading';
import { perform, readAgain } from '../../commands';
import type { PaneState } from '../../session/pane-state';
import type { RebalanceSession } from '../../session/rebalance-session';
import { Section } from '../section';

const useStyles = makeStyles({
  sentence: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  minor: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  button: { alignSelf: 'flex-start' },
});

interface Props {
  readonly tables: readonly TableReading[];
  readonly state: PaneState;
  readonly session: RebalanceSession;
}

/** What each of the tables without rows is for; the two that a plan needs come first. */
export function TemplateStart({ tables, state, session }: Props) {
  const styles = useStyles();
  return (
    <Section heading="Start">
      <p className={styles.sentence}>
        The tables are ready. Fill in your rows below the example, or paste them there. Inventory
        and Demand are enough for a plan; example rows are never planned.
      </p>
      <ul className={styles.list}>
        {tables.map(({ name, sheet }) => (
          <li key={name}>
            <Link inline onClick={() => void session.show(sheet, 'A3')}>
              {name}
            </Link>{' '}
            <span className={styles.minor}>{purposes[name] ?? ''}</span>
          </li>
        ))}
      </ul>
      <Button
        className={styles.button}
        disabledFocusable={!readAgain.isAvailable(state)}
        onClick={() => void perform(readAgain, session)}
      >
        {readAgain.label}
      </Button>
    </Section>
  );
}

const purposes: Readonly<Record<string, string>> = {
  Inventory: 'units on hand, by product and location. Needed.',
  Demand: 'units sold, by product, location and date. Needed.',
  Products: 'cost and price, so that savings are in money.',
  Locations: 'types, regions, and who supplies whom.',
  Lanes: 'which transfers are possible, and what they cost.',
};
