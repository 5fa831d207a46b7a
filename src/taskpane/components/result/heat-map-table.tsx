import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { misplacedValue } from '../../../planning/balance/misplaced-value';
import type { PlannedSnapshot } from '../../../worker/adviser';
import { heatMap, wholeNetwork, type HeatMap } from '../../result/heat-map';
import { compactMoney, money, plain } from '../../words';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  minor: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  scroller: { overflow: 'auto', maxHeight: '420px' },
  table: {
    borderCollapse: 'separate',
    borderSpacing: '2px',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  corner: { position: 'sticky', left: 0, backgroundColor: tokens.colorNeutralBackground1 },
  name: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    maxWidth: '120px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  head: { fontWeight: tokens.fontWeightRegular, verticalAlign: 'bottom' },
  zoom: { minWidth: 0, padding: `0 ${tokens.spacingHorizontalXS}`, justifyContent: 'flex-start' },
  cell: {
    minWidth: '44px',
    padding: '2px 4px',
    textAlign: 'right',
    color: tokens.colorNeutralForeground1,
    forcedColorAdjust: 'none',
  },
  legend: { display: 'flex', gap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200 },
  swatch: {
    display: 'inline-block',
    width: '12px',
    height: '12px',
    marginRight: tokens.spacingHorizontalXS,
    forcedColorAdjust: 'none',
  },
});

/** Hues of excess and of shortage, told apart also by people who see no red or green. */
const EXCESS = '20, 147, 138';
const SHORTAGE = '214, 110, 20';

interface Props {
  readonly snapshot: PlannedSnapshot;
}

/** Where stock stands above and below its share of the need, as a table whose cells are coloured. */
export function HeatMapTable({ snapshot: { network, plan } }: Props) {
  const styles = useStyles();
  const [isAfter, setIsAfter] = useState(false);
  const [zoom, setZoom] = useState(wholeNetwork);
  const values = useMemo(() => {
    const { available, availableAfter } = plan.positions;
    return misplacedValue(network, plan.positions, isAfter ? availableAfter : available);
  }, [network, plan, isAfter]);
  const before = useMemo(
    () => misplacedValue(network, plan.positions, plan.positions.available),
    [network, plan],
  );
  const map = useMemo(() => heatMap(network, values, zoom), [network, values, zoom]);
  // One scale for both moments, so that a paler map is a better one.
  const scale = useMemo(
    () => Math.max(map.scale, heatMap(network, before, zoom).scale),
    [map, network, before, zoom],
  );
  return (
    <div className={styles.part}>
      <p className={styles.minor}>
        Stock at cost above or below (−) the share that a location needs.
        {!(map.isByProduct && map.isByLocation) && ' Choose a family or a region to look closer.'}
      </p>
      <div className={styles.buttons}>
        {[false, true].map((after) => (
          <Button
            key={String(after)}
            size="small"
            appearance={after === isAfter ? 'primary' : 'secondary'}
            aria-pressed={after === isAfter}
            onClick={() => {
              setIsAfter(after);
            }}
          >
            {after ? 'After the plan' : 'Today'}
          </Button>
        ))}
        {zoom.family !== null && (
          <Button
            size="small"
            onClick={() => {
              setZoom({ ...zoom, family: null });
            }}
          >
            All families
          </Button>
        )}
        {zoom.region !== null && (
          <Button
            size="small"
            onClick={() => {
              setZoom({ ...zoom, region: null });
            }}
          >
            All regions
          </Button>
        )}
      </div>
      <div className={styles.scroller} tabIndex={0} role="group" aria-label="Heat map">
        <Cells
          map={map}
          scale={scale}
          label={`Imbalance ${isAfter ? 'after the plan' : 'today'}, by ${map.isByProduct ? 'product' : 'family'} and ${map.isByLocation ? 'location' : 'region'}`}
          onFamily={(family) => {
            setZoom({ ...zoom, family });
          }}
          onRegion={(region) => {
            setZoom({ ...zoom, region });
          }}
        />
      </div>
      {map.rowsLeftOut > 0 && (
        <p className={styles.minor}>and {plain(map.rowsLeftOut)} more with less imbalance</p>
      )}
      <div className={styles.legend} aria-hidden>
        {[
          [EXCESS, 'Excess'],
          [SHORTAGE, 'Shortage'],
        ].map(([hue, name]) => (
          <span key={name}>
            <span className={styles.swatch} style={{ backgroundColor: `rgb(${hue!})` }} />
            {name}
          </span>
        ))}
      </div>
    </div>
  );
}

interface CellsProps {
  readonly map: HeatMap;
  readonly scale: number;
  readonly label: string;
  readonly onFamily: (family: string) => void;
  readonly onRegion: (region: string) => void;
}

function Cells({ map, scale, label, onFamily, onRegion }: CellsProps) {
  const styles = useStyles();
  const name = (text: string, onZoom: ((name: string) => void) | null) =>
    onZoom === null ? (
      text
    ) : (
      <Button
        className={styles.zoom}
        size="small"
        appearance="transparent"
        title={`Show ${text} in detail`}
        onClick={() => {
          onZoom(text);
        }}
      >
        {text}
      </Button>
    );
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.name, styles.corner)}>
            {map.isByProduct ? 'Product' : 'Family'}
          </th>
          {map.columns.map((column) => (
            <th key={column} scope="col" className={styles.head}>
              {name(column, map.isByLocation ? null : onRegion)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {map.rows.map((row) => (
          <tr key={row.name}>
            <th
              scope="row"
              className={mergeClasses(styles.name, styles.corner)}
              title={row.detail === '' ? row.name : `${row.name} ${row.detail}`}
            >
              {name(row.name, map.isByProduct ? null : onFamily)}
            </th>
            {row.cells.map((value, at) => (
              <td
                key={map.columns[at]}
                className={styles.cell}
                style={{ backgroundColor: colour(value, scale) }}
                title={value === null ? 'Not stocked' : money(value)}
              >
                {value === null ? '' : compactMoney(value)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Pale enough at its strongest for text in either theme. */
function colour(value: number | null, scale: number): string | undefined {
  if (value === null || scale === 0) return undefined;
  const strength = (0.6 * Math.abs(value)) / scale;
  return `rgba(${value > 0 ? EXCESS : SHORTAGE}, ${strength.toFixed(3)})`;
}
