import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeskLine } from '../../sign-off/desk-line';
import { isTypedBack, totalsOf } from '../../sign-off/desk-totals';
import { count, money } from '../../words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly chosen: readonly DeskLine[];
  readonly isBusy: boolean;
  readonly onApprove: (comment: string) => Promise<boolean>;
  readonly onReject: (reason: string) => Promise<boolean>;
}

/** Approves or rejects the chosen lines. Who signs several has their total before them, and types it back. */
export function DecisionForm({ chosen, isBusy, onApprove, onReject }: Props) {
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const { value } = totalsOf(chosen);
  const isBatch = chosen.length > 1;
  const isMeant = chosen.length > 0 && (!isBatch || isTypedBack(typed, value));
  const lines = count(chosen.length, 'line');
  const sign = async (act: (comment: string) => Promise<boolean>) => {
    if (!(await act(reason))) return;
    setReason('');
    setTyped('');
  };
  return (
    <div className={styles.form} role="group" aria-label="Decision">
      <Field label="Reason (needed to reject)">
        <Input
          value={reason}
          onChange={(_event, data) => {
            setReason(data.value);
          }}
        />
      </Field>
      {isBatch && (
        <Field
          label={`Type the total value of the ${lines} to sign them: ${money(Math.round(value))}`}
        >
          <Input
            value={typed}
            inputMode="numeric"
            onChange={(_event, data) => {
              setTyped(data.value);
            }}
          />
        </Field>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={isBusy || !isMeant}
          onClick={() => void sign(onApprove)}
        >
          {`Approve ${lines}`}
        </Button>
        <Button
          disabled={isBusy || !isMeant || reason.trim() === ''}
          onClick={() => void sign(onReject)}
        >
          {`Reject ${lines}`}
        </Button>
      </div>
    </div>
  );
}
