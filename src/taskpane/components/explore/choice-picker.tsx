import { Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { searchChoices, type Choice } from '../../explore/choices';
import { plain } from '../../words';

/** Options in the list. Hundreds of thousands of them would freeze the pane. */
const maxListed = 40;

const useStyles = makeStyles({
  box: { minWidth: 0, width: '100%' },
  list: { maxHeight: '40vh' },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  more: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

interface Props {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice) => void;
  readonly isDisabled?: boolean;
}

/** A search box for one product or one location. */
export function ChoicePicker({ label, choices, chosen, onChoose, isDisabled = false }: Props) {
  const styles = useStyles();
  const [search, setSearch] = useState<string | null>(null);
  const { listed, found } = searchChoices(choices, search ?? '', maxListed);
  return (
    <Field label={label}>
      <Combobox
        className={styles.box}
        listbox={{ className: styles.list }}
        inlinePopup
        disabled={isDisabled}
        value={search ?? chosen?.id ?? ''}
        selectedOptions={chosen === null ? [] : [String(chosen.index)]}
        onChange={({ target }) => {
          // Typing after a chosen name begins a new search.
          const isNew = search === null && chosen !== null;
          setSearch(isNew ? target.value.replace(chosen.id, '') : target.value);
        }}
        onFocus={({ target }) => {
          target.select();
        }}
        onOpenChange={(_event, { open }) => {
          if (!open) setSearch(null);
        }}
        onOptionSelect={(_event, { optionValue }) => {
          const choice = choices.find(({ index }) => String(index) === optionValue);
          // Fluent also reports text that matches no option, as a selection of nothing.
          if (choice === undefined) return;
          setSearch(null);
          onChoose(choice);
        }}
      >
        {listed.map(({ index, id, detail }) => (
          <Option key={index} value={String(index)} text={id}>
            <span>
              {id} {detail !== '' && <span className={styles.detail}>{detail}</span>}
            </span>
          </Option>
        ))}
        {found === 0 && <p className={styles.more}>No matches. Try fewer letters.</p>}
        {found > listed.length && (
          <p className={styles.more}>
            {plain(found - listed.length)} more. Type a part of the name.
          </p>
        )}
      </Combobox>
    </Field>
  );
}
