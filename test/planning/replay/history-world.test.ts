import { Refusal } from '../../../src/planning/base/refusal';
import type { Network } from '../../../src/planning/network/network';
import type { PlanSettings } from '../../../src/planning/network/settings';
import { historyWorld, type HistoryWorld } from '../../../src/planning/replay/history-world';
import { noTransfers } from '../../../src/planning/replay/policies/no-transfers';
import { replay } from '../../../src/planning/replay/replay-steps';
import { FIRST_DAY } from '../../support/worlds/assembled-world';
import { flatWorld } from '../../support/worlds/flat-world';
import { TINY_CHAIN } from '../../support/worlds/flat-worlds';

const base = flatWorld({ ...TINY_CHAIN, historyDays: 140, shelfLifeDays: 60 }, 3);
const DAYS = 70;

function worldOf(
  network: Partial<Network> = {},
  settings: Partial<PlanSettings> = {},
): HistoryWorld {
  const found = historyWorld({ ...base.network, ...network }, { ...base.settings, ...settings });
  if (found instanceof Refusal) throw new Error(found.message);
  return found;
}

describe('historyWorld', () => {
  it('replays the second half of 20 weeks', () => {
    const { world } = worldOf();
    expect(world.days).toBe(DAYS);
    expect(world.settings.planDate).toBe(FIRST_DAY - DAYS);
    const lastKnown = world.network.positions.history.day.reduce((a, b) => Math.max(a, b));
    expect(lastKnown).toBeLessThan(world.settings.planDate);
  });

  it('starts with the stock of today, its lots moved back', () => {
    const { positions } = worldOf().world.network;
    expect(positions.onHand).toEqual(base.network.positions.onHand);
    expect(positions.lots.expiryDay).toEqual(
      base.network.positions.lots.expiryDay.map((day) => day - DAYS),
    );
  });

  it('leaves out what knows the future: the Forecast table, firm rows and the end of the history', () => {
    const { count } = base.network.positions;
    const { world, caveats } = worldOf(
      {
        firmTransfers: [
          { product: 0, from: 0, to: 1, quantity: 1, id: null, why: 'marked', cell: null },
        ],
        positions: {
          ...base.network.positions,
          forecastMean: new Float64Array(count).fill(9),
          forecastSd: new Float64Array(count).fill(3),
        },
      },
      { historyEnd: FIRST_DAY },
    );
    expect(world.network.firmTransfers).toEqual([]);
    expect(world.network.positions.forecastMean.every(Number.isNaN)).toBe(true);
    expect(world.network.positions.forecastSd.every(Number.isNaN)).toBe(true);
    expect(world.settings.historyEnd).toBeUndefined();
    expect(caveats.map(({ kind }) => kind)).toContain('forecast table');
  });

  it('takes the mean of the replayed days for what comes after them', () => {
    const { world } = worldOf();
    const { start, quantity } = world.demand;
    const sold = quantity.slice(start[0], start[1]).reduce((sum, units) => sum + units, 0);
    expect(world.meanAfter[0]).toBeCloseTo(sold / DAYS, 12);
  });

  it('charges the margin for unmet demand', () => {
    const { price, unitCost } = base.network.products[0]!;
    expect(worldOf().world.lostMargin[0]).toBeCloseTo(price! - unitCost, 12);
  });

  it('charges the underage cost of the plan where there is no price', () => {
    const products = base.network.products.map((product) => ({ ...product, price: null }));
    const all = worldOf({ products });
    const half = worldOf({ products }, { lostSaleShare: 0.5 });
    for (const [p, margin] of all.world.lostMargin.entries()) {
      expect(margin).toBeGreaterThan(0);
      // A replay multiplies by the share of sales that is lost.
      expect(0.5 * half.world.lostMargin[p]!).toBeCloseTo(margin, 9);
    }
    expect(all.caveats.map(({ kind }) => kind)).toContain('assumed costs');
  });

  it('is the same for the same seed and can be replayed', () => {
    const { world } = worldOf();
    expect(world).toEqual(worldOf().world);
    expect(replay(world, noTransfers).demand).toBe(
      world.demand.quantity.reduce((sum, units) => sum + units, 0),
    );
  });

  it('refuses a history that is too short', () => {
    const short = flatWorld({ ...TINY_CHAIN, historyDays: 60 }, 3);
    expect(historyWorld(short.network, short.settings)).toBeInstanceOf(Refusal);
  });
});
