import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { defaultSettings } from '../../../src/planning/network/settings';
import { countSurvival } from '../../../src/planning/probability/count-distribution';
import { plan } from '../../../src/planning/plan';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

/**
 * Much at L0 in lots by days to expiry and units; L1 sells about one a day, three days away, or what is
 * known of its demand.
 */
async function sent(
  lots: readonly (readonly [number, number])[],
  mean = 1,
  known: Float64Array | null = null,
  onHand = 100,
): Promise<number> {
  const network = smallNetwork({
    products: [{ salvageValue: 0, shelfLifeDays: 200 }],
    locations: [{}, {}],
    lanes: [{ from: 0, to: 1, leadTimeDays: 3 }],
    positions: [
      { location: 0, onHand, mean: 0.1, sd: 0.3, lots },
      { location: 1, onHand: 0, mean, sd: 1, leadTime: 30 },
    ],
  });
  const settings = { ...defaultSettings(PLAN_DATE), reviewPeriod: 30 };
  const demand = { ...estimateDemand(network, settings), known: [null, known] };
  const { transfers } = await plan(network, settings, { demand });
  return transfers.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** The last unit that sells at an even chance in so many days, of a unit a day with variance 1. */
function lastAtEvenChance(days: number): number {
  let units = 0;
  while (countSurvival(units, days, days) >= 0.5) units += 1;
  return units;
}

describe('a lot', () => {
  it('that expires before it arrives is not sent', async () => {
    expect(await sent([[3, 100]])).toBe(0);
    expect(
      await sent([
        [2, 60],
        [3, 40],
      ]),
    ).toBe(0);
  });

  it('is sent only so far as it sells at an even chance where it goes before it expires', async () => {
    // It arrives on day 3.
    expect(await sent([[13, 100]])).toBe(lastAtEvenChance(10));
    expect(await sent([[23, 100]])).toBe(lastAtEvenChance(20));
  });

  it('is sent as far as known demand between arrival and expiry', async () => {
    // Two a day: 6 until day 3, when the lot arrives, and 20 more until it expires on day 13.
    const known = Float64Array.from({ length: 60 }, (_, day) => 2 * (day + 1));

    expect(await sent([[13, 100]], 1, known)).toBe(20);
  });

  it('stays behind, and what is good is sent as if the lot were not there', async () => {
    // Of the lot none sells in four days; some of what is good stays for later customers.
    for (const old of [10, 30]) {
      const good = 100 - old;

      expect(await sent([[4, old]])).toBe(await sent([], 1, null, good));
      expect(await sent([[4, old]])).toBeLessThan(good);
    }
    expect(await sent([[4, 30]])).toBeGreaterThan(50);
  });

  it('is not sent where nobody asks for it', async () => {
    expect(await sent([[20, 100]], 0)).toBe(0);
  });
});
