import { makeStyles, tokens } from '@fluentui/react-components';
import { sweepHeadline } from '../../../planning/replay/sweep-words';
import type { SweepResult } from '../../../planning/replay/sweep-settings';
import { money, percentPoints } from '../../words';
import { FigureTable } from '../figure-table';
import { Section } from '../section';
import { ScatterChart } from './scatter-chart';

const useStyles = makeStyles({
  headline: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

/** A finished sweep: which settings would have been best, and cost and fill rate of all. */
export function SweepReport({ swept }: { swept: SweepResult }) {
  const styles = useStyles();
  const { points } = swept;
  return (
    <Section heading="Settings compared">
      <p className={styles.headline} role="status">
        {sweepHeadline(swept)}
      </p>
      {points.length > 0 && (
        <>
          <ScatterChart points={points} />
          <FigureTable
            label="Cost and fill rate of each setting"
            heads={['Settings', 'Cost', 'Fill rate', 'Efficient']}
            rows={points.map(({ name, cost, fillRate, isEfficient }, i) => ({
              key: name,
              name,
              figures: [money(cost), percentPoints(fillRate), isEfficient ? 'Yes' : 'No'],
              isTotal: i === swept.best,
            }))}
          />
        </>
      )}
    </Section>
  );
}
