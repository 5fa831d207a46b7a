import { Refusal } from '../../../src/planning/base/refusal';
import { historyHalves } from '../../../src/planning/replay/history-halves';
import { FIRST_DAY } from '../../support/worlds/assembled-world';
import { flatWorld } from '../../support/worlds/flat-world';
import { TINY_CHAIN } from '../../support/worlds/flat-worlds';

const ofWeeks = (weeks: number) =>
  flatWorld({ ...TINY_CHAIN, products: 1, historyDays: 7 * weeks }, 3);

describe('historyHalves', () => {
  it('splits 20 replayed weeks in ten and ten', () => {
    const { network, settings } = ofWeeks(40);
    const halves = historyHalves(network, settings);
    if (halves instanceof Refusal) throw new Error(halves.message);
    const { first, second } = halves;
    expect([first.days, second.days]).toEqual([70, 70]);
    expect(first.settings.planDate).toBe(FIRST_DAY - 140);
    expect(second.settings.planDate).toBe(FIRST_DAY - 70);
    // Both halves have the demand of the same past.
    const after = first.demand.day.findIndex((day) => day >= 70);
    expect(second.demand.quantity[0]).toBe(first.demand.quantity[after]);
  });

  it('refuses halves below four weeks', () => {
    const { network, settings } = ofWeeks(15);
    expect(historyHalves(network, settings)).toBeInstanceOf(Refusal);
  });
});
