import { noTransfers } from '../../../../src/planning/replay/policies/no-transfers';
import { replay } from '../../../../src/planning/replay/replay-steps';
import { flatWorld } from '../../../support/worlds/flat-world';
import { TINY_CHAIN } from '../../../support/worlds/flat-worlds';

describe('noTransfers', () => {
  it('moves nothing, while orders go on', () => {
    const result = replay(flatWorld(TINY_CHAIN, 7), noTransfers);
    expect(result.transferred).toBe(0);
    expect(result.lineCount).toBe(0);
    expect(result.bought).toBeGreaterThan(0);
  });
});
