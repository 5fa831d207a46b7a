import fc from 'fast-check';
import { DijkstraQueue } from '../../../src/planning/flow/dijkstra-queue';

function queueOf(nodeCount: number): DijkstraQueue {
  const queue = new DijkstraQueue(nodeCount);
  queue.clear();
  return queue;
}

function settleAll(queue: DijkstraQueue): readonly number[] {
  const settled: number[] = [];
  for (let node = queue.settleNearest(); node !== null; node = queue.settleNearest()) {
    settled.push(node);
  }
  return settled;
}

describe('the queue of Dijkstra’s algorithm', () => {
  it('settles the nearest node first', () => {
    const queue = queueOf(4);
    queue.decrease(0, 3);
    queue.decrease(1, 1);
    queue.decrease(2, 2);

    expect(settleAll(queue)).toEqual([1, 2, 0]);
  });

  it('moves a node up when its distance decreases', () => {
    const queue = queueOf(3);
    queue.decrease(0, 3);
    queue.decrease(1, 2);

    expect(queue.decrease(0, 1)).toBe(true);
    expect(settleAll(queue)).toEqual([0, 1]);
  });

  it('ignores a distance that is not shorter', () => {
    const queue = queueOf(1);
    queue.decrease(0, 2);

    expect(queue.decrease(0, 2)).toBe(false);
    expect(queue.decrease(0, 5)).toBe(false);
    expect(queue.distance[0]).toBe(2);
  });

  it('knows which nodes are settled', () => {
    const queue = queueOf(2);
    queue.decrease(0, 1);
    queue.decrease(1, 2);
    queue.settleNearest();

    expect([queue.isSettled(0), queue.isSettled(1)]).toEqual([true, false]);
  });

  it('is empty again for the next search', () => {
    const queue = queueOf(2);
    queue.decrease(0, 1);
    queue.decrease(1, 1);
    queue.settleNearest();
    queue.clear();

    expect(queue.settleNearest()).toBeNull();
    expect([...queue.distance]).toEqual([Infinity, Infinity]);
    expect(queue.isSettled(0)).toBe(false);
  });

  it('settles nodes in the order of their final distances', () => {
    const calls = fc.array(fc.tuple(fc.nat({ max: 19 }), fc.nat({ max: 30 })), { maxLength: 80 });
    fc.assert(
      fc.property(calls, (decreases) => {
        const queue = queueOf(20);
        for (const [node, distance] of decreases) queue.decrease(node, distance);
        const settled = settleAll(queue);
        const distances = settled.map((node) => queue.distance[node]!);
        expect(distances).toEqual([...distances].sort((a, b) => a - b));
        expect(new Set(settled)).toEqual(new Set(decreases.map(([node]) => node)));
      }),
    );
  });

  it('finds the shortest distances of a graph, as the Bellman-Ford algorithm does', () => {
    const edges = fc.array(
      fc.record({ tail: fc.nat(9), head: fc.nat(9), length: fc.nat({ max: 20 }) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(edges, (graph) => {
        const queue = queueOf(10);
        queue.decrease(0, 0);
        for (let node = queue.settleNearest(); node !== null; node = queue.settleNearest()) {
          for (const { tail, head, length } of graph) {
            if (tail === node) queue.decrease(head, queue.distance[node]! + length);
          }
        }
        const distance = Float64Array.from({ length: 10 }, (_, i) => (i === 0 ? 0 : Infinity));
        for (let round = 0; round < 10; round += 1) {
          for (const { tail, head, length } of graph) {
            distance[head] = Math.min(distance[head]!, distance[tail]! + length);
          }
        }
        expect(queue.distance).toEqual(distance);
      }),
    );
  });
});
