import { planned } from '../../../src/planning/replay/policies/planned';
import { noTransfers } from '../../../src/planning/replay/policies/no-transfers';
import { replay } from '../../../src/planning/replay/replay-steps';
import { averageDemand } from './average-demand';
import { REPLAY_WORLDS, type NamedWorld } from './index';

const SMALL = { products: 2, sites: 4, days: 28 };

const worlds = Object.entries(REPLAY_WORLDS as Readonly<Record<string, NamedWorld>>);
const missing = worlds.flatMap(([name, { missing: why }]) => {
  const reason = why?.() ?? null;
  return reason === null ? [] : [{ name, reason }];
});
const present = worlds.filter(([name]) => !missing.some((one) => one.name === name));

describe('replay worlds', () => {
  for (const { name, reason } of missing) it.skip(`${name}: ${reason}`, () => undefined);

  it.each(present)('%s depends on the seed alone', (_, { generator }) => {
    expect(generator(5, SMALL)).toEqual(generator(5, SMALL));
    expect(generator(5, SMALL)).not.toEqual(generator(6, SMALL));
  });

  it.each(present)('%s conserves units', (_, { generator }) => {
    const world = generator(3, SMALL);
    const opening = world.network.positions.onHand.reduce((sum, units) => sum + units, 0);
    for (const policy of [noTransfers, planned({ name: 'Evenstock' })]) {
      const { sold, writtenOff, left, bought, demand, unmet } = replay(
        world,
        policy,
        averageDemand,
      );
      expect(sold + writtenOff + left).toBe(opening + bought);
      expect(demand).toBe(sold + unmet);
    }
  });

  it.each(present)('%s has stock and demand in whole units', (_, { generator }) => {
    const { network, demand } = generator(3, SMALL);
    expect(demand.quantity.length).toBeGreaterThan(0);
    for (const units of [...demand.quantity, ...network.positions.onHand]) {
      expect(Number.isInteger(units)).toBe(true);
      expect(units).toBeGreaterThanOrEqual(0);
    }
  });

  it.each(present)('%s has a description of one sentence', (_, { describe: sentence }) => {
    expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
    expect(sentence).not.toContain('. ');
  });
});
