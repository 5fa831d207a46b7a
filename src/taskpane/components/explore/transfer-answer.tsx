import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { CandidateTransfer } from '../../../planning/explain/transfer-explanation';
import type { Adviser, PlannedSnapshot } from '../../../worker/adviser';
import { useAnswer } from '../../explore/use-answer';
import { TroubleNotice } from '../trouble-notice';

const useStyles = makeStyles({
  answer: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly adviser: Adviser;
  readonly snapshot: PlannedSnapshot;
  readonly transfer: CandidateTransfer;
}

/** Explains why the plan moves a product from one location to another, or why it does not. */
export function TransferAnswer({ adviser, snapshot, transfer }: Props) {
  const styles = useStyles();
  const question = useMemo(
    () => () => adviser.explainTransfer(snapshot, transfer),
    [adviser, snapshot, transfer],
  );
  const { answer, trouble, isBusy } = useAnswer(question);
  if (trouble !== null) return <TroubleNotice trouble={trouble} />;
  return (
    <div role="status">
      {isBusy && <Spinner size="tiny" label="Calculating" />}
      {answer !== null && <p className={styles.answer}>{answer.sentence}</p>}
    </div>
  );
}
