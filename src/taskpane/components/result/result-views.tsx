import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState, useSyncExternalStore } from 'react';
import type { PlannedSnapshot } from '../../../worker/adviser';
import type { Selection } from '../../explore/choices';
import type { RebalanceSession } from '../../session/rebalance-session';
import { FlowPicture } from './flow-picture';
import { HeatMapTable } from './heat-map-table';
import { LineList } from './line-list';
import { PositionList } from './position-list';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  tabs: { flexWrap: 'wrap', marginLeft: `-${tokens.spacingHorizontalS}` },
});

const views = [
  ['lines', 'Lines'],
  ['positions', 'Positions'],
  ['imbalance', 'Imbalance'],
  ['flow', 'Flow'],
] as const;
type View = (typeof views)[number][0];

interface Props {
  readonly snapshot: PlannedSnapshot;
  readonly session: RebalanceSession;
  readonly onExplore: (selection: Selection) => void;
}

/** The plan in detail: its lines, the worst positions, the imbalance and the flow. */
export function ResultViews({ snapshot, session, onExplore }: Props) {
  const styles = useStyles();
  const id = useId();
  const { lines } = session;
  const { key } = useSyncExternalStore(lines.subscribe, lines.current);
  const [view, setView] = useState<View>('lines');
  useEffect(() => lines.follow(), [lines]);
  return (
    <section className={styles.part} aria-label="The plan in detail">
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={view}
        onTabSelect={(_event, { value }) => {
          setView(value as View);
        }}
      >
        {views.map(([name, label]) => (
          <Tab key={name} id={`${id}${name}`} value={name} aria-controls={`${id}panel`}>
            {label}
          </Tab>
        ))}
      </TabList>
      <div id={`${id}panel`} role="tabpanel" aria-labelledby={`${id}${view}`}>
        {view === 'lines' && (
          <LineList
            snapshot={snapshot}
            selected={key}
            onSelect={(selected) => {
              lines.select(selected);
            }}
            onShow={(selected) => void lines.showRow(selected)}
            onExplore={onExplore}
          />
        )}
        {view === 'positions' && <PositionList snapshot={snapshot} onExplore={onExplore} />}
        {view === 'imbalance' && <HeatMapTable snapshot={snapshot} />}
        {view === 'flow' && <FlowPicture snapshot={snapshot} />}
      </div>
    </section>
  );
}
