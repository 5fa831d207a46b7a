import fc from 'fast-check';
import {
  comesBefore,
  TrimHeap,
  type TrimCandidate,
} from '../../../src/planning/lagrangian/trim-heap';

function candidate(lossPerUnit: number, product = 0, line = 0): TrimCandidate {
  return { product, line, packs: 1, lossPerUnit };
}

describe('the heap of trimming candidates', () => {
  it('gives the smallest loss per unit first', () => {
    const heap = new TrimHeap();
    for (const loss of [3, -1, 2]) heap.push(candidate(loss));

    expect([heap.pop(), heap.pop(), heap.pop()].map((each) => each?.lossPerUnit)).toEqual([
      -1, 2, 3,
    ]);
    expect(heap.pop()).toBeUndefined();
  });

  it('shows its minimum without removing it', () => {
    const heap = new TrimHeap();
    expect(heap.min).toBeUndefined();

    heap.push(candidate(2));
    heap.push(candidate(1));
    expect(heap.min).toEqual(candidate(1));
    expect(heap.pop()).toEqual(candidate(1));
  });

  it('breaks ties by product, then by line', () => {
    expect(comesBefore(candidate(1, 0, 5), candidate(1, 1, 0))).toBe(true);
    expect(comesBefore(candidate(1, 1, 0), candidate(1, 1, 2))).toBe(true);
    expect(comesBefore(candidate(1, 1, 2), candidate(1, 1, 2))).toBe(false);
  });

  it('sorts any candidates, pushed and popped in any order', () => {
    const operations = fc.array(
      fc.option(fc.record({ loss: fc.integer({ min: -3, max: 3 }), product: fc.nat(4) })),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(operations, (drawn) => {
        const heap = new TrimHeap();
        const expected: TrimCandidate[] = [];
        for (const [line, push] of drawn.entries()) {
          if (push === null) {
            expect(heap.pop()).toEqual(expected.shift());
            continue;
          }
          const pushed = candidate(push.loss, push.product, line);
          heap.push(pushed);
          expected.push(pushed);
          expected.sort((a, b) => (comesBefore(a, b) ? -1 : 1));
        }
        expect(heap.min).toEqual(expected[0]);
      }),
    );
  });
});
