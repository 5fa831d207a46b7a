import { plansOfEvenstock } from '../../../src/planning/replay/compared-policies';
import { noTransfers } from '../../../src/planning/replay/policies/no-transfers';
import { planned } from '../../../src/planning/replay/policies/planned';
import { replay } from '../../../src/planning/replay/replay-steps';
import { REPLAY_WORLDS } from '../../support/worlds';

describe('plansOfEvenstock', () => {
  it('keeps at least nine tenths of what a whole search saves where products share trucks', () => {
    const world = REPLAY_WORLDS.sharedTrucks.generator(1, { products: 8, sites: 5, days: 28 });
    const saving = (policy: typeof noTransfers): number =>
      replay(world, noTransfers).total - replay(world, policy).total;
    const whole = saving(planned({ name: 'whole search' }));
    expect(whole).toBeGreaterThan(0);
    expect(saving(plansOfEvenstock)).toBeGreaterThan(0.9 * whole);
  });
});
