import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { findPosition } from '../../../planning/network/find-position';
import { isPlanned, type Adviser, type PlanSnapshot } from '../../../worker/adviser';
import { choiceOf, locationChoices, productChoices, type Selection } from '../../explore/choices';
import type { PaneState } from '../../session/pane-state';
import { Section } from '../section';
import { ChoicePicker } from './choice-picker';
import { PositionDetails } from './position-details';
import { SecondSolver } from './second-solver';
import { TransferQuestion } from './transfer-question';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  sentence: { margin: 0 },
});

interface Props {
  readonly state: PaneState;
  readonly adviser: Adviser;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

/** Shows demand and stock of one product at one location, and explains the moves to it. */
export function Explore({ state, adviser, selection, onSelect }: Props) {
  const styles = useStyles();
  const { snapshot, isOutdated } = state;
  const isPlanning = state.activity?.isRebalance === true;
  useEffect(() => {
    // The planner needs the memory while it runs.
    if (isPlanning) adviser.release();
  }, [adviser, isPlanning]);
  useEffect(
    () => () => {
      adviser.release();
    },
    [adviser],
  );
  if (snapshot === null) {
    return (
      <p className={styles.sentence}>Nothing to explore yet. The workbook has not been read.</p>
    );
  }
  return (
    <div className={styles.part}>
      {isOutdated && <ChangedNotice hasPlan={snapshot.plan !== null} />}
      <Position snapshot={snapshot} adviser={adviser} selection={selection} onSelect={onSelect} />
    </div>
  );
}

function Position({
  snapshot,
  adviser,
  selection,
  onSelect,
}: Omit<Props, 'state'> & { readonly snapshot: PlanSnapshot }) {
  const styles = useStyles();
  const { network } = snapshot;
  const { product: productId } = selection;
  const products = useMemo(() => productChoices(network), [network]);
  const product = useMemo(() => choiceOf(products, productId), [products, productId]);
  const locations = useMemo(
    () => (product === null ? [] : locationChoices(network, product.index)),
    [network, product],
  );
  const location = choiceOf(locations, selection.location);
  const position =
    product === null || location === null
      ? -1
      : findPosition(network.positions, product.index, location.index);
  return (
    <>
      <Section heading="Explore">
        <p className={styles.sentence}>
          Choose a product and a location to see demand, stock and the reason for each move.
        </p>
        <ChoicePicker
          label="Product"
          choices={products}
          chosen={product}
          onChoose={({ id }) => {
            onSelect({ ...selection, product: id });
          }}
        />
        <ChoicePicker
          label="Location"
          choices={locations}
          chosen={location}
          isDisabled={product === null}
          onChoose={({ id }) => {
            onSelect({
              ...selection,
              location: id,
              from: id === selection.from ? null : selection.from,
            });
          }}
        />
      </Section>
      {product !== null && location !== null && position >= 0 && (
        <>
          <PositionDetails
            adviser={adviser}
            snapshot={snapshot}
            position={position}
            place={`${product.id} at ${location.id}`}
          />
          <TransferQuestion
            snapshot={snapshot}
            adviser={adviser}
            product={product}
            to={location}
            from={selection.from}
            onChoose={(from) => {
              onSelect({ ...selection, from });
            }}
          />
        </>
      )}
      {product !== null && isPlanned(snapshot) && (
        <SecondSolver adviser={adviser} snapshot={snapshot} product={product} />
      )}
    </>
  );
}

function ChangedNotice({ hasPlan }: { hasPlan: boolean }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {hasPlan
          ? 'The workbook has changed since the plan was made. These figures are those of the plan.'
          : 'The workbook has changed since it was read. Choose Plan, then Read again, to see the current figures.'}
      </MessageBarBody>
    </MessageBar>
  );
}
