import { joinHeaderRows } from '../../src/workbook/two-row-headers';
import type { Cell } from '../../src/workbook/port';
import { positionAt, readSheets, issuesOf } from '../support/reading';

const KNOWN = new Set(['product', 'location', 'on hand', 'reserved', 'reserved quantity', 'stock']);
const isKnown = (cell: Cell) => typeof cell === 'string' && KNOWN.has(cell.toLowerCase());

const NONE: readonly Cell[] = [null, null, null, null, null];

describe('a header in two rows is one header', () => {
  it.each<[string, Cell[], Cell[], Cell[]]>([
    [
      'a year over months',
      [null, null, 2025, null, 2026],
      ['Product', 'Location', 'Nov', 'Dec', 'Jan'],
      ['Product', 'Location', '2025-11', '2025-12', '2026-01'],
    ],
    [
      'a year in German over months, names merged over both rows',
      ['Product', 'Location', 'Jahr 2025', null, null],
      [null, null, 'Oktober', 'Mrz', 'Dez'],
      ['Product', 'Location', '2025-10', '2025-03', '2025-12'],
    ],
    [
      'a year over weeks',
      [null, null, 2026, null, null],
      ['Product', 'Location', 'W1', 'KW 2', 'w03'],
      ['Product', 'Location', '2026-W01', '2026-W02', '2026-W03'],
    ],
    [
      'a caption with the year over bare months',
      ['Sales 2025', null, null, null, null],
      ['Product', 'Location', 'jan', 'fév', 'mars'],
      ['Product', 'Location', '2025-01', '2025-02', '2025-03'],
    ],
    [
      'a group over its columns',
      [null, null, 'On hand', 'Reserved', 'Reserved'],
      ['Product', 'Location', 'Quantity', 'Quantity', 'Value'],
      ['Product', 'Location', 'On hand', 'Reserved Quantity', 'Value'],
    ],
    [
      'columns under a merged word',
      ['Product', 'Location', 'Quantity', null, null],
      [null, null, 'On hand', 'Reserved', 'Lost'],
      ['Product', 'Location', 'On hand', 'Reserved', 'Lost'],
    ],
    [
      'months over units and money',
      [null, null, 'Jan 2026', null, 'Feb 2026'],
      ['Product', 'Location', 'Units', 'Value', 'Units'],
      ['Product', 'Location', 'Jan 2026', 'Jan 2026 Value', 'Feb 2026'],
    ],
  ])('%s', (_title, upper, lower, header) => {
    const rows = [upper, lower, ['A', 'Leeds', 1, 2, 3]];

    expect(joinHeaderRows(rows, isKnown)).toEqual([NONE, header, rows[2]]);
  });
});

it.each<[string, Cell[], Cell[]]>([
  ['a title', ['Stock report', null, null], ['Product', 'Location', 'On hand']],
  ['a header over a row of texts', ['Product', 'Location', 'On hand'], ['A', 'Leeds', 'n/a']],
  ['a header over equal texts', ['Product', 'Location', 'Reserved'], ['York', 'York', 'none']],
  ['a header over a row with blank cells', ['Location', 'Stock', 'Reserved'], ['York', null, null]],
  ['a repeated header', ['Product', 'Location', 'On hand'], ['Product', 'Location', 'On hand']],
])('%s is no upper row of a header', (_title, upper, lower) => {
  const rows = [upper, lower];

  expect(joinHeaderRows(rows, isKnown)).toEqual(rows);
});

it('demand under a year row is read by the month', async () => {
  const reading = await readSheets({
    Demand: [
      [null, null, 2025, null, null, 2026],
      ['SKU', 'Store', 'Oct', 'Nov', 'Dec', 'Jan'],
      ['A', 'Leeds', 30, 20, 40, 10],
      ['A', 'York', 3, 2, 4, 1],
    ],
    Settings: [
      ['Setting', 'Value'],
      ['Plan date', '2026-02-01'],
    ],
  });
  const { positions } = reading.network;
  const leeds = positionAt(reading.network, 'A', 'Leeds');

  expect(reading.settings.periodDays).toBe(30);
  expect([...positions.history.quantity].slice(positions.history.start[leeds]!, 4)).toEqual([
    30, 20, 40, 10,
  ]);
  expect(issuesOf(reading, 'Demand')).toEqual([]);
});
