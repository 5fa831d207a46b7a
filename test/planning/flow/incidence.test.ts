import fc from 'fast-check';
import { incidenceLists } from '../../../src/planning/flow/incidence';

describe('incidence lists', () => {
  it('list the arcs of each node, outgoing and incoming', () => {
    const { arcStart, arcAt } = incidenceLists(3, Int32Array.of(0, 0, 2), Int32Array.of(1, 2, 1));

    // Node 0: arcs 0 and 1. Node 1: arcs 0 and 2. Node 2: arcs 1 and 2.
    expect([...arcStart]).toEqual([0, 2, 4, 6]);
    expect([...arcAt]).toEqual([0, 1, 0, 2, 1, 2]);
  });

  it('are empty for a node without arcs', () => {
    const { arcStart } = incidenceLists(3, Int32Array.of(0), Int32Array.of(2));

    expect(arcStart[1]).toBe(arcStart[2]);
  });

  it('list each arc at its tail and at its head, in the order of the arcs', () => {
    const ends = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 5 })), { maxLength: 20 });
    fc.assert(
      fc.property(ends, (pairs) => {
        const tail = Int32Array.from(pairs, ([from]) => from);
        const head = Int32Array.from(pairs, ([from, step]) => (from + step) % 6);
        const { arcStart, arcAt } = incidenceLists(6, tail, head);
        for (let node = 0; node < 6; node += 1) {
          const listed = [...arcAt.subarray(arcStart[node], arcStart[node + 1])];
          const expected = [...tail.keys()].filter((a) => tail[a] === node || head[a] === node);
          expect(listed).toEqual(expected);
        }
      }),
    );
  });
});
