import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ sentence: { margin: 0 } });

/** What the add-in does, for as long as nothing is known about the workbook. */
export function Welcome() {
  const styles = useStyles();
  return (
    <p className={styles.sentence}>
      Finds the transfers between your locations that save the most, and writes them to a sheet to
      sign. It needs an Inventory table and a Demand or Forecast table.
    </p>
  );
}
