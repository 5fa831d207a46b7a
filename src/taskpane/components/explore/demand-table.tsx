import { makeStyles, tokens } from '@fluentui/react-components';
import type { DemandProfile } from '../../../planning/demand/demand-profile';
import { amount } from '../../explore/demand-words';
import { day } from '../../words';
import { FigureTable } from '../figure-table';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground1 },
  scroller: { maxHeight: '320px', overflowY: 'auto' },
  table: { marginTop: tokens.spacingVerticalS },
});

/** The figures of the chart as tables, newest period first. */
export function DemandTable({ profile, place }: { profile: DemandProfile; place: string }) {
  const styles = useStyles();
  const { firstDay, periodDays, demand, sold, adjusted, forecast, lower, upper } = profile;
  const start = (period: number) => day(firstDay + period * periodDays);
  const expected = Array.from(forecast, (units, k) => ({
    key: k,
    name: start(demand.length + k),
    figures: [units, lower[k]!, upper[k]!].map(amount),
  }));
  const past = Array.from(demand, (units, t) => ({
    key: t,
    name: start(t),
    figures: [amount(sold[t]!), amount(units), adjusted[t]!.join(', ')],
  })).reverse();
  return (
    <details>
      <summary className={styles.summary}>Show the figures</summary>
      {/* Keyboard users must be able to scroll it. */}
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={`Figures of ${place}`}>
        <FigureTable
          label={`Forecast of ${place}`}
          heads={['From', 'Forecast', 'Low', 'High']}
          rows={expected}
          className={styles.table}
        />
        {past.length > 0 && (
          <FigureTable
            label={`History of ${place}`}
            heads={['From', 'Sold', 'Demand', 'Adjusted']}
            rows={past}
            className={styles.table}
          />
        )}
      </div>
    </details>
  );
}
