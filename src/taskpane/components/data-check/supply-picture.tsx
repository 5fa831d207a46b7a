import { makeStyles, tokens } from '@fluentui/react-components';
import type { Network } from '../../../planning/network/network';
import type { SupplyLink } from '../../../planning/network/supply-links';
import { supplyTiers, type SupplyNode } from '../../data-check/supply-tiers';
import { count, plain } from '../../words';
import { FigureTable } from '../figure-table';
import { Section } from '../section';

const useStyles = makeStyles({
  picture: { width: '100%', maxWidth: '420px', display: 'block' },
  line: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  dot: { fill: tokens.colorBrandForeground1 },
  label: { fill: tokens.colorNeutralForeground1, fontSize: '11px' },
  scroll: { maxHeight: '240px', overflowY: 'auto' },
  minor: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Size of the drawing in its own units. */
const [width, rowHeight, margin] = [300, 56, 14];
/** Above this number of locations in a tier, the dots have no names. */
const maxNamed = 4;
const maxLetters = 14;

interface Props {
  readonly network: Network;
  readonly supply: readonly SupplyLink[];
}

/** Who supplies whom: a drawing by tier, and the same as a table. */
export function SupplyPicture({ network, supply }: Props) {
  const styles = useStyles();
  const tiers = supplyTiers(supply);
  const name = (location: number) =>
    location < 0 ? 'Outside supplier' : (network.locations[location]?.id ?? '');
  const nodes = tiers.flat();
  return (
    <Section heading="What supplies what">
      <p className={styles.minor}>{tiersInWords(tiers)}</p>
      {tiers.length > 1 && <Drawing tiers={tiers} name={name} />}
      <div className={styles.scroll} role="group" aria-label="Sources of locations" tabIndex={0}>
        <FigureTable
          label="Source of each location"
          heads={['Location', 'Supplied by', 'Products']}
          rows={nodes.map(({ location, source, products, others }) => ({
            key: location,
            name: name(location),
            figures: [
              `${name(source)}${others > 0 ? ` and ${count(others, 'other')}` : ''}`,
              plain(products),
            ],
          }))}
        />
      </div>
    </Section>
  );
}

function tiersInWords(tiers: readonly (readonly SupplyNode[])[]): string {
  if (tiers.length < 2) return 'Every location is supplied from outside the network.';
  const parts = tiers.map((nodes, tier) =>
    tier === 0
      ? `${count(nodes.length, 'location')} supplied from outside`
      : `${plain(nodes.length)} ${tier === 1 ? 'supplied by them' : `in tier ${plain(tier + 1)}`}`,
  );
  return `${parts.join(', ')}.`;
}

function Drawing({
  tiers,
  name,
}: {
  tiers: readonly (readonly SupplyNode[])[];
  name: (location: number) => string;
}) {
  const styles = useStyles();
  const places = new Map<number, { readonly x: number; readonly y: number }>();
  tiers.forEach((nodes, tier) => {
    nodes.forEach(({ location }, at) => {
      const x = margin + ((at + 0.5) / nodes.length) * (width - 2 * margin);
      places.set(location, { x, y: margin + tier * rowHeight });
    });
  });
  const height = 2 * margin + (tiers.length - 1) * rowHeight + 14;
  return (
    <svg className={styles.picture} viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden>
      {tiers.flat().map(({ location, source }) => {
        const [to, from] = [places.get(location), places.get(source)];
        if (!to || !from) return null;
        return (
          <line
            key={location}
            className={styles.line}
            {...{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }}
          />
        );
      })}
      {tiers.map((nodes) =>
        nodes.map(({ location }) => {
          const { x, y } = places.get(location)!;
          return (
            <g key={location}>
              <circle className={styles.dot} cx={x} cy={y} r={nodes.length > 30 ? 2 : 4} />
              {nodes.length <= maxNamed && (
                <text className={styles.label} x={x} y={y + 15} textAnchor="middle">
                  {shortened(name(location))}
                </text>
              )}
            </g>
          );
        }),
      )}
    </svg>
  );
}

function shortened(text: string): string {
  return text.length > maxLetters ? `${text.slice(0, maxLetters - 1)}…` : text;
}
