import type { Cell } from '../../src/workbook/port';
import type { Sheets } from './base-workbook';
import type { Choices } from './random';

/** What was done to a workbook, in words, to repeat it by hand. */
export type Mutation = string;

/** Cells that people, programs and transfers leave behind. */
const ODD_CELLS: readonly Cell[] = [
  ...[0, -1, 0.5, 1e-9, 1e3, 1e6, 1e9, 1e12, 1e15, 1e16, 1e300, -1e12, 2 ** 53, 0.1 + 0.2],
  ...[
    null,
    '',
    ' ',
    '-',
    'n/a',
    'none',
    'tbd',
    '#REF!',
    '1.234,5',
    '1,234.5',
    '(12)',
    '12-',
    '1e9',
  ],
  ...['12 pcs', '50%', '2026-02-30', '31/12/2026', '13/13/2026', '0017', '１２', '∞', 'nan', 'inf'],
  ...[true, false, { error: '#N/A' }, { error: '#DIV/0!' }, 46_000, 60_000, 2_958_465, 2_958_466],
  ...['__proto__', 'constructor', 'toString', '=1+1', 'Total', 'Grand total', '\u200BLeeds', 'ß'],
  ...['x'.repeat(40_000), '\u0000', '\uD800', '<a>&amp;', "'"],
];

type Change = (sheets: Sheets, choices: Choices) => Mutation;

const CHANGES: readonly Change[] = [
  oddCell,
  oddCell,
  oddCell,
  oddColumn,
  scaledColumn,
  oddHeader,
  swappedColumns,
  repeatedRow,
  droppedRow,
  droppedColumn,
  movedRows,
  swappedRows,
  droppedSheet,
  oddSetting,
];

/** Changes a workbook in one to four places. */
export function mutateCells(sheets: Sheets, choices: Choices): Mutation[] {
  return Array.from({ length: choices.whole(1, 4) }, () => choices.of(CHANGES)(sheets, choices));
}

interface Place {
  readonly name: string;
  readonly rows: Cell[][];
  readonly row: number;
  readonly column: number;
}

function place(sheets: Sheets, choices: Choices): Place {
  const name = choices.of(Object.keys(sheets));
  const rows = sheets[name]!;
  const row = choices.whole(Math.min(1, rows.length - 1), rows.length - 1);
  const column = choices.whole(0, Math.max(0, (rows[0]?.length ?? 1) - 1));
  return { name, rows, row, column };
}

function oddCell(sheets: Sheets, choices: Choices): Mutation {
  const { name, rows, row, column } = place(sheets, choices);
  const cell = choices.of(ODD_CELLS);
  if (rows[row]) rows[row][column] = cell;
  return `${name}: row ${row + 1}, column ${column + 1} becomes ${shown(cell)}`;
}

function oddColumn(sheets: Sheets, choices: Choices): Mutation {
  const { name, rows, column } = place(sheets, choices);
  const cell = choices.of(ODD_CELLS);
  for (const row of rows.slice(1)) row[column] = cell;
  return `${name}: all of column ${column + 1} becomes ${shown(cell)}`;
}

function scaledColumn(sheets: Sheets, choices: Choices): Mutation {
  const { name, rows, column } = place(sheets, choices);
  const factor = choices.of([1e-12, 1e-3, -1, 1e3, 1e6, 1e9, 1e12]);
  for (const row of rows.slice(1)) {
    const cell = row[column];
    if (typeof cell === 'number') row[column] = cell * factor;
  }
  return `${name}: column ${column + 1} times ${factor}`;
}

function oddHeader(sheets: Sheets, choices: Choices): Mutation {
  const { name, rows, column } = place(sheets, choices);
  const header = choices.of([
    ...['Qty', 'Stock', 'Value', 'Warehouse', 'SKU', 'Lead time (weeks)', 'Month', '', '__proto__'],
    ...['constructor', 'Quantity (000s)', 'Date', 'Jan 2026', '2026-W05', 'Total'],
  ]);
  if (rows[0]) rows[0][column] = header;
  return `${name}: the header of column ${column + 1} becomes "${header}"`;
}

function swappedColumns(sheets: Sheets, choices: Choices): Mutation {
  const { name, rows, column } = place(sheets, choices);
  const other = choices.whole(0, Math.max(0, (rows[0]?.length ?? 1) - 1));
  for (const row of rows.slice(1)) {
    [row[column], row[other]] = [row[other] ?? null, row[column] ?? null];
  }
  return `${name}: columns ${column + 1} and ${other + 1} are exchanged below their headers`;
}

function repeatedRow(sheets: Sheets, choices: Choices): Mutation {
  const { name, rows, row } = place(sheets, choices);
  const times = choices.of([1, 1, 50]);
  for (let n = 0; n < times; n += 1) rows.push([...(rows[row] ?? [])]);
  return `${name}: row ${row + 1} is repeated ${times} times at the end`;
}

function droppedRow(sheets: Sheets, choices: Choices): Mutation {
  const { name, rows } = place(sheets, choices);
  const from = choices.whole(0, rows.length);
  const count = choices.of([1, 1, rows.length]);
  rows.splice(from, count);
  return `${name}: ${count} rows from row ${from + 1} on are gone`;
}

function droppedColumn(sheets: Sheets, choices: Choices): Mutation {
  const { name, rows, column } = place(sheets, choices);
  for (const row of rows) row.splice(column, 1);
  return `${name}: column ${column + 1} is gone`;
}

function movedRows(sheets: Sheets, choices: Choices): Mutation {
  const { name, rows } = place(sheets, choices);
  const above: Cell[][] = Array.from({ length: choices.whole(1, 3) }, () =>
    choices.once(2) ? [] : [`Report of ${name}`],
  );
  rows.unshift(...above);
  return `${name}: ${above.length} rows above the headers`;
}

function swappedRows(sheets: Sheets, choices: Choices): Mutation {
  const { name, rows, row } = place(sheets, choices);
  const other = choices.whole(0, Math.max(0, rows.length - 1));
  if (rows[row] && rows[other]) [rows[row], rows[other]] = [rows[other], rows[row]];
  return `${name}: rows ${row + 1} and ${other + 1} are exchanged`;
}

function droppedSheet(sheets: Sheets, choices: Choices): Mutation {
  const name = choices.of(Object.keys(sheets));
  if (Object.keys(sheets).length === 1 || !choices.once(3)) return 'nothing';
  const rows = sheets[name]!;
  Reflect.deleteProperty(sheets, name);
  if (choices.once(2)) sheets[`${name} old`] = rows;
  return `${name} is gone, or renamed`;
}

function oddSetting(sheets: Sheets, choices: Choices): Mutation {
  const name = choices.of([
    ...['Plan date', 'History days', 'Default lead time', 'Default lead time SD', 'Holding rate'],
    ...['Service level standard', 'Order cost', 'Default transfer cost per unit', 'Line cost'],
    ...['Obsolescence days', 'Lost sale share', 'Default salvage', 'Min transfer quantity'],
    ...['Caution', 'Effort', 'Review period', 'Transfer budget', 'Max shipments', 'Purchases'],
    ...['Overstock days of cover', 'Critical stock level', 'Default line cost', 'Markdowns'],
  ]);
  const cell = choices.of(ODD_CELLS);
  (sheets['Settings'] ??= [['Setting', 'Value']]).push([name, cell]);
  return `Settings: ${name} is ${shown(cell)}`;
}

function shown(cell: Cell): string {
  return JSON.stringify(cell).slice(0, 40);
}
