import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { SettingField } from '../../../workbook/settings/setting-fields';
import { typedSetting } from '../../../workbook/settings/typed-setting';

// Without these, a field is as wide as its browser's default, and two do not fit in a narrow pane.
const useStyles = makeStyles({ field: { minWidth: 0 }, input: { minWidth: 0, width: '100%' } });

interface Props {
  readonly field: SettingField;
  /** What the workbook has, as a text that can be typed; empty: the default counts. */
  readonly shown: string;
  readonly isBusy: boolean;
  /** Resolves when the workbook has been read again. */
  readonly onSave: (value: number | string | null) => Promise<void>;
  readonly hasHelp: boolean;
}

/** One setting. It is written when the field is left, or on Enter; Esc takes back what was typed. */
export function SettingInput({ field, shown, isBusy, onSave, hasHelp }: Props) {
  const styles = useStyles();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { name, kind, standard, choices, help } = field;

  const commit = async (text: string) => {
    const typed = typedSetting(field, text);
    if ('problem' in typed) {
      setProblem(typed.problem);
      return;
    }
    setProblem(null);
    if (text.trim() !== shown) await onSave(typed.value);
    setDraft(null);
  };
  const undo = () => {
    setDraft(null);
    setProblem(null);
  };

  return (
    <Field
      className={styles.field}
      label={name}
      {...(hasHelp && { hint: help })}
      {...(problem !== null && { validationMessage: problem })}
    >
      {kind === 'choice' ? (
        <Select
          value={draft ?? (choices.includes(shown) ? shown : standard)}
          disabled={isBusy}
          onChange={(_event, { value }) => {
            setDraft(value);
            void commit(value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      ) : (
        <Input
          className={styles.input}
          value={draft ?? shown}
          placeholder={standard}
          readOnly={isBusy}
          onChange={(_event, { value }) => {
            setDraft(value);
          }}
          onBlur={() => {
            if (draft !== null) void commit(draft);
          }}
          onKeyDown={({ key }) => {
            if (key === 'Enter' && draft !== null) void commit(draft);
            if (key === 'Escape') undo();
          }}
        />
      )}
    </Field>
  );
}
