import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SignOffState } from '../../sign-off/sign-off-session';
import { day, list, money } from '../../words';
import { Section } from '../section';

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere' },
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalS,
  },
});

interface Props {
  readonly state: SignOffState;
  readonly onClaim: (name: string) => void;
}

/** Who signs, how that is known, and what they may sign. */
export function WhoSigns({ state: { by, isVerified, roles }, onClaim }: Props) {
  const styles = useStyles();
  const [name, setName] = useState('');
  return (
    <Section heading="You">
      {by !== '' && (
        <p className={styles.text}>
          {isVerified ? `${by}, as Excel says.` : `${by}: your own word, not verified.`}
        </p>
      )}
      {!isVerified && (
        <div className={styles.form}>
          <Field
            label="Your e-mail address"
            hint="Excel does not say who you are. The log notes that the name is not verified."
          >
            <Input
              value={name}
              type="email"
              onChange={(_event, data) => {
                setName(data.value);
              }}
            />
          </Field>
          <Button
            onClick={() => {
              onClaim(name);
            }}
          >
            That is me
          </Button>
        </div>
      )}
      {roles.map(({ email, tier, limit, regions, families, delegateUntil }) => (
        <p key={email} className={styles.text}>
          {[
            email.toLowerCase() === by.toLowerCase()
              ? `You sign as ${tier}`
              : `For ${email}: ${tier}`,
            ...(limit === null ? [] : [`up to ${money(limit)}`]),
            ...(regions.length === 0 ? [] : [`in ${list(regions)}`]),
            ...(families.length === 0 ? [] : [`for ${list(families)}`]),
            ...(email.toLowerCase() === by.toLowerCase() || delegateUntil === null
              ? []
              : [`until ${day(delegateUntil)}`]),
          ].join(', ')}
          .
        </p>
      ))}
      {roles.length === 0 && by !== '' && (
        <p className={styles.text}>You are not in the table Approvers, so you can only look on.</p>
      )}
    </Section>
  );
}
