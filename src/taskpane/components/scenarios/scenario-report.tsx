import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { efficientPoints } from '../../../planning/replay/efficient-points';
import type { ScenarioState } from '../../scenarios/scenario-session';
import { scenarioHeadline, scenarioMeasures } from '../../scenarios/scenario-words';
import { FigureTable } from '../figure-table';
import { ScatterChart } from '../replay/scatter-chart';
import { Section } from '../section';

const useStyles = makeStyles({
  headline: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  scroller: { overflowX: 'auto' },
});

interface Props {
  readonly state: ScenarioState;
  readonly onShow: (sheet: string) => void;
}

/** Scenarios side by side: a chart of cost against service, and a table. */
export function ScenarioReport({ state: { planned, sheet }, onShow }: Props) {
  const styles = useStyles();
  const isEfficient = efficientPoints(planned.map(({ outcome }) => outcome));
  return (
    <Section heading="Compared">
      <p className={styles.headline} role="status">
        {scenarioHeadline(planned)}
      </p>
      <ScatterChart
        points={planned.map(({ scenario, outcome }, i) => ({
          name: scenario.name,
          cost: outcome.cost,
          fillRate: outcome.fillRate,
          isEfficient: isEfficient[i]!,
        }))}
      />
      <div className={styles.scroller} tabIndex={0} role="group" aria-label="Scenarios compared">
        <FigureTable
          label="Scenarios side by side"
          heads={['Measure', ...planned.map(({ scenario }) => scenario.name)]}
          rows={scenarioMeasures.map(([name, figure], at) => ({
            key: name,
            name,
            figures: planned.map(({ outcome }) => figure(outcome)),
            isTotal: at === 0,
          }))}
        />
      </div>
      {sheet !== null && (
        <Link
          inline
          onClick={() => {
            onShow(sheet);
          }}
        >
          Show in “{sheet}”
        </Link>
      )}
    </Section>
  );
}
