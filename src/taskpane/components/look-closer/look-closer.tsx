import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { findPosition } from '../../../planning/network/find-position';
import type { Adviser, PlanSnapshot, PlannedSnapshot } from '../../../worker/adviser';
import {
  locationChoices,
  otherLocations,
  productChoices,
  type Choice,
  type Chosen,
} from '../../look-closer/choices';
import type { PaneState } from '../../session/pane-state';
import { Section } from '../section';
import { ChoicePicker } from './choice-picker';
import { MoveAnswer } from './move-answer';
import { PositionDetails } from './position-details';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  sentence: { margin: 0 },
});

interface Props {
  readonly state: PaneState;
  readonly adviser: Adviser;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/** One product at one location: what it sells, what it holds, and why stock moves there or not. */
export function LookCloser({ state, adviser, chosen, onChoose }: Props) {
  const styles = useStyles();
  const { snapshot, isOutdated } = state;
  const isPlanning = state.activity?.isRebalance === true;
  useEffect(() => {
    // While a plan is made its worker needs the memory more.
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
      <p className={styles.sentence}>
        Nothing to look at yet: the workbook’s tables have not been read.
      </p>
    );
  }
  return (
    <div className={styles.part}>
      {isOutdated && <ChangedNotice hasPlan={snapshot.plan !== null} />}
      <Position snapshot={snapshot} adviser={adviser} chosen={chosen} onChoose={onChoose} />
    </div>
  );
}

function Position({
  snapshot,
  adviser,
  chosen,
  onChoose,
}: Omit<Props, 'state'> & { readonly snapshot: PlanSnapshot }) {
  const styles = useStyles();
  const { network } = snapshot;
  const { product: productId } = chosen;
  const products = useMemo(() => productChoices(network), [network]);
  const product = useMemo(() => named(products, productId), [products, productId]);
  const locations = useMemo(
    () => (product === null ? [] : locationChoices(network, product.index)),
    [network, product],
  );
  const location = named(locations, chosen.location);
  const position =
    product === null || location === null
      ? -1
      : findPosition(network.positions, product.index, location.index);
  return (
    <>
      <Section heading="Look closer">
        <p className={styles.sentence}>
          What a product sells and holds at a location, and why stock moves there or not.
        </p>
        <ChoicePicker
          label="Product"
          choices={products}
          chosen={product}
          onChoose={({ id }) => {
            onChoose({ ...chosen, product: id });
          }}
        />
        <ChoicePicker
          label="Location"
          choices={locations}
          chosen={location}
          isDisabled={product === null}
          onChoose={({ id }) => {
            onChoose({ ...chosen, location: id, from: id === chosen.from ? null : chosen.from });
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
          <WhyNot
            snapshot={snapshot}
            adviser={adviser}
            product={product}
            to={location}
            from={chosen.from}
            onChoose={(from) => {
              onChoose({ ...chosen, from });
            }}
          />
        </>
      )}
    </>
  );
}

interface WhyNotProps {
  readonly snapshot: PlanSnapshot;
  readonly adviser: Adviser;
  readonly product: Choice;
  readonly to: Choice;
  readonly from: string | null;
  readonly onChoose: (from: string) => void;
}

function WhyNot({ snapshot, adviser, product, to, from, onChoose }: WhyNotProps) {
  const styles = useStyles();
  const givers = useMemo(() => otherLocations(snapshot.network, to.index), [snapshot, to.index]);
  const giver = named(givers, from);
  const productAt = product.index;
  const toAt = to.index;
  const fromAt = giver?.index ?? -1;
  const move = useMemo(
    () => ({ product: productAt, from: fromAt, to: toAt }),
    [productAt, fromAt, toAt],
  );
  return (
    <Section heading="Why, or why not?">
      {isPlanned(snapshot) ? (
        <>
          <ChoicePicker
            label={`Move ${product.id} to ${to.id} from`}
            choices={givers}
            chosen={giver}
            onChoose={({ id }) => {
              onChoose(id);
            }}
          />
          {giver !== null && <MoveAnswer adviser={adviser} snapshot={snapshot} move={move} />}
        </>
      ) : (
        <p className={styles.sentence}>
          Rebalance the network first. Then you see here why stock moves to {to.id} from another
          location, or why not.
        </p>
      )}
    </Section>
  );
}

function ChangedNotice({ hasPlan }: { hasPlan: boolean }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {hasPlan
          ? 'The workbook has changed since the plan was made. What you see here is as it was planned.'
          : 'The workbook has changed since it was read. Read it again, in the part Plan, to see what it says now.'}
      </MessageBarBody>
    </MessageBar>
  );
}

function isPlanned(snapshot: PlanSnapshot): snapshot is PlannedSnapshot {
  return snapshot.plan !== null;
}

function named(choices: readonly Choice[], id: string | null): Choice | null {
  return id === null ? null : (choices.find((choice) => choice.id === id) ?? null);
}
