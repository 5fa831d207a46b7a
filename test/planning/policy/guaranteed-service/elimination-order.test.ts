import { eliminationOrder } from '../../../../src/planning/policy/guaranteed-service/elimination-order';
import { linkOf } from './small-networks';

const upTo = (count: number) => Int32Array.from({ length: count }, (_, time) => time);
/** Four stages with five times for SI and for S each. */
const sets = Array.from({ length: 8 }, () => upTo(5));
const diamond = [linkOf(0, 1), linkOf(0, 2), linkOf(1, 3), linkOf(2, 3)];
const weights = [1, 9, 2, 5];

describe('the order of elimination', () => {
  it('keeps to tables of one variable on a tree', () => {
    const { neighbours, variables } = eliminationOrder(sets, diamond.slice(0, 3), weights, 1);
    expect([...variables].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(Math.max(...neighbours.map(({ length }) => length))).toBe(1);
  });

  it('needs tables of two variables on a cycle', () => {
    const { neighbours, dropped } = eliminationOrder(sets, diamond, weights, 125);
    expect(Math.max(...neighbours.map(({ length }) => length))).toBe(2);
    expect(dropped).toEqual([]);
  });

  it('leaves out a link at the cheapest stage if the tables may not be so large', () => {
    const { kept, dropped } = eliminationOrder(sets, diamond, weights, 124);
    expect(dropped).toHaveLength(1);
    expect([dropped[0]!.upstream, dropped[0]!.downstream]).toContain(0);
    expect(kept).toEqual(diamond.filter((link) => link !== dropped[0]));
  });
});
