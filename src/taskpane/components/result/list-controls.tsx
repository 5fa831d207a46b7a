import { Field, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  controls: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  select: { minWidth: 0, width: '100%', '> select': { minWidth: 0, width: '100%' } },
  search: { maxWidth: '100%', gridColumn: '1 / -1' },
});

interface SearchProps {
  readonly label: string;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly children: ReactNode;
}

/** A search box over a list, and the selects that narrow the list further. */
export function ListControls({ label, search, onSearch, children }: SearchProps) {
  const styles = useStyles();
  return (
    <div className={styles.controls}>
      <SearchBox
        className={styles.search}
        size="small"
        aria-label={label}
        placeholder={label}
        value={search}
        onChange={(_event, { value }) => {
          onSearch(value);
        }}
      />
      {children}
    </div>
  );
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onSelect: (value: Value) => void;
}

/** One select with its label. */
export function ListSelect<Value extends string>({
  label,
  value,
  options,
  onSelect,
}: SelectProps<Value>) {
  const styles = useStyles();
  return (
    <Field label={label} size="small">
      <Select
        className={styles.select}
        size="small"
        value={value}
        onChange={(_event, data) => {
          onSelect(data.value as Value);
        }}
      >
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The options of a filter: every one, then the names. An empty value means every one. */
export function everyOr(names: readonly string[]): readonly (readonly [string, string])[] {
  return [['', 'All'], ...names.map((name) => [name, name] as const)];
}
