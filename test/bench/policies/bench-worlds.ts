import { REPLAY_WORLDS, type NamedWorld } from '../../support/worlds';
import { CHAIN } from '../../support/worlds/flat-worlds';
import { flatWorld } from '../../support/worlds/flat-world';

/** The worlds of the benchmark by name. */
export const BENCH_WORLDS: Readonly<Record<string, NamedWorld>> = REPLAY_WORLDS;

/** Half of a network of 1,000 products at 20 sites: what one of two processes replays. */
export const HALF_LARGE = 'halfLarge';

/** Every world by name, also that which is only timed. */
export const REPLAYED_WORLDS: Readonly<Record<string, NamedWorld>> = {
  ...BENCH_WORLDS,
  [HALF_LARGE]: {
    title: 'Half of a large chain',
    describe: 'A year of the chain with 500 products at 20 sites.',
    generator: (seed) =>
      flatWorld({ ...CHAIN, products: 500, sites: 20, days: 364, historyDays: 364 }, seed),
  },
};
