import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FunctionSession } from '../functions/function-session';
import { Section } from './section';

const useStyles = makeStyles({
  sentence: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Adds or removes workbook names that call the functions without the namespace. */
export function ShortNamesSection({
  session,
  isBusy,
}: {
  session: FunctionSession;
  isBusy: boolean;
}) {
  const styles = useStyles();
  return (
    <Section heading="Short names">
      <p className={styles.sentence}>
        Type =SAFETYSTOCK(…) instead of ={session.namespace}.SAFETYSTOCK(…) in this workbook.
        Existing names are never replaced.
      </p>
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => void session.addShortNames()}>
          Add short names
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => void session.removeShortNames()}>
          Remove short names
        </Button>
      </div>
    </Section>
  );
}
