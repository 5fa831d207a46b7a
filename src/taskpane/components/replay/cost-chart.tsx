import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { cumulativeCost } from '../../../planning/replay/comparison-measures';
import type { ComparedResult } from '../../../planning/replay/compare-policies';
import type { PolicyRole } from '../../../planning/replay/compared-policies';
import { lineShapes } from '../../replay/line-shapes';
import { day, money } from '../../words';

const useStyles = makeStyles({
  figure: { margin: 0 },
  chart: {
    display: 'block',
    width: '100%',
    height: '180px',
    overflow: 'visible',
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  line: {
    fill: 'none',
    strokeWidth: '2px',
    vectorEffect: 'non-scaling-stroke',
    strokeLinejoin: 'round',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  none: { stroke: tokens.colorNeutralForeground3, strokeDasharray: '2 3' },
  rule: { stroke: tokens.colorPaletteDarkOrangeForeground1, strokeDasharray: '7 3' },
  plan: { stroke: tokens.colorBrandForeground1, strokeWidth: '3px' },
  foresight: { stroke: tokens.colorPaletteBerryForeground1, strokeDasharray: '10 3 2 3' },
  axis: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  legend: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  key: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: { flexShrink: 0, width: '28px', height: '10px', overflow: 'visible' },
});

interface Props {
  readonly results: readonly ComparedResult[];
  /** First day of the replay, as an Excel date serial. */
  readonly firstDay: number;
}

/** The cost of each policy up to each week. The table of weeks has the same figures. */
export function CostChart({ results, firstDay }: Props) {
  const styles = useStyles();
  const lines = results.map(cumulativeCost);
  const { paths, top } = lineShapes(lines);
  const weeks = lines[0]?.length ?? 0;
  const style = (role: PolicyRole) => mergeClasses(styles.line, styles[role]);
  const inWords = results
    .map(({ policy }, i) => `${policy} ${money(lines[i]!.at(-1) ?? 0)}`)
    .join(', ');
  return (
    <figure className={styles.figure}>
      <div className={styles.axis} aria-hidden>
        <span>{money(top)} cost so far</span>
      </div>
      <svg
        className={styles.chart}
        viewBox="0 0 1000 100"
        preserveAspectRatio="none"
        role="img"
        aria-label={`Cost after ${String(weeks)} weeks, without the stock left at the end: ${inWords}.`}
      >
        {results.map(({ role }, i) => (
          <path key={role} className={style(role)} d={paths[i]} />
        ))}
      </svg>
      <div className={styles.axis} aria-hidden>
        <span>{day(firstDay)}</span>
        <span>{day(firstDay + 7 * weeks)}</span>
      </div>
      <ul className={styles.legend} aria-hidden>
        {results.map(({ role, policy }) => (
          <li key={role} className={styles.key}>
            <svg className={styles.swatch} viewBox="0 0 28 10">
              <path className={style(role)} d="M0 5H28" />
            </svg>
            {policy}
          </li>
        ))}
      </ul>
    </figure>
  );
}
