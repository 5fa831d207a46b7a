import type { DataIssue } from '../workbook/data-issues';
import { isoDate } from '../workbook/date-cells';
import { issueGroups } from '../workbook/issue-groups';
import type { ReadingRefusal } from '../workbook/reading-refusal';
import { formInWords, isPeriod, samplesInWords } from '../workbook/reading/column-words';
import type {
  ColumnReading,
  HistorySpan,
  TableReading,
  WorkbookReading,
} from '../workbook/reading/workbook-reading';
import { textTable } from './text-table';

/** Kinds of doubt that are printed; the JSON has all. */
const MAX_DOUBTS = 40;
const MAX_PERIODS = 3;
const MAX_SAMPLE = 24;
const MAX_VALUE = 90;

/** How a workbook was read, for the terminal. */
export function inspectSummary(
  { tables, unread, history }: WorkbookReading,
  issues: readonly DataIssue[],
  refusal: ReadingRefusal | null,
): string {
  const lines = [
    ...tables.flatMap((table) => [...tableLines(table), '']),
    ...(history === null ? [] : [historyLine(history), '']),
    ...unread.map(({ sheet, tableName, why }) => {
      return `Not read: ${tableName === null ? `sheet ${sheet}` : `table ${tableName} on sheet ${sheet}`}. ${why}.`;
    }),
    ...(unread.length > 0 ? [''] : []),
    ...doubtLines(issues),
    ...(refusal === null
      ? ['The workbook can be planned.']
      : [`No plan is possible: ${refusal.message}`, refusal.remedy]),
  ];
  return `${lines.join('\n')}\n`;
}

function historyLine({ unit, first, end }: HistorySpan): string {
  return `Sales history: by the ${unit}, from ${isoDate(first)} to ${isoDate(end - 1)}.`;
}

function tableLines(table: TableReading): readonly string[] {
  const name = table.tableName === null ? '' : `, table ${table.tableName}`;
  return [
    `${table.name}: ${table.address}${name}, ${count(table.rows, 'row')}`,
    ...textTable([['  Column', 'Read as', 'Form', 'Values'], ...columnRows(table.columns)], 4),
    ...table.rowsLeftOut.map(
      ({ why, rows, first }) => `  Left out: ${count(rows, 'row')} from ${first}. ${why}.`,
    ),
  ];
}

/** A row a column; of many periods only the first and the last ones. */
function columnRows(columns: readonly ColumnReading[]): readonly (readonly string[])[] {
  const periods = columns.filter(isPeriod);
  return columns.flatMap((column) => {
    const place = periods.indexOf(column);
    const isShown = place < MAX_PERIODS || place === periods.length - 1;
    if (!isShown) return place === MAX_PERIODS ? [['  …', '', '', '']] : [];
    if (column.header === '' && column.samples.length === 0) return [];
    const isPeriodColumn = isPeriod(column);
    const values = samplesInWords(column, isoDate)
      .map((text) => shortened(text))
      .join(', ');
    const meaning = column.meaning ?? 'not read';
    const isSerial = isPeriodColumn && /^\d{5}$/.test(column.header);
    const header = isSerial ? isoDate(Number(column.header)) : shortened(column.header);
    return [[`  ${header}`, meaning, formInWords(column), values]];
  });
}

/** The first of each kind of doubt, and how many are like it. */
function doubtLines(issues: readonly DataIssue[]): readonly string[] {
  const doubts = issues.filter(({ severity }) => severity !== 'low');
  const minor = issues.length - doubts.length;
  const groups = issueGroups(doubts);
  const more = groups.length - MAX_DOUBTS;
  return [
    ...groups.slice(0, MAX_DOUBTS).flatMap(({ severity, problem, action, issues: alike }) => {
      const { address, table, value } = alike[0]!;
      const others = alike.length - 1;
      return [
        `${severity === 'high' ? 'High' : 'Medium'}  ${address ?? table}: ${problem}${value === '' ? '' : ` (${shortened(value, MAX_VALUE)})`}`,
        `        ${others === 0 ? '' : `and ${others.toLocaleString('en-GB')} like it. `}${action}`,
      ];
    }),
    ...(more > 0 ? [`${count(more, 'more kind')} of doubt: --json has all.`] : []),
    ...(minor > 0 ? [`${count(minor, 'minor note')}: --json has all.`] : []),
    ...(issues.length > 0 ? [''] : []),
  ];
}

function shortened(text: string, most = MAX_SAMPLE): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
