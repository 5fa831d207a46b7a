import { historyCalendar } from '../../../../src/planning/demand/cleaning/history-calendar';
import {
  PROMOTION,
  STOCKOUT,
  sumSales,
} from '../../../../src/planning/demand/cleaning/position-sales';
import { defaultSettings } from '../../../../src/planning/network/settings';
import { PLAN_DATE } from '../../../support/random-network';
import { smallNetwork, type Sale } from '../../small-network';

const calendar = historyCalendar({ ...defaultSettings(PLAN_DATE), periodDays: 7 });

function weeks(sales: readonly Sale[], periods: number) {
  const { positions } = smallNetwork({ locations: [{}], positions: [{ location: 0, sales }] });
  const units = new Float64Array(periods).fill(99);
  const marks = new Uint8Array(periods).fill(99);
  sumSales(positions.history, calendar, 0, { units, marks });
  return { units: [...units], marks: [...marks] };
}

describe('sales of a position by period', () => {
  it('are summed over the days of each week, oldest week first', () => {
    const sales = [
      { daysAgo: 14, quantity: 3 },
      { daysAgo: 8, quantity: 2 },
      { daysAgo: 7, quantity: 4 },
      { daysAgo: 1, quantity: 1 },
    ];

    expect(weeks(sales, 3).units).toEqual([0, 5, 5]);
  });

  it('include returns, so a week may be below 0', () => {
    expect(weeks([{ daysAgo: 2, quantity: -3 }], 1).units).toEqual([-3]);
  });

  it('leave out days before the periods and from the plan date on', () => {
    const sales = [
      { daysAgo: 15, quantity: 7 },
      { daysAgo: 0, quantity: 8 },
      { daysAgo: -2, quantity: 9 },
    ];

    expect(weeks(sales, 2).units).toEqual([0, 0]);
  });

  it('mark a week if any of its days has the mark', () => {
    const sales = [
      { daysAgo: 14, quantity: 1, isStockout: true },
      { daysAgo: 13, quantity: 1, isPromotion: true },
      { daysAgo: 3, quantity: 1, isPromotion: true },
    ];

    expect(weeks(sales, 3).marks).toEqual([0, STOCKOUT | PROMOTION, PROMOTION]);
  });
});
