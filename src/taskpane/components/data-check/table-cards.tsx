import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Link,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type {
  Doubt,
  TableReading,
  WorkbookReading,
} from '../../../workbook/reading/workbook-reading';
import { isPeriod } from '../../../workbook/reading/column-words';
import type { InputTableName } from '../../../workbook/input-tables';
import type { RebalanceSession } from '../../session/rebalance-session';
import { count, sentence } from '../../words';
import { Section } from '../section';
import { ColumnLine } from './column-line';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  title: { overflowWrap: 'anywhere', textAlign: 'left' },
  minor: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  note: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  panel: { paddingBottom: tokens.spacingVerticalS },
});

/** Doubts that a card shows; the data issues list all of them. */
const shownDoubts = 5;

interface Props {
  readonly reading: WorkbookReading;
  readonly session: RebalanceSession;
  readonly isBusy: boolean;
}

/** A card for each table that was recognised, and what was not read. */
export function TableCards({ reading, session, isBusy }: Props) {
  const styles = useStyles();
  const { tables, unread, doubts } = reading;
  return (
    <Section heading="What was recognised">
      <Accordion multiple collapsible>
        {tables.map((table) => (
          <AccordionItem key={table.address} value={table.address}>
            <AccordionHeader as="h3" size="small">
              <span className={styles.title}>
                {table.name}{' '}
                <span className={styles.minor}>
                  {placeInWords(table)}· {count(table.rows, 'row')}
                  {notReadInWords(table)}
                </span>
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <Card
                table={table}
                doubts={doubts.filter((doubt) => doubt.table === table.name)}
                session={session}
                isBusy={isBusy}
              />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      {unread.map(({ sheet, tableName, why }) => (
        <p key={`${sheet}!${tableName ?? ''}`} className={styles.note}>
          Not read: {tableName ?? sheet}. {sentence(why)}
        </p>
      ))}
    </Section>
  );
}

function Card({
  table,
  doubts,
  session,
  isBusy,
}: {
  table: TableReading;
  doubts: readonly Doubt[];
  session: RebalanceSession;
  isBusy: boolean;
}) {
  const styles = useStyles();
  const { name, sheet, columns, rowsLeftOut } = table;
  const periods = columns.filter(isPeriod);
  const others = columns.filter((column) => !isPeriod(column) && column.header !== '');
  const [first, last] = [periods[0], periods.at(-1)];
  return (
    <>
      {doubts.slice(0, shownDoubts).map(({ question, assumed, address }, at) => (
        <p key={at} className={styles.note}>
          {address !== null && (
            <>
              <Link
                inline
                onClick={() =>
                  void session.show(sheet, address.slice(address.lastIndexOf('!') + 1))
                }
              >
                {address}
              </Link>
              :{' '}
            </>
          )}
          {sentence(question)} {sentence(assumed)}
        </p>
      ))}
      <ul className={styles.list}>
        {others.map((column) => (
          <ColumnLine
            key={column.address}
            table={name as InputTableName}
            column={column}
            isBusy={isBusy}
            onMap={(mapped) => void session.input.mapColumns(mapped)}
          />
        ))}
      </ul>
      {first && last && (
        <p className={styles.note}>
          {count(periods.length, 'period')}, {first.header} to {last.header}
        </p>
      )}
      {rowsLeftOut.map(({ why, rows, first: address }) => (
        <p key={`${why} ${address}`} className={styles.note}>
          Left out: {count(rows, 'row')} from {address}. {sentence(why)}
        </p>
      ))}
    </>
  );
}

/** The name of the Excel table or the address, unless it is the name of the table. */
function placeInWords({ name, tableName, address }: TableReading): string {
  return tableName === name ? '' : `${tableName ?? address} `;
}

/** How many columns were not read; empty if all were. */
function notReadInWords({ columns }: TableReading): string {
  const missing = columns.filter(({ meaning, header }) => meaning === null && header !== '').length;
  return missing === 0 ? '' : ` · ${count(missing, 'column')} not read`;
}
