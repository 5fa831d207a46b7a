import { cellAddress } from '../../cell-address';
import { shownValue } from '../../data-issues';
import type { DataIssue } from '../../data-issues';
import type { FoundTable } from '../../find-tables';
import type { RowsLeftOut } from '../workbook-reading';
import { exampleRows } from './example-rows';
import { keyFigures } from './key-figures';
import type { KeyFigures } from './key-figures';
import { labelsAbove } from './labels-above';
import type { GroupedColumn } from './labels-above';
import { labelTotals } from './label-totals';
import { namedTotals } from './named-totals';
import { notes, repeatedHeaders } from './repeated-headers';
import { nameColumns } from './table-body';
import type { RowsOut, TableBody } from './table-body';
import { unnamedTotals } from './unnamed-totals';

/** A table without the rows that are no data. */
export interface DataRows {
  readonly table: FoundTable;
  readonly rowsLeftOut: readonly RowsLeftOut[];
  readonly issues: readonly DataIssue[];
}

/** Tables whose rows can be totals, headers or notes. */
const TABLES = new Set([
  ...['Inventory', 'Demand', 'Forecast', 'Receipts', 'Products', 'Locations', 'Lanes', 'Suppliers'],
]);
/** Tables of which every row has two names, so that a single text is a note. */
const TABLES_WITH_NOTES = new Set(['Inventory', 'Demand', 'Forecast', 'Receipts', 'Lanes']);
const LEFT_OUT = 'The row was left out.';

/** Finds the rows of a table that are no data, and labels that stand above their rows. */
export function findDataRows(body: TableBody): DataRows {
  const { table, top } = body;
  if (!TABLES.has(table.name)) return { table, rowsLeftOut: [], issues: [] };
  const groups: RowsOut[] = [];
  const out = new Set<number>();
  const leaveOut = (group: RowsOut) => {
    const rows = group.rows.filter((row) => !out.has(row));
    if (rows.length === 0) return;
    groups.push({ ...group, rows });
    for (const row of rows) out.add(row);
  };
  const low = { severity: 'low', action: LEFT_OUT } as const;
  const headers = repeatedHeaders(body);
  leaveOut({ why: 'Repeats the header', rows: headers, ...low });
  leaveOut({ why: 'An example row of the template', rows: exampleRows(body), ...low });
  if (TABLES_WITH_NOTES.has(table.name)) {
    leaveOut({
      why: 'A note, not a row of data',
      rows: notes(body, (row) => out.has(row)),
      ...low,
    });
  }
  const figures = keyFigures(body, (row) => out.has(row));
  for (const row of figures?.rowsOut ?? []) out.add(row);
  const totals = figures ? [] : labelTotals(body);
  const certain = new Set(totals.filter((one) => one.isCertain).flatMap(({ rows }) => rows));
  for (const group of namedTotals(body, certain)) leaveOut(group);
  leaveOut({
    why: 'The sum of the other rows of its product or location',
    rows: [...certain],
    severity: 'high',
    action: 'Read as a total and left out. Change an amount if the name is a real one.',
  });
  leaveOut({ why: 'A total', rows: unnamedTotals(body, (row) => out.has(row)), ...low });
  const grouped = labelsAbove(body, (row) => out.has(row));
  for (const { headings } of grouped) {
    leaveOut({ why: 'A heading for the rows below', rows: headings, ...low });
  }
  const doubts = totals
    .filter(({ isCertain, rows }) => !isCertain && rows.every((row) => !out.has(row)))
    .map(({ name, column, rows }) => doubtfulTotal(body, name, column, rows[0]!));
  const issues = [
    ...groups.flatMap(({ why, rows, severity, action }) =>
      rows.map((row) => issueOf(body, row, { severity, problem: why, action })),
    ),
    ...(figures ? [figuresIssue(body, figures)] : []),
    ...grouped.map((one) => groupedIssue(body, one)),
    ...doubts,
  ];
  const derived = new Map(table.derived);
  for (const one of grouped) derived.set(one.column, one.derived);
  return {
    table: {
      ...table,
      rowsLeftOut: new Set([...(table.rowsLeftOut ?? []), ...[...out].map((row) => top + row)]),
      derived,
    },
    rowsLeftOut: [...groups, ...(figures ? [outOf(figures)] : [])].map(({ why, rows }) => ({
      why,
      rows: rows.length,
      first: addressOf(body, rows[0]!),
    })),
    issues,
  };
}

function doubtfulTotal(body: TableBody, name: string, column: string, row: number): DataIssue {
  return issueOf(body, row, {
    severity: 'medium',
    problem: `Is ${name} a total? Its amounts are the sum of the others`,
    action: `Read as a ${column.toLowerCase()}. Delete its rows if it is a total.`,
  });
}

function outOf({ rowsOut }: KeyFigures): Pick<RowsOut, 'why' | 'rows'> {
  return { why: 'Another figure than units sold', rows: rowsOut };
}

function figuresIssue(
  { table, top }: TableBody,
  { index, read, others, unknown, rowsOut }: KeyFigures,
): DataIssue {
  const left = [...others, ...unknown].join(', ');
  return {
    severity: unknown.length > 0 ? 'high' : 'medium',
    table: table.name,
    row: top,
    column: shownValue(table.headers[index] ?? null),
    value: read.join(', '),
    problem: 'The rows are different figures',
    action: `Only ${read.join(', ')} counts as demand. ${rowsOut.length.toLocaleString('en-GB')} rows were left out: ${left}.`,
    sheet: table.area.sheet,
    address: cellAddress(table.area.sheet, top - 1, table.area.column + index),
  };
}

function groupedIssue(body: TableBody, { column, filled, first }: GroupedColumn): DataIssue {
  return issueOf(body, first, {
    severity: 'low',
    problem: `${column} is given once for a group of rows`,
    action: `The label above was used for ${filled.toLocaleString('en-GB')} rows.`,
  });
}

function issueOf(
  body: TableBody,
  row: number,
  words: Pick<DataIssue, 'severity' | 'problem' | 'action'>,
): DataIssue {
  const { table, rows, top } = body;
  const index = labelledColumn(body, row);
  return {
    ...words,
    table: table.name,
    row: top + row + 1,
    column: shownValue(table.headers[index] ?? null),
    value: shownValue(rows[row]![index] ?? null),
    sheet: table.area.sheet,
    address: addressOf(body, row),
  };
}

function addressOf(body: TableBody, row: number): string {
  const { sheet, column } = body.table.area;
  return cellAddress(sheet, body.top + row, column + labelledColumn(body, row));
}

/** The last column with a name that the row fills: there a total says that it is one. */
function labelledColumn({ table, rows }: TableBody, row: number): number {
  const names = nameColumns(table);
  const filled = names.filter((index) => (rows[row]![index] ?? null) !== null);
  return filled.at(-1) ?? names[0] ?? 0;
}
