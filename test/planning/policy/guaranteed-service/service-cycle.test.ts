import { findServiceCycle } from '../../../../src/planning/policy/guaranteed-service/service-cycle';
import { linkOf } from './small-networks';

describe('a cycle of links', () => {
  it('is not found in an acyclic network, even if paths meet again', () => {
    const links = [linkOf(0, 1), linkOf(0, 2), linkOf(1, 3), linkOf(2, 3)];
    expect(findServiceCycle(4, links)).toBeNull();
  });

  it('is listed from supplier to customer, without the stages before and after it', () => {
    const links = [linkOf(0, 1), linkOf(1, 2), linkOf(2, 3), linkOf(3, 1), linkOf(3, 4)];
    const cycle = findServiceCycle(5, links)!;
    expect([...cycle].sort()).toEqual([1, 2, 3]);
    const after = (stage: number) => cycle[(cycle.indexOf(stage) + 1) % 3];
    expect([after(1), after(2), after(3)]).toEqual([2, 3, 1]);
  });

  it('may be a link of a stage to itself', () => {
    expect(findServiceCycle(2, [linkOf(0, 1), linkOf(1, 1)])).toEqual([1]);
  });
});
