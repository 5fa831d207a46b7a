import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { isPlanned, type Adviser, type PlanSnapshot } from '../../../worker/adviser';
import { choiceOf, otherLocations, type Choice } from '../../explore/choices';
import { Section } from '../section';
import { ChoicePicker } from './choice-picker';
import { TransferAnswer } from './transfer-answer';

const useStyles = makeStyles({ sentence: { margin: 0 } });

interface Props {
  readonly snapshot: PlanSnapshot;
  readonly adviser: Adviser;
  readonly product: Choice;
  /** The destination. */
  readonly to: Choice;
  /** The name of the origin; null until it is chosen. */
  readonly from: string | null;
  readonly onChoose: (from: string) => void;
}

/** Asks for an origin and explains why the plan moves the product from there, or why it does not. */
export function TransferQuestion({ snapshot, adviser, product, to, from, onChoose }: Props) {
  const styles = useStyles();
  const origins = useMemo(() => otherLocations(snapshot.network, to.index), [snapshot, to.index]);
  const origin = choiceOf(origins, from);
  const productAt = product.index;
  const toAt = to.index;
  const fromAt = origin?.index ?? -1;
  const transfer = useMemo(
    () => ({ product: productAt, from: fromAt, to: toAt }),
    [productAt, fromAt, toAt],
  );
  return (
    <Section heading="Explain a transfer">
      {isPlanned(snapshot) ? (
        <>
          <ChoicePicker
            label={`Move ${product.id} to ${to.id} from`}
            choices={origins}
            chosen={origin}
            onChoose={({ id }) => {
              onChoose(id);
            }}
          />
          {origin !== null && (
            <TransferAnswer adviser={adviser} snapshot={snapshot} transfer={transfer} />
          )}
        </>
      ) : (
        <p className={styles.sentence}>
          Rebalance the network first. Then ask here why stock moves to {to.id}, or why it does not.
        </p>
      )}
    </Section>
  );
}
