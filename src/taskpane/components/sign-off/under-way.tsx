import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { LineEvent } from '../../../planning/signoff/line-event';
import type { DeskLine } from '../../sign-off/desk-line';
import { plain } from '../../words';
import { Disclosure } from '../disclosure';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: tokens.spacingVerticalS,
  },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  field: { width: '7em' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly line: DeskLine;
  readonly isBusy: boolean;
  readonly onAct: (event: LineEvent, comment: string) => Promise<boolean>;
}

/** A line on its way: ship it, receive it whole or in part, write it off, or take the approval back. */
export function UnderWayLine({ line, isBusy, onAct }: Props) {
  const styles = useStyles();
  const hasLeft = line.status === 'shipped' || line.status === 'partlyReceived';
  const [units, setUnits] = useState('');
  const [damaged, setDamaged] = useState('');
  const [note, setNote] = useState('');
  const name = `${line.product} to ${line.to}`;
  const act = async (event: LineEvent) => {
    if (!(await onAct(event, note))) return;
    setUnits('');
    setDamaged('');
    setNote('');
  };
  const expected = hasLeft ? line.underWay : line.quantity;
  return (
    <div className={styles.line} role="group" aria-label={name}>
      <span>
        {`${name}: ${plain(line.quantity)} from ${line.from} · ${line.statusText}`}
        {hasLeft && ` · ${plain(line.underWay)} under way`}
      </span>
      <Disclosure label={hasLeft ? 'Receive …' : 'Ship …'}>
        <div className={styles.fields}>
          <Field label={hasLeft ? 'Arrived' : 'Units that leave'} className={styles.field}>
            <Input
              value={units}
              placeholder={String(expected)}
              inputMode="decimal"
              onChange={(_event, data) => {
                setUnits(data.value);
              }}
            />
          </Field>
          {hasLeft && (
            <Field label="Damaged" className={styles.field}>
              <Input
                value={damaged}
                placeholder="0"
                inputMode="decimal"
                onChange={(_event, data) => {
                  setDamaged(data.value);
                }}
              />
            </Field>
          )}
          <Field label="Note">
            <Input
              value={note}
              onChange={(_event, data) => {
                setNote(data.value);
              }}
            />
          </Field>
        </div>
        <div className={styles.buttons}>
          {hasLeft ? (
            <>
              <Button
                disabled={isBusy}
                onClick={() =>
                  void act({
                    ...{ kind: 'receive', damaged: numberIn(damaged, 0) },
                    units: numberIn(units, Math.max(0, expected - numberIn(damaged, 0))),
                  })
                }
              >
                Receive
              </Button>
              <Button disabled={isBusy} onClick={() => void act({ kind: 'lose' })}>
                The rest is lost
              </Button>
            </>
          ) : (
            <>
              <Button
                disabled={isBusy}
                onClick={() => void act({ kind: 'ship', units: numberIn(units, expected) })}
              >
                Ship
              </Button>
              {line.status === 'approved' && (
                <Button disabled={isBusy} onClick={() => void act({ kind: 'undo' })}>
                  Take the approval back
                </Button>
              )}
            </>
          )}
        </div>
      </Disclosure>
    </div>
  );
}

/** What was typed, as a number; what is expected if nothing was. Text that is no number gives NaN, which is refused. */
function numberIn(typed: string, expected: number): number {
  return typed.trim() === '' ? expected : Number(typed);
}
