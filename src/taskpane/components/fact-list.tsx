import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(7em, max-content) 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
});

/** A name and what there is to say of it. */
export type Fact = readonly [string, string];

/** Names and what there is to say of each. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(([term, fact]) => [
        <dt key={`${term} is`} className={styles.term}>
          {term}
        </dt>,
        <dd key={term} className={styles.fact}>
          {fact}
        </dd>,
      ])}
    </dl>
  );
}
