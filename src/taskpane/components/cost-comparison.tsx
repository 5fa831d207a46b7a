import { makeStyles, tokens } from '@fluentui/react-components';
import type { Objective } from '../../planning/network/plan-result';
import type { CostParts } from '../session/plan-summary';
import type { CostColours } from '../theme';
import { money } from '../words';
import { FigureTable } from './figure-table';

const parts: readonly { readonly key: keyof CostParts; readonly name: string }[] = [
  { key: 'lostMargin', name: 'Lost margin' },
  { key: 'holding', name: 'Holding' },
  { key: 'obsolescence', name: 'Obsolescence' },
  { key: 'transfers', name: 'Transfers' },
  { key: 'alternatives', name: 'Orders and markdowns' },
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
  swatch: {
    display: 'inline-block',
    width: '10px',
    height: '10px',
    marginRight: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
  },
});

interface Props {
  readonly objective: Pick<Objective, 'before' | 'after'>;
  readonly before: CostParts;
  readonly after: CostParts;
  readonly colours: CostColours;
}

/** Expected cost by component, today and after the plan. */
export function CostComparison({ objective, before, after, colours }: Props) {
  const styles = useStyles();
  const scale = Math.max(total(before), total(after));
  const shown = parts.filter(({ key }) => key !== 'alternatives' || after.alternatives > 0);
  return (
    <>
      <div className={styles.bars} aria-hidden>
        <Bar when="Today" costs={before} scale={scale} colours={colours} />
        <Bar when="After" costs={after} scale={scale} colours={colours} />
      </div>
      <FigureTable
        label="Expected cost today and after the plan"
        heads={['Expected cost', 'Today', 'After']}
        rows={[
          ...shown.map(({ key, name }) => ({
            key,
            name: (
              <>
                <span className={styles.swatch} style={{ backgroundColor: colours[key] }} />
                {name}
              </>
            ),
            figures: [money(before[key]), money(after[key])],
          })),
          {
            key: 'total',
            name: 'Total',
            figures: [money(objective.before), money(objective.after)],
            isTotal: true,
          },
        ]}
      />
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
