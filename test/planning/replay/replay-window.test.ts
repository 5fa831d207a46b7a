import { Refusal } from '../../../src/planning/base/refusal';
import { defaultSettings } from '../../../src/planning/network/settings';
import { replayWindow } from '../../../src/planning/replay/replay-window';

/** 2026-11-30, a Monday. */
const TODAY = 46_356;

/** A history with a sale on each of the given days. */
function soldOn(days: readonly number[]) {
  return {
    start: Int32Array.from([0, days.length]),
    day: Int32Array.from(days),
    quantity: new Float64Array(days.length).fill(1),
    isStockout: new Uint8Array(days.length),
    isPromotion: new Uint8Array(days.length),
  };
}

/** Sales a day from so many weeks ago. */
const daily = (weeks: number) =>
  soldOn(Array.from({ length: 7 * weeks }, (_, day) => TODAY - 7 * weeks + day));

const settings = defaultSettings(TODAY);

describe('replayWindow', () => {
  it.each([
    [104, 26],
    [52, 26],
    [40, 20],
    [14, 6],
    [12, 4],
  ])('of %i weeks of sales takes the last %i', (known, weeks) => {
    expect(replayWindow(daily(known), settings)).toMatchObject({
      first: TODAY - 7 * known,
      start: TODAY - 7 * weeks,
      end: TODAY,
    });
  });

  it('takes the weeks that the user wants', () => {
    expect(replayWindow(daily(52), settings, 40)).toMatchObject({ start: TODAY - 280 });
  });

  it('refuses a history below 12 weeks, and says what to add', () => {
    const window = replayWindow(daily(11), settings);
    expect((window as Refusal).message).toBe(
      'The sales history has 11 weeks, and a replay needs 12: add older sales to the table Demand.',
    );
  });

  it('refuses a workbook without sales', () => {
    expect(replayWindow(soldOn([]), settings)).toBeInstanceOf(Refusal);
  });

  it.each([3, 13, 2.5])('refuses %d weeks of 20: 8 must come before, 4 are the least', (weeks) => {
    expect((replayWindow(daily(20), settings, weeks) as Refusal).message).toBe(
      'Choose 4 to 12 weeks to replay: 8 weeks of sales must come before them.',
    );
  });

  it('ends where the history ends', () => {
    const window = replayWindow(daily(52), { ...settings, historyEnd: TODAY - 14 });
    expect(window).toMatchObject({ start: TODAY - 14 - 175, end: TODAY - 14 });
  });

  it('begins with a period: 26 weeks are six calendar months', () => {
    // 1 December 2025 to 30 November 2026, on the first of each month.
    const months = [45_992, 46_023, 46_054, 46_082, 46_113, 46_143].concat([
      46_174, 46_204, 46_235, 46_266, 46_296, 46_327,
    ]);
    const end = 46_357;
    const byMonth = { ...defaultSettings(end), periodDays: 30 };
    // 1 June 2026.
    expect(replayWindow(soldOn(months), byMonth)).toMatchObject({ start: 46_174, end });
  });
});
