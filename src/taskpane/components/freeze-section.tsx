import { Button, makeStyles, Radio, RadioGroup, Field } from '@fluentui/react-components';
import { useState } from 'react';
import type { FunctionSession } from '../functions/function-session';
import { Section } from './section';

const useStyles = makeStyles({
  sentence: { margin: 0 },
  button: { alignSelf: 'flex-start' },
});

type Scope = 'activeSheet' | 'workbook';

/** Replaces the add-in's formulas by their values, for colleagues without the add-in. */
export function FreezeSection({ session, isBusy }: { session: FunctionSession; isBusy: boolean }) {
  const styles = useStyles();
  const [scope, setScope] = useState<Scope>('activeSheet');
  return (
    <Section heading="Freeze to values">
      <p className={styles.sentence}>
        Colleagues without the add-in see #NAME? in its formulas. Freezing replaces these formulas
        by the values they show now. Other formulas stay. Keep a copy of the workbook if you may
        need the formulas again.
      </p>
      <Field label="Where">
        <RadioGroup
          value={scope}
          onChange={(_event, { value }) => {
            setScope(value as Scope);
          }}
        >
          <Radio value="activeSheet" label="On this sheet" />
          <Radio value="workbook" label="On all sheets" />
        </RadioGroup>
      </Field>
      <Button
        className={styles.button}
        disabledFocusable={isBusy}
        onClick={() => void session.freeze(scope)}
      >
        Freeze to values
      </Button>
    </Section>
  );
}
