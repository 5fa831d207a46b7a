import { makeStyles, tokens } from '@fluentui/react-components';
import { cumulativeCost } from '../../../planning/replay/comparison-measures';
import type { ComparedResult } from '../../../planning/replay/compare-policies';
import { day, money } from '../../words';
import { FigureTable } from '../figure-table';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground1 },
  scroller: { maxHeight: '320px', overflow: 'auto' },
});

interface Props {
  readonly results: readonly ComparedResult[];
  /** First day of the replay, as an Excel date serial. */
  readonly firstDay: number;
}

/** The figures of the chart: the cost of each policy up to the end of each week. */
export function WeekTable({ results, firstDay }: Props) {
  const styles = useStyles();
  const lines = results.map(cumulativeCost);
  const rows = (lines[0] ?? []).map((_, week) => ({
    key: week,
    name: day(firstDay + 7 * week),
    figures: lines.map((costs) => money(costs[week]!)),
  }));
  return (
    <details>
      <summary className={styles.summary}>Show the weeks</summary>
      {/* Keyboard users must be able to scroll it. */}
      <div className={styles.scroller} tabIndex={0} role="group" aria-label="Cost by week">
        <FigureTable
          label="Cost up to the end of each week"
          heads={['Week of', ...results.map(({ policy }) => policy)]}
          rows={rows}
        />
      </div>
    </details>
  );
}
