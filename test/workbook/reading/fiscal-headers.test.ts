import { serialOf } from '../../../src/workbook/date-cells';
import type { Cell } from '../../../src/workbook/port';
import { MINIMAL, readOnly, readSound } from '../../support/reading';

const [QUANTITIES_OF_A, QUANTITIES_OF_B] = [
  [7, 9, 11],
  [3, 0, 5],
];

function sheets(headers: readonly Cell[], start: Cell | null, name = 'Demand') {
  return {
    Inventory: MINIMAL['Inventory']!,
    [name]: [
      ['Product', 'Location', ...headers],
      ['A', 'Leeds', ...QUANTITIES_OF_A!],
      ['A', 'York', ...QUANTITIES_OF_B!],
    ],
    ...(start !== null && {
      Settings: [
        ['Setting', 'Value'],
        ['Fiscal year start', start],
      ],
    }),
  };
}

describe('fiscal periods in the headers of wide demand', () => {
  it.each<[Cell[], Cell, number]>([
    [['P05 FY2027', 'P06 FY2027', 'P07 FY2027'], 'April', serialOf(2026, 8, 1)!],
    [['FY26 P10', 'FY26 P11', 'FY26 P12'], 10, serialOf(2026, 7, 1)!],
    [['Period 7 2026', 'Period 8 2026', 'Period 9 2026'], 'January', serialOf(2026, 7, 1)!],
    [['P02-27', 'P03-27', 'P04-27'], 'Juli', serialOf(2026, 8, 1)!],
  ])('%p of years from %p begin on the right day', async (headers, start, day) => {
    const { reading, network } = await readSound(sheets(headers, start));

    const demand = reading.tables.find(({ name }) => name === 'Demand')!;
    const first = demand.columns[2]!.meaning!;
    expect(Date.parse(first) / 86_400_000 + 25_569).toBe(day);
    expect(demand.columns.slice(2).every(({ meaning }) => meaning !== null)).toBe(true);
    expect(network.positions.count).toBe(2);
  });

  it.each([
    ['Demand', ['P05 FY2026', 'P06 FY2026', 'P07 FY2026']],
    ['Sheet2', ['FY25 P1', 'FY25 P2', 'FY25 P3']],
    ['Absatz', ['Periode 3 2026', 'Periode 4 2026', 'Periode 5 2026']],
  ])('of %s without the setting are refused, and it is named', async (name, headers) => {
    const read = await readOnly(sheets(headers, null, name));

    expect(read).toMatchObject({
      refusal: {
        table: 'Demand',
        column: 'Date',
        message: expect.stringContaining('are fiscal periods') as string,
        remedy: 'Add the setting Fiscal year start with its first month, such as April.',
      },
    });
  });
});
