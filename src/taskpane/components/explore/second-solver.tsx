import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Adviser, PlannedSnapshot } from '../../../worker/adviser';
import type { Choice } from '../../explore/choices';
import { useAnswer } from '../../explore/use-answer';
import { verdictFacts, verdictSentence } from '../../explore/verdict-words';
import { FactList } from '../fact-list';
import { Section } from '../section';
import { TroubleNotice } from '../trouble-notice';

const useStyles = makeStyles({
  sentence: { margin: 0 },
  answer: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Props {
  readonly adviser: Adviser;
  readonly snapshot: PlannedSnapshot;
  readonly product: Choice;
}

/** Solves the plan of one product again with another solver and compares the costs. */
export function SecondSolver({ adviser, snapshot, product }: Props) {
  const styles = useStyles();
  const [asked, setAsked] = useState<{
    readonly snapshot: PlannedSnapshot;
    readonly product: number;
  } | null>(null);
  const isAsked = asked?.snapshot === snapshot && asked.product === product.index;
  const question = useMemo(
    () => (isAsked ? () => adviser.verifyProduct(snapshot, product.index) : null),
    [isAsked, adviser, snapshot, product.index],
  );
  const { answer, trouble, isBusy } = useAnswer(question);
  return (
    <Section heading="Second solver">
      <p className={styles.sentence}>
        Another solver can plan {product.id} again, so that you can compare the costs.
      </p>
      <div>
        <Button
          disabledFocusable={isBusy}
          onClick={() => {
            setAsked({ snapshot, product: product.index });
          }}
        >
          Verify with a second solver
        </Button>
      </div>
      {trouble !== null && <TroubleNotice trouble={trouble} />}
      <div role="status" className={styles.answer}>
        {isBusy && <Spinner size="tiny" label="Solving again" />}
        {answer !== null && (
          <>
            <p className={styles.sentence}>{verdictSentence(answer, product.id)}</p>
            {!('refusal' in answer) && <FactList facts={verdictFacts(answer)} />}
          </>
        )}
      </div>
    </Section>
  );
}
