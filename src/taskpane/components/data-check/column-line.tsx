import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { inputTable, type InputTableName } from '../../../workbook/input-tables';
import type { MappedColumn } from '../../../workbook/mapped-column';
import { unreadHeader } from '../../../workbook/mapping/unread-header';
import { formInWords, samplesInWords } from '../../../workbook/reading/column-words';
import type { ColumnReading } from '../../../workbook/reading/workbook-reading';
import { day } from '../../words';

const useStyles = makeStyles({
  line: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  first: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  header: { fontWeight: tokens.fontWeightSemibold },
  meaning: { flexGrow: 1 },
  minor: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The value of the choice that a column is not read. */
const notRead = '';

interface Props {
  readonly table: InputTableName;
  readonly column: ColumnReading;
  readonly isBusy: boolean;
  readonly onMap: (columns: readonly MappedColumn[]) => void;
}

/** A column of the workbook: what it means, its form and three of its values. The meaning can be changed. */
export function ColumnLine({ table, column, isBusy, onMap }: Props) {
  const styles = useStyles();
  const [isChanging, setIsChanging] = useState(false);
  const { header, meaning, confidence } = column;
  const details = [
    samplesInWords(column, day).join(', '),
    formInWords(column),
    confidence === 'certain' ? '' : confidence,
  ].filter((text) => text !== '');
  const choose = (value: string) => {
    setIsChanging(false);
    onMap(
      value === notRead ? unreadHeader(table, header, meaning) : [{ table, column: value, header }],
    );
  };
  return (
    <li className={styles.line}>
      <div className={styles.first}>
        <span className={styles.header}>{header}</span>
        {isChanging ? (
          <Select
            autoFocus
            aria-label={`Meaning of ${header}`}
            value={meaning ?? notRead}
            onChange={(_event, { value }) => {
              choose(value);
            }}
          >
            <option value={notRead}>Not read</option>
            {inputTable(table).columns.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        ) : (
          <>
            <span className={styles.meaning}>{meaning === null ? 'not read' : `→ ${meaning}`}</span>
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={isBusy}
              aria-label={`Change the meaning of ${header}`}
              onClick={() => {
                setIsChanging(true);
              }}
            >
              Change
            </Button>
          </>
        )}
      </div>
      {details.length > 0 && <div className={styles.minor}>{details.join(' · ')}</div>}
    </li>
  );
}
