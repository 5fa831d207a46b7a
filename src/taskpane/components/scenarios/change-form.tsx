import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Network } from '../../../planning/network/network';
import type { ScenarioChange } from '../../../planning/scenario/scenario-change';
import {
  changeKinds,
  changeOf,
  figureLabels,
  type ChangeDraft,
} from '../../scenarios/change-draft';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
  },
  box: { minWidth: 0, width: '100%', '> select': { minWidth: 0, width: '100%' } },
});

const classes = ['standard', 'high', 'critical'];
const nothing = { figure: '', first: '', second: '' };

interface Props {
  readonly network: Network;
  readonly onAdd: (change: ScenarioChange) => void;
}

/** Adds one change to a scenario. */
export function ChangeForm({ network, onAdd }: Props) {
  const styles = useStyles();
  const [draft, setDraft] = useState<ChangeDraft>({ kind: 'service level', ...nothing });
  const [missing, setMissing] = useState('');
  const { kind } = draft;
  const change = (fields: Partial<ChangeDraft>): void => {
    setMissing('');
    setDraft({ ...draft, ...fields });
  };
  const locations = network.locations.map(({ id }) => id);
  const regions = [...new Set(network.locations.map(({ region }) => region))].filter(Boolean);
  const choice = (
    label: string,
    key: 'first' | 'second',
    options: readonly string[],
    blank: string | null,
  ) => (
    <Field label={label} size="small">
      <Select
        className={styles.box}
        size="small"
        value={draft[key]}
        onChange={(_event, { value }) => {
          change({ [key]: value });
        }}
      >
        {blank !== null && <option value="">{blank}</option>}
        {options.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  const label = figureLabels[kind];
  return (
    <div className={styles.form}>
      <Field label="Change" size="small">
        <Select
          className={styles.box}
          size="small"
          value={kind}
          onChange={(_event, { value }) => {
            setMissing('');
            setDraft({ kind: value as ChangeDraft['kind'], ...nothing });
          }}
        >
          {changeKinds.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      {kind === 'service level' && choice('Class', 'first', classes, null)}
      {kind === 'demand' && choice('Region', 'first', regions, 'Everywhere')}
      {kind === 'location closed' && choice('Location', 'first', locations, 'Choose')}
      {kind === 'lane closed' && choice('From', 'first', locations, 'Choose')}
      {kind === 'lane closed' && choice('To', 'second', locations, 'Choose')}
      {label !== null && (
        <Field label={label} size="small">
          <Input
            className={styles.box}
            size="small"
            inputMode="decimal"
            value={draft.figure}
            onChange={(_event, { value }) => {
              change({ figure: value });
            }}
          />
        </Field>
      )}
      <Field validationState={missing === '' ? 'none' : 'error'} validationMessage={missing}>
        <Button
          size="small"
          onClick={() => {
            const made = changeOf(draft);
            if (typeof made === 'string') {
              setMissing(made);
              return;
            }
            onAdd(made);
            setDraft({ kind, ...nothing });
          }}
        >
          Add change
        </Button>
      </Field>
    </div>
  );
}
