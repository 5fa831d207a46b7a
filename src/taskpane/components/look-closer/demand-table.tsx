import { makeStyles, tokens } from '@fluentui/react-components';
import type { DemandOutlook } from '../../../planning/demand/demand-outlook';
import { amount } from '../../look-closer/outlook-words';
import { day } from '../../words';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground1 },
  scroller: { maxHeight: '320px', overflowY: 'auto' },
  table: {
    width: '100%',
    marginTop: tokens.spacingVerticalS,
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
  },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: 0 },
  head: {
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: 0,
  },
  figure: { textAlign: 'right', padding: `0 0 0 ${tokens.spacingHorizontalM}` },
});

/** The figures of the chart, the newest first, for who would rather read them. */
export function DemandTable({ outlook, place }: { outlook: DemandOutlook; place: string }) {
  const styles = useStyles();
  const { firstDay, periodDays, demand, sold, isObserved, ahead, low, high } = outlook;
  const start = (period: number) => day(firstDay + period * periodDays);
  return (
    <details>
      <summary className={styles.summary}>Show the figures</summary>
      {/* A box that scrolls must be reachable without a mouse. */}
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={`Figures of ${place}`}>
        <table className={styles.table} aria-label={`Forecast of ${place}`}>
          <thead>
            <tr>
              {['From', 'Forecast', 'Low', 'High'].map((head, at) => (
                <th key={head} scope="col" className={at === 0 ? styles.name : styles.head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from(ahead, (units, k) => (
              <tr key={k}>
                <th scope="row" className={styles.name}>
                  {start(demand.length + k)}
                </th>
                <td className={styles.figure}>{amount(units)}</td>
                <td className={styles.figure}>{amount(low[k]!)}</td>
                <td className={styles.figure}>{amount(high[k]!)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {demand.length > 0 && (
          <table className={styles.table} aria-label={`History of ${place}`}>
            <thead>
              <tr>
                {['From', 'Sold', 'Demand', 'Treated'].map((head, at) => (
                  <th key={head} scope="col" className={at === 0 ? styles.name : styles.head}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from(demand, (_, back) => demand.length - 1 - back).map((t) => (
                <tr key={t}>
                  <th scope="row" className={styles.name}>
                    {start(t)}
                  </th>
                  <td className={styles.figure}>{amount(sold[t]!)}</td>
                  <td className={styles.figure}>{amount(demand[t]!)}</td>
                  <td className={styles.figure}>
                    {isObserved[t] === 0 || sold[t] !== demand[t] ? 'yes' : ''}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </details>
  );
}
