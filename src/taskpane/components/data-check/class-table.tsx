import { makeStyles, tokens } from '@fluentui/react-components';
import type { PositionColumns } from '../../../planning/network/plan-result';
import { ABC, classMatrix, XYZ } from '../../data-check/class-matrix';
import { plain } from '../../words';
import { FigureTable } from '../figure-table';
import { Section } from '../section';

const useStyles = makeStyles({
  minor: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Positions by value and by variation of demand, as of the last plan. */
export function ClassTable({ positions }: { positions: PositionColumns }) {
  const styles = useStyles();
  const counts = classMatrix(positions);
  return (
    <Section heading="ABC and XYZ classes">
      <FigureTable
        label="Positions by class"
        heads={['Positions', ...XYZ]}
        rows={ABC.map((name, row) => ({
          ...{ key: name, name },
          figures: XYZ.map((_class, column) => plain(counts[row]?.[column] ?? 0)),
        }))}
      />
      <p className={styles.minor}>
        A: most of the value; C: the least. X: steady demand; Z: the most irregular.
      </p>
    </Section>
  );
}
