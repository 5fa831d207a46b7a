import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { DemandProfile } from '../../../planning/demand/demand-profile';
import { chartShapes } from '../../explore/chart-shapes';
import { amount, chartInWords, periodName, adjustedInWords } from '../../explore/demand-words';
import { day } from '../../words';

const useStyles = makeStyles({
  figure: { margin: 0 },
  frame: { position: 'relative' },
  chart: {
    display: 'block',
    width: '100%',
    height: '160px',
    overflow: 'visible',
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  line: { fill: 'none', vectorEffect: 'non-scaling-stroke', strokeLinejoin: 'round' },
  demand: {
    stroke: tokens.colorBrandForeground1,
    strokeWidth: '1.5px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  sold: {
    stroke: tokens.colorPaletteDarkOrangeForeground1,
    strokeWidth: '1.5px',
    '@media (forced-colors: active)': { stroke: 'LinkText' },
  },
  // A stroke of length 0 with round ends is a dot that stays round when the chart is stretched.
  adjusted: {
    stroke: tokens.colorPaletteDarkOrangeForeground1,
    strokeWidth: '5px',
    strokeLinecap: 'round',
    '@media (forced-colors: active)': { stroke: 'LinkText' },
  },
  forecast: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2px',
    strokeDasharray: '5 3',
    '@media (forced-colors: active)': { stroke: 'Highlight' },
  },
  range: {
    fill: tokens.colorNeutralForeground3,
    fillOpacity: 0.22,
    '@media (forced-colors: active)': { fill: 'Highlight', fillOpacity: 0.4 },
  },
  today: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: '1px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
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
  swatch: { flexShrink: 0, width: '18px', height: '10px', overflow: 'visible' },
});

interface Props {
  readonly profile: DemandProfile;
  /** Product and location, such as “MUG at York”. */
  readonly place: string;
}

/** Sales, adjusted demand and forecast per period. */
export function DemandChart({ profile, place }: Props) {
  const styles = useStyles();
  const shapes = chartShapes(profile);
  const { firstDay, periodDays, demand, forecast } = profile;
  const planDay = firstDay + demand.length * periodDays;
  const at = 1000 * shapes.planAt;
  const line = (kind: keyof typeof styles) => mergeClasses(styles.line, styles[kind]);
  return (
    <figure className={styles.figure}>
      <div className={styles.axis} aria-hidden>
        <span>
          {amount(shapes.top)} units per {periodName(periodDays)}
        </span>
      </div>
      <svg
        className={styles.chart}
        viewBox="0 0 1000 100"
        preserveAspectRatio="none"
        role="img"
        aria-label={chartInWords(profile, place)}
      >
        <path className={styles.range} d={shapes.range} />
        <path className={line('today')} d={`M${String(at)} 0V100`} />
        <path className={line('demand')} d={shapes.demand} />
        <path className={line('sold')} d={shapes.sold} />
        <path className={line('adjusted')} d={shapes.adjusted} />
        <path className={line('forecast')} d={shapes.forecast} />
      </svg>
      <div className={styles.axis} aria-hidden>
        <span>{day(demand.length > 0 ? firstDay : planDay)}</span>
        <span>{day(planDay + forecast.length * periodDays)}</span>
      </div>
      <ul className={styles.legend} aria-hidden>
        {demand.length > 0 && <Key shape={line('demand')} path="M0 5H18" name="Demand" />}
        {shapes.adjusted !== '' && (
          <Key shape={line('adjusted')} path="M9 5h0" name={adjustedInWords(profile)} />
        )}
        {shapes.sold !== '' && (
          <Key shape={line('sold')} path="M9 0V10" name="Sales before adjustment" />
        )}
        <Key shape={line('today')} path="M9 0V10" name={`Plan date ${day(planDay)}`} />
        <Key shape={line('forecast')} path="M0 5H18" name="Forecast" />
        <Key shape={styles.range} path="M0 0H18V10H0Z" name="80% range" />
      </ul>
    </figure>
  );
}

interface KeyProps {
  readonly shape: string;
  readonly path: string;
  readonly name: string;
}

function Key({ shape, path, name }: KeyProps) {
  const styles = useStyles();
  return (
    <li className={styles.key}>
      <svg className={styles.swatch} viewBox="0 0 18 10">
        <path className={shape} d={path} />
      </svg>
      {name}
    </li>
  );
}
