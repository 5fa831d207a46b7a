import { makeStyles, tokens } from '@fluentui/react-components';
import type { Objective } from '../../planning/plan-result';
import type { CostParts } from '../session/plan-summary';
import type { CostColours } from '../theme';
import { money } from '../words';

const parts: readonly { readonly key: keyof CostParts; readonly name: string }[] = [
  { key: 'lostMargin', name: 'Lost margin' },
  { key: 'holding', name: 'Holding stock' },
  { key: 'obsolescence', name: 'Stock that never sells' },
  { key: 'transfers', name: 'Transfers' },
  { key: 'beside', name: 'Orders and markdowns' },
];

const useStyles = makeStyles({
  bars: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  when: { width: '3.2em', fontSize: tokens.fontSizeBase200 },
  track: { flexGrow: 1, display: 'flex', height: '18px', gap: '2px' },
  part: {
    minWidth: '2px',
    borderRadius: tokens.borderRadiusSmall,
    // Without this, contrast themes paint all parts in one colour.
    forcedColorAdjust: 'none',
  },
  table: {
    width: '100%',
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
  swatch: {
    display: 'inline-block',
    width: '10px',
    height: '10px',
    marginRight: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
  },
  total: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly objective: Pick<Objective, 'before' | 'after'>;
  readonly before: CostParts;
  readonly after: CostParts;
  readonly colours: CostColours;
}

/** What the stock costs as it stands and after the plan, part by part. */
export function CostComparison({ objective, before, after, colours }: Props) {
  const styles = useStyles();
  const scale = Math.max(total(before), total(after));
  const shown = parts.filter(({ key }) => key !== 'beside' || after.beside > 0);
  return (
    <>
      <div className={styles.bars} aria-hidden>
        <Bar when="Today" costs={before} scale={scale} colours={colours} />
        <Bar when="After" costs={after} scale={scale} colours={colours} />
      </div>
      <table className={styles.table} aria-label="Expected cost today and after the plan">
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              Expected cost
            </th>
            <th scope="col" className={styles.head}>
              Today
            </th>
            <th scope="col" className={styles.head}>
              After
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name }) => (
            <tr key={key}>
              <th scope="row" className={styles.name}>
                <span className={styles.swatch} style={{ backgroundColor: colours[key] }} />
                {name}
              </th>
              <td className={styles.figure}>{money(before[key])}</td>
              <td className={styles.figure}>{money(after[key])}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row" className={styles.name}>
              Total
            </th>
            <td className={styles.figure}>{money(objective.before)}</td>
            <td className={styles.figure}>{money(objective.after)}</td>
          </tr>
        </tbody>
      </table>
    </>
  );
}

function Bar({
  when,
  costs,
  scale,
  colours,
}: {
  when: string;
  costs: CostParts;
  scale: number;
  colours: CostColours;
}) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <span className={styles.when}>{when}</span>
      <div className={styles.track}>
        {parts
          .filter(({ key }) => costs[key] > 0)
          .map(({ key }) => (
            <div
              key={key}
              className={styles.part}
              style={{
                width: `${String((100 * costs[key]) / scale)}%`,
                backgroundColor: colours[key],
              }}
            />
          ))}
      </div>
    </div>
  );
}

function total(costs: CostParts): number {
  return parts.reduce((sum, { key }) => sum + costs[key], 0);
}
