import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { PlannedSnapshot } from '../../../worker/adviser';
import { FLOW_WIDTH, flowShapes, type Bar } from '../../result/flow-shapes';
import { flowsOf } from '../../result/flows';
import { NO_GROUP } from '../../result/heat-map';
import { compactMoney, count, money, plain } from '../../words';
import { FigureTable } from '../figure-table';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  minor: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  picture: { display: 'block', width: '100%', height: 'auto' },
  band: {
    fill: tokens.colorBrandForeground1,
    fillOpacity: 0.4,
    ':hover': { fillOpacity: 0.8 },
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
  bar: {
    fill: tokens.colorNeutralForeground2,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  text: { fill: tokens.colorNeutralForeground1, fontSize: '11px' },
  scroller: { maxHeight: '320px', overflow: 'auto' },
});

const BAR_WIDTH = 5;
const MOST_ROWS = 200;

/** What moves from where to where: a picture whose bands are as wide as the value, and the same as a table. */
export function FlowPicture({ snapshot: { network, plan } }: { snapshot: PlannedSnapshot }) {
  const styles = useStyles();
  const [region, setRegion] = useState<string | null>(null);
  const [isTable, setIsTable] = useState(false);
  const { flows, isByLocation } = useMemo(
    () => flowsOf(network, plan.transfers, region),
    [network, plan, region],
  );
  const shapes = useMemo(() => flowShapes(flows), [flows]);
  const regions = useMemo(
    () => [...new Set(network.locations.map(({ region: name }) => name || NO_GROUP))],
    [network],
  );
  const [first] = flows;
  const places = isByLocation ? 'locations' : region === null ? 'regions' : `${region} by location`;
  return (
    <div className={styles.part}>
      <p className={styles.minor}>
        Value of the stock that moves, from left to right. The wider the band, the more.
      </p>
      {!isByLocation && (
        <Select
          size="small"
          aria-label="Detail of the flow"
          value={region ?? ''}
          onChange={(_event, { value }) => {
            setRegion(value || null);
          }}
        >
          <option value="">Between regions</option>
          {regions.map((name) => (
            <option key={name} value={name}>
              {name} by location
            </option>
          ))}
        </Select>
      )}
      <svg
        className={styles.picture}
        viewBox={`0 0 ${String(FLOW_WIDTH)} ${String(Math.max(1, shapes.height))}`}
        role="img"
        aria-label={`Flow between ${places}: ${count(flows.length, 'flow')}${first === undefined ? '' : `, the largest ${money(first.value)} from ${first.from} to ${first.to}`}.`}
      >
        {shapes.bands.map(({ flow, path }) => (
          <path key={`${flow.from}\n${flow.to}`} className={styles.band} d={path}>
            <title>{`${flow.from} → ${flow.to}: ${money(flow.value)}`}</title>
          </path>
        ))}
        <Bars bars={shapes.left} side="left" />
        <Bars bars={shapes.right} side="right" />
      </svg>
      {shapes.leftOut > 0 && (
        <p className={styles.minor}>and {count(shapes.leftOut, 'smaller flow')}, in the table</p>
      )}
      <div>
        <Button
          size="small"
          aria-expanded={isTable}
          onClick={() => {
            setIsTable(!isTable);
          }}
        >
          {isTable ? 'Hide the table' : 'Show as a table'}
        </Button>
      </div>
      {isTable && (
        <div className={styles.scroller} tabIndex={0} role="group" aria-label="Table of flows">
          <FigureTable
            label={`Flow between ${places}`}
            heads={['From → to', 'Lines', 'Units', 'Value', 'Saves']}
            rows={flows.slice(0, MOST_ROWS).map(({ from, to, lines, units, value, saving }) => ({
              key: `${from}\n${to}`,
              name: `${from} → ${to}`,
              figures: [plain(lines), plain(units), money(value), money(saving)],
            }))}
          />
        </div>
      )}
    </div>
  );
}

function Bars({ bars, side }: { bars: readonly Bar[]; side: 'left' | 'right' }) {
  const styles = useStyles();
  const isLeft = side === 'left';
  return bars.map(({ name, value, top, height }) => (
    <g key={name}>
      <rect
        className={styles.bar}
        x={isLeft ? 0 : FLOW_WIDTH - BAR_WIDTH}
        y={top}
        width={BAR_WIDTH}
        height={height}
      />
      <text
        className={styles.text}
        x={isLeft ? 0 : FLOW_WIDTH}
        y={top - 4}
        textAnchor={isLeft ? 'start' : 'end'}
      >
        {name} {compactMoney(value)}
      </text>
    </g>
  ));
}
