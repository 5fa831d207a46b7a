import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { PlannedSnapshot } from '../../../worker/adviser';
import type { Selection } from '../../explore/choices';
import { lineFacts, orderNames, approverOf } from '../../result/line-words';
import {
  allLines,
  chosenLines,
  lineGroups,
  planLines,
  type LineChoice,
  type LineOrder,
} from '../../result/plan-lines';
import { count, money, percent, plain } from '../../words';
import { FactList } from '../fact-list';
import { everyOr, ListControls, ListSelect } from './list-controls';
import { ListRow } from './list-row';
import { VirtualList } from './virtual-list';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  minor: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    overflowWrap: 'anywhere',
  },
  sentence: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly snapshot: PlannedSnapshot;
  /** The key of the selected line; null for none. */
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  /** Selects the line's row in the sheet. */
  readonly onShow: (key: string) => void;
  readonly onExplore: (selection: Selection) => void;
}

/** Every line of the plan: filtered, sorted and searched, with the details of the selected one. */
export function LineList({ snapshot, selected, onSelect, onShow, onExplore }: Props) {
  const styles = useStyles();
  const { network, plan } = snapshot;
  const lines = useMemo(() => planLines(network, plan.transfers), [network, plan]);
  const groups = useMemo(() => lineGroups(lines), [lines]);
  const [choice, setChoice] = useState<LineChoice>(allLines);
  // The box shows each letter at once; the list follows when the browser has time.
  const followed = useDeferredValue(choice);
  const chosen = useMemo(() => chosenLines(lines, followed), [lines, followed]);
  const change = (fields: Partial<LineChoice>): void => {
    setChoice({ ...choice, ...fields });
  };
  const at = selected === null ? -1 : chosen.findIndex(({ key }) => key === selected);
  const line = chosen[at];
  const tiers = [...new Set(lines.map(({ transfer }) => transfer.tier))];
  return (
    <div className={styles.part}>
      <ListControls
        label="Search lines"
        search={choice.search}
        onSearch={(search) => {
          change({ search });
        }}
      >
        <ListSelect<LineOrder>
          label="Sort by"
          value={choice.order}
          options={orderNames}
          onSelect={(order) => {
            change({ order });
          }}
        />
        {groups.families.length > 1 && (
          <ListSelect
            label="Family"
            value={choice.family ?? ''}
            options={everyOr(groups.families)}
            onSelect={(family) => {
              change({ family: family || null });
            }}
          />
        )}
        {groups.regions.length > 1 && (
          <ListSelect
            label="Region"
            value={choice.region ?? ''}
            options={everyOr(groups.regions)}
            onSelect={(region) => {
              change({ region: region || null });
            }}
          />
        )}
        {tiers.length > 1 && (
          <ListSelect
            label="Approval"
            value={choice.tier ?? ''}
            options={[['', 'All'], ...tiers.map((tier) => [tier, approverOf(tier)] as const)]}
            onSelect={(tier) => {
              change({ tier: tier || null });
            }}
          />
        )}
      </ListControls>
      <p className={styles.minor}>{found(chosen.length, lines.length)}</p>
      <VirtualList
        label="Lines of the plan"
        items={chosen}
        selected={at}
        onSelect={(index) => {
          onSelect(chosen[index]!.key);
        }}
        onOpen={(index) => {
          onShow(chosen[index]!.key);
        }}
      >
        {({ product, description, from, to, transfer }) => (
          <ListRow
            name={description === '' ? product : `${product} ${description}`}
            figure={`saves ${money(transfer.netBenefit)}`}
            detail={`${plain(transfer.quantity)} ${from} → ${to}`}
            second={`risk ${percent(transfer.stockoutRiskBefore)} → ${percent(transfer.stockoutRiskAfter)}`}
          />
        )}
      </VirtualList>
      {line === undefined ? (
        <p className={styles.minor}>Select a line to see why it is in the plan.</p>
      ) : (
        <div className={styles.details} role="group" aria-label="Selected line">
          <p className={styles.sentence}>{line.transfer.reason}</p>
          <FactList facts={lineFacts(line)} />
          <div className={styles.buttons}>
            <Button
              size="small"
              onClick={() => {
                onExplore({ product: line.product, location: line.to, from: line.from });
              }}
            >
              Explore this line
            </Button>
            <Button
              size="small"
              onClick={() => {
                onShow(line.key);
              }}
            >
              Show its row
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

function found(chosen: number, all: number): string {
  return chosen === all ? count(all, 'line') : `${plain(chosen)} of ${count(all, 'line')}`;
}
