import type { ReplayPolicy } from '../replay-policy';

/** Policy A: nothing is transferred; orders alone replenish. */
export const noTransfers: ReplayPolicy = {
  name: 'No transfers',
  decide: () => ({ transfers: [] }),
};
