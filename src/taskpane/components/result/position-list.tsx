import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { PlannedSnapshot } from '../../../worker/adviser';
import type { Selection } from '../../explore/choices';
import { positionFacts } from '../../result/line-words';
import { chosenPositions, positionLines } from '../../result/position-lines';
import { count, money, percent } from '../../words';
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
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
});

interface Props {
  readonly snapshot: PlannedSnapshot;
  readonly onExplore: (selection: Selection) => void;
}

/** The positions that cost most if nothing is done, and what the plan makes of them. */
export function PositionList({ snapshot, onExplore }: Props) {
  const styles = useStyles();
  const { network, plan } = snapshot;
  const lines = useMemo(() => positionLines(network, plan), [network, plan]);
  const [choice, setChoice] = useState({ search: '', family: '', region: '' });
  const followed = useDeferredValue(choice);
  const chosen = useMemo(
    () =>
      chosenPositions(lines, {
        search: followed.search,
        family: followed.family || null,
        region: followed.region || null,
      }),
    [lines, followed],
  );
  const [selected, setSelected] = useState(-1);
  const at = chosen.findIndex(({ position }) => position === selected);
  const line = chosen[at];
  const change = (fields: Partial<typeof choice>): void => {
    setChoice({ ...choice, ...fields });
  };
  const names = (of: 'family' | 'region'): readonly string[] =>
    [...new Set(lines.map((one) => one[of]))].filter((name) => name !== '').sort();
  const filters = [
    ['family', 'Family', names('family')],
    ['region', 'Region', names('region')],
  ] as const;
  return (
    <div className={styles.part}>
      <ListControls
        label="Search positions"
        search={choice.search}
        onSearch={(search) => {
          change({ search });
        }}
      >
        {filters.map(
          ([key, label, options]) =>
            options.length > 1 && (
              <ListSelect
                key={key}
                label={label}
                value={choice[key]}
                options={everyOr(options)}
                onSelect={(value) => {
                  change({ [key]: value });
                }}
              />
            ),
        )}
      </ListControls>
      <p className={styles.minor}>
        {count(chosen.length, 'position')}, those that cost most if nothing is done first
      </p>
      <VirtualList
        label="Worst positions"
        items={chosen}
        selected={at}
        onSelect={(index) => {
          setSelected(chosen[index]!.position);
        }}
        onOpen={(index) => {
          onExplore(selectionOf(chosen[index]!));
        }}
      >
        {({ product, description, location, cost, riskBefore, riskAfter }) => (
          <ListRow
            name={description === '' ? product : `${product} ${description}`}
            figure={`costs ${money(cost)}`}
            detail={`at ${location}`}
            second={`risk ${percent(riskBefore)} → ${percent(riskAfter)}`}
          />
        )}
      </VirtualList>
      {line !== undefined && (
        <div className={styles.details} role="group" aria-label="Selected position">
          <FactList facts={positionFacts(line)} />
          <Button
            size="small"
            onClick={() => {
              onExplore(selectionOf(line));
            }}
          >
            Explore this position
          </Button>
        </div>
      )}
    </div>
  );
}

function selectionOf({ product, location }: { product: string; location: string }): Selection {
  return { product, location, from: null };
}
