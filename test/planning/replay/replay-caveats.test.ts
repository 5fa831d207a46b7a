import { replayCaveats } from '../../../src/planning/replay/replay-caveats';
import { flatWorld } from '../../support/worlds/flat-world';
import { TINY_CHAIN } from '../../support/worlds/flat-worlds';

const world = flatWorld(TINY_CHAIN, 1);
const { network } = world;
const past = {
  history: network.positions.history,
  demand: world.demand,
  stockoutDays: 0,
  unitsAdded: 0,
};
const kinds = (caveats: ReturnType<typeof replayCaveats>) => caveats.map(({ kind }) => kind);

describe('replayCaveats', () => {
  it('always names the opening stock and the receipts', () => {
    expect(kinds(replayCaveats(network, world, past))).toEqual(['opening stock', 'receipts']);
  });

  it('says that sites order from the sites that supply them', () => {
    const source = new Int32Array(network.positions.count).fill(-1);
    const positions = { ...network.positions, source };
    expect(kinds(replayCaveats({ ...network, positions }, world, past))).toHaveLength(2);
    source[1] = 0;
    expect(kinds(replayCaveats({ ...network, positions }, world, past))[2]).toBe(
      'orders between sites',
    );
  });

  it('counts the days with an empty shelf', () => {
    const units = world.demand.quantity.reduce((sum, each) => sum + each, 0);
    const [, , censored] = replayCaveats(network, world, {
      ...past,
      stockoutDays: 1234,
      unitsAdded: units / 10,
    });
    expect(censored!.kind).toBe('censored demand');
    expect(censored!.text).toContain('1,234 of ');
    expect(censored!.text).toContain('adds 10.0 % of all demand');
  });

  it('says that weeks were spread over days', () => {
    const weekly = { ...world, settings: { ...world.settings, periodDays: 7 } };
    expect(kinds(replayCaveats(network, weekly, past))).toContain('spread periods');
  });

  it('names products without a price and lanes without a cost', () => {
    const products = network.products.map((product, i) =>
      i === 0 ? { ...product, price: null } : product,
    );
    const lanes = network.lanes.map((lane) => ({
      ...lane,
      costPerUnit: 0,
      lineCost: 0,
      fixedCost: 0,
    }));
    const texts = replayCaveats({ ...network, products, lanes }, world, past)
      .filter(({ kind }) => kind === 'assumed costs')
      .map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain(`1 of ${network.products.length} products have no price`);
  });

  it('names closed locations', () => {
    const locations = network.locations.map((location, l) => ({ ...location, isOpen: l !== 0 }));
    const closed = replayCaveats({ ...network, locations }, world, past).at(-1)!;
    expect(closed.text).toMatch(/^S0 is closed today/);
  });
});
