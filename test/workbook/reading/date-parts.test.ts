import { isoDate, serialOf } from '../../../src/workbook/date-cells';
import type { Cell } from '../../../src/workbook/port';
import { readSheets } from '../../support/reading';

async function daysOf(headers: readonly string[], parts: readonly (readonly Cell[])[]) {
  const { network, reading } = await readSheets({
    Demand: [
      ['Product', 'Location', ...headers, 'Quantity'],
      ...parts.map((cells) => ['A', 'Leeds', ...cells, 4]),
    ],
  });
  const [demand] = reading.tables.filter(({ name }) => name === 'Demand');
  return {
    days: [...network.positions.history.day].map(isoDate),
    meanings: demand!.columns.map(({ meaning }) => meaning).slice(2, 4),
  };
}

describe('a year and a part of it in two columns', () => {
  it.each<[string, string[], Cell[][], string[]]>([
    [
      'numbers of months',
      ['Year', 'Month'],
      [
        [2025, 12],
        [2026, 1],
      ],
      ['2025-12-01', '2026-01-01'],
    ],
    [
      'names of months',
      ['Month', 'Year'],
      [
        ['March', 2025],
        ['Oct', 2025],
      ],
      ['2025-03-01', '2025-10-01'],
    ],
    [
      'months as text',
      ['Year', 'Month'],
      [
        ['2025', '09'],
        ['2025', 'M10'],
      ],
      ['2025-09-01', '2025-10-01'],
    ],
    [
      'ISO weeks',
      ['Year', 'Week'],
      [
        [2026, 1],
        [2026, 2],
      ],
      ['2025-12-29', '2026-01-05'],
    ],
    [
      'dates that need no year',
      ['Year', 'Month'],
      [
        [2025, serialOf(2025, 9, 1)!],
        [2025, serialOf(2025, 10, 1)!],
      ],
      ['2025-09-01', '2025-10-01'],
    ],
  ])('%s', async (_kind, headers, parts, expected) => {
    const { days, meanings } = await daysOf(headers, parts);

    expect(days).toEqual(expected);
    expect(meanings).toEqual(['Date', 'Date']);
  });
});
