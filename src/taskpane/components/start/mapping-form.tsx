import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { candidatesFor } from '../../../workbook/mapping/likely-columns';
import type { UnknownColumn, UnknownTable } from '../../../workbook/mapping/unknown-tables';
import type { TableChoice } from '../../start/table-choice';
import { day } from '../../words';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: `0 ${tokens.spacingHorizontalXS}` },
});

interface Props {
  readonly title: string;
  readonly choice: TableChoice;
  readonly tables: readonly UnknownTable[];
  readonly onChange: (choice: TableChoice) => void;
  readonly onChangeTable: (table: UnknownTable) => void;
}

/** Asks which table holds the figures, and which column is which. The likely answer is chosen, and comes first. */
export function MappingForm({ title, choice, tables, onChange, onChangeTable }: Props) {
  const styles = useStyles();
  const { table, headers } = choice;
  return (
    <fieldset className={styles.form}>
      <legend className={styles.legend}>{title}</legend>
      {tables.length > 1 && (
        <Field label="Table">
          <Select
            value={table.address}
            onChange={(_event, { value }) => {
              onChangeTable(tables.find(({ address }) => address === value) ?? table);
            }}
          >
            {tables.map((one) => (
              <option key={one.address} value={one.address}>
                {one.tableName ?? one.address}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {[...headers].map(([column, header]) => (
        <Field key={column} label={questions[column] ?? column}>
          <Select
            value={header ?? ''}
            onChange={(_event, { value }) => {
              onChange({ table, headers: new Map(headers).set(column, value || null) });
            }}
          >
            {header === null && <option value="">Choose a column</option>}
            {likeliestFirst(column, table.columns).map((one) => (
              <option key={one.header} value={one.header}>
                {optionText(one)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </fieldset>
  );
}

const questions: Readonly<Record<string, string>> = {
  Product: 'Which column names the product?',
  Location: 'Which column names the location?',
  'On hand': 'Which column holds the units on hand?',
  Date: 'Which column holds the date?',
  Quantity: 'Which column holds the units sold?',
};

function likeliestFirst(
  column: string,
  columns: readonly UnknownColumn[],
): readonly UnknownColumn[] {
  const likely = candidatesFor(column, columns);
  return [...likely, ...columns.filter((one) => !likely.includes(one))];
}

function optionText({ header, samples, holds }: UnknownColumn): string {
  const isDate = holds === 'dates';
  const texts = samples.map((value) =>
    isDate && typeof value === 'number' ? day(value) : String(value),
  );
  return texts.length === 0 ? header : `${header} (${texts.join(', ')})`;
}
