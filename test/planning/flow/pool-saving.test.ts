import { poolSaving, poolSavingOfMove } from '../../../src/planning/flow/pool-saving';
import { GROUND } from '../../../src/planning/flow/stock-pools';
import { link } from './pool-instances';

describe('what pools save by net changes', () => {
  const pools = { count: 1, links: [link(0, GROUND, [5, 3], [6, 8])] };
  const problem = { nodes: [{ pool: 0 }, { pool: 0 }, {}], pools };

  it('is the saving of what joins them', () => {
    expect(poolSaving(problem, [1, 1, -2])).toBe(8);
    expect(poolSaving(problem, [1, -1, 0])).toBe(0);
    expect(poolSaving({ nodes: problem.nodes }, [1, 1, -2])).toBe(0);
  });

  it('is that of a move with the rest of them fixed', () => {
    // Without the pack from the outside, the pool has gained one pack less.
    expect(poolSavingOfMove(problem, [1, 1, -2], { from: 2, to: 0, packs: 1 })).toBe(3);
    expect(poolSavingOfMove(problem, [1, -1, 0], { from: 1, to: 0, packs: 1 })).toBe(0);
    expect(poolSavingOfMove(problem, [1, 1, -2], { from: 2, to: 0, packs: 2 }, 8)).toBe(8);
  });
});
