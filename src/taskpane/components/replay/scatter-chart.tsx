import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SweptPoint } from '../../../planning/replay/sweep-settings';
import { scatterShapes } from '../../replay/scatter-shapes';
import { count, money, percentPoints } from '../../words';

const useStyles = makeStyles({
  figure: { margin: 0 },
  chart: {
    display: 'block',
    width: '100%',
    height: '180px',
    overflow: 'visible',
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderLeft: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  // A stroke of length 0 with round ends is a dot that stays round when the chart is stretched.
  shape: { fill: 'none', vectorEffect: 'non-scaling-stroke', strokeLinecap: 'round' },
  other: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '7px',
    '@media (forced-colors: active)': { stroke: 'GrayText' },
  },
  efficient: {
    stroke: tokens.colorBrandForeground1,
    strokeWidth: '9px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  frontier: {
    stroke: tokens.colorBrandForeground1,
    strokeWidth: '1.5px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  today: {
    stroke: tokens.colorPaletteDarkOrangeForeground1,
    strokeWidth: '13px',
    '@media (forced-colors: active)': { stroke: 'Highlight' },
  },
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
  swatch: { flexShrink: 0, width: '18px', height: '14px', overflow: 'visible' },
});

/** Cost and fill rate of the settings that were tried. The table of settings has the same figures. */
export function ScatterChart({ points }: { points: readonly SweptPoint[] }) {
  const styles = useStyles();
  const shapes = scatterShapes(points);
  const style = (kind: 'other' | 'efficient' | 'frontier' | 'today') =>
    mergeClasses(styles.shape, styles[kind]);
  const efficient = points.filter(({ isEfficient }) => isEfficient).length;
  const [today] = points;
  const keys = [
    ['today', 'Today’s settings'],
    ['efficient', 'Efficient'],
    ['other', 'Others'],
  ] as const;
  return (
    <figure className={styles.figure}>
      <div className={styles.axis} aria-hidden>
        <span>Fill rate {percentPoints(Math.min(1, shapes.fillRate[1]))}</span>
      </div>
      <svg
        className={styles.chart}
        viewBox="0 0 1000 100"
        preserveAspectRatio="none"
        role="img"
        aria-label={`Cost and fill rate of ${count(points.length, 'setting')}, ${String(efficient)} of them efficient. Today’s: ${money(today?.cost ?? 0)} at ${percentPoints(today?.fillRate ?? 0)}.`}
      >
        <path className={style('frontier')} d={shapes.frontier} />
        <path className={style('other')} d={shapes.others} />
        <path className={style('today')} d={shapes.today} />
        <path className={style('efficient')} d={shapes.efficient} />
      </svg>
      <div className={styles.axis} aria-hidden>
        <span>Cost {money(shapes.cost[0])}</span>
        <span>{percentPoints(Math.max(0, shapes.fillRate[0]))} at the bottom</span>
        <span>{money(shapes.cost[1])}</span>
      </div>
      <ul className={styles.legend} aria-hidden>
        {keys.map(([kind, name]) => (
          <li key={kind} className={styles.key}>
            <svg className={styles.swatch} viewBox="0 0 18 14">
              <path className={style(kind)} d="M9 7h0" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </figure>
  );
}
