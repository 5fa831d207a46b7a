import { makeStyles, tokens } from '@fluentui/react-components';
import {
  comparisonMeasures,
  type ComparisonMeasure,
} from '../../../planning/replay/comparison-measures';
import { comparisonHeadline } from '../../../planning/replay/comparison-words';
import type { ReplayedHistory } from '../../../worker/replayer';
import { money, percentPoints, plain } from '../../words';
import { FigureTable } from '../figure-table';
import { Section } from '../section';
import { CostChart } from './cost-chart';
import { WeekTable } from './week-table';

const useStyles = makeStyles({
  headline: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  scroller: { overflowX: 'auto' },
  caveats: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** A finished replay: a headline, the cost over time, a table of measures, and what is assumed. */
export function ReplayReport({ replayed }: { replayed: ReplayedHistory }) {
  const styles = useStyles();
  const { comparison, firstDay, caveats } = replayed;
  const { results } = comparison;
  return (
    <>
      <p className={styles.headline} role="status">
        {comparisonHeadline(comparison)}
      </p>
      {results.length > 0 && (
        <>
          <Section heading="Cost over time">
            <CostChart results={results} firstDay={firstDay} />
            <WeekTable results={results} firstDay={firstDay} />
          </Section>
          <Section heading="What each would have cost">
            {/* Four columns of long figures are wider than a narrow pane. */}
            <div className={styles.scroller} tabIndex={0} role="group" aria-label="Measures">
              <FigureTable
                label="What each would have cost"
                heads={['Measure', ...results.map(({ policy }) => policy)]}
                rows={comparisonMeasures(results).map((measure) => ({
                  key: measure.name,
                  name: measure.name,
                  figures: measure.values.map((value) => figure(measure, value)),
                  isTotal: measure.kind === 'total',
                }))}
              />
            </div>
          </Section>
        </>
      )}
      <Section heading="What is assumed">
        <ul className={styles.caveats}>
          {caveats.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function figure({ unit }: ComparisonMeasure, value: number): string {
  if (unit === 'share') return percentPoints(value);
  return unit === 'money' ? money(value) : plain(value);
}
