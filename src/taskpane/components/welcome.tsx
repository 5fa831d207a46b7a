import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ sentence: { margin: 0 } });

/** Introduces the add-in until the workbook has been read. */
export function Welcome() {
  const styles = useStyles();
  return (
    <p className={styles.sentence}>
      Evenstock finds the transfers between your locations that save the most, and writes them to a
      sheet for approval. It needs an Inventory table, and a Demand or Forecast table.
    </p>
  );
}
