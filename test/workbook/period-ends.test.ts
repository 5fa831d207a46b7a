import { serialOf } from '../../src/workbook/date-cells';
import { periodEnds } from '../../src/workbook/period-ends';
import { isoDate } from '../../src/workbook/date-cells';
import { readSheets, TODAY } from '../support/reading';

const day = (year: number, month: number, date: number) => serialOf(year, month, date)!;

describe('days that end their periods', () => {
  it('are the last days of months, which begin on the first', () => {
    const ends = periodEnds(
      new Set([day(2026, 1, 31), day(2026, 2, 28), day(2026, 4, 30)]),
      'Date',
    );

    expect(ends?.unit).toBe('month');
    expect(isoDate(ends!.begin(day(2026, 2, 28)))).toBe('2026-02-01');
  });

  it.each(['Week ending', 'W/E', 'Woche bis'])('are days of one weekday under %s', (header) => {
    const ends = periodEnds(new Set([TODAY, TODAY - 7, TODAY - 21]), header);

    expect(ends?.unit).toBe('week');
    expect(ends!.begin(TODAY)).toBe(TODAY - 6);
  });

  it.each([
    ['Week', [TODAY, TODAY - 7, TODAY - 14]],
    ['Date', [day(2026, 1, 31), day(2026, 2, 27), day(2026, 3, 31)]],
    ['Date', [day(2026, 1, 31), day(2026, 2, 28)]],
  ])('are not assumed under %s for %j', (header, days) => {
    expect(periodEnds(new Set(days), header)).toBeNull();
  });

  it('make a wide table monthly, as first days do', async () => {
    const demandOn = async (days: readonly number[]) => {
      const { network, settings } = await readSheets({
        Demand: [
          ['Product', 'Location', ...days],
          ['A', 'Leeds', ...days.map((_day, k) => 10 + k)],
        ],
      });
      const { history } = network.positions;
      return { days: [...history.day], period: settings.periodDays, end: settings.historyEnd };
    };
    const months = [4, 5, 6, 7, 8, 9, 10];
    const last = await demandOn(months.map((month) => day(2026, month + 1, 1) - 1));

    expect(last).toEqual(await demandOn(months.map((month) => day(2026, month, 1))));
    expect(last.period).toBe(30);
  });
});
