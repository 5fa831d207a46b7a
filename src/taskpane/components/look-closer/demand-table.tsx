import { makeStyles, tokens } from '@fluentui/react-components';
import type { DemandProfile } from '../../../planning/demand/demand-profile';
import { amount } from '../../look-closer/outlook-words';
import { day } from '../../words';
import { FigureTable } from '../figure-table';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground1 },
  scroller: { maxHeight: '320px', overflowY: 'auto' },
  table: { marginTop: tokens.spacingVerticalS },
});

/** The figures of the chart, the newest first, for who would rather read them. */
export function DemandTable({ outlook, place }: { outlook: DemandProfile; place: string }) {
  const styles = useStyles();
  const {
    firstDay,
    periodDays,
    demand,
    sold,
    adjusted: treated,
    forecast: ahead,
    lower: low,
    upper: high,
  } = outlook;
  const start = (period: number) => day(firstDay + period * periodDays);
  const expected = Array.from(ahead, (units, k) => ({
    key: k,
    name: start(demand.length + k),
    figures: [units, low[k]!, high[k]!].map(amount),
  }));
  const past = Array.from(demand, (units, t) => ({
    key: t,
    name: start(t),
    figures: [amount(sold[t]!), amount(units), treated[t]!.join(', ')],
  })).reverse();
  return (
    <details>
      <summary className={styles.summary}>Show the figures</summary>
      {/* A box that scrolls must be reachable without a mouse. */}
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
            heads={['From', 'Sold', 'Demand', 'Treated']}
            rows={past}
            className={styles.table}
          />
        )}
      </div>
    </details>
  );
}
