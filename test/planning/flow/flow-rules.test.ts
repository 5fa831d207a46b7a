import {
  endsToClose,
  flowSaving,
  forbiddenRelays,
  netPacks,
  nodeSaving,
  smallestLineBelowMin,
} from '../../../src/planning/flow/flow-rules';
import { both, destination, fixedCharge, line, origin } from './flow-instances';

const nodes = [origin(1, 2, 3), both([2, 2], [6, 5]), destination(9, 8, 7)];
const lines = [line(0, 1, 1, 4), line(1, 2, 1, 4), line(0, 2, 2, 0)];
const problem = fixedCharge(nodes, lines, { minPacks: 3 });

const packs = (...carried: readonly number[]): Int32Array => Int32Array.from(carried);

describe('the smallest line below the minimum quantity', () => {
  it.each([
    ['is the one with the fewest packs', packs(2, 1, 5), 1],
    ['is the first of equal ones', packs(2, 2, 2), 0],
    ['is no line that carries nothing', packs(0, 3, 2), 2],
    ['is null if all lines carry the minimum', packs(3, 4, 0), null],
  ])('%s', (_, carried, smallest) => {
    expect(smallestLineBelowMin(problem, carried)).toBe(smallest);
  });
});

describe('forbidden relays', () => {
  it('are locations that receive and ship, with their packs', () => {
    expect(forbiddenRelays(problem, packs(3, 2, 1))).toEqual([
      { site: 1, received: 3, shipped: 2 },
    ]);
  });

  it('are not hubs, and not locations that do only one of both', () => {
    const isHub = [false, true, false];

    expect(forbiddenRelays({ ...problem, isHub }, packs(3, 2, 1))).toEqual([]);
    expect(forbiddenRelays(problem, packs(0, 2, 1))).toEqual([]);
    expect(forbiddenRelays(problem, packs(3, 0, 1))).toEqual([]);
  });

  it('close the side with fewer packs, and stop receiving in a tie', () => {
    const ends = endsToClose([
      { site: 4, received: 3, shipped: 2 },
      { site: 5, received: 1, shipped: 2 },
      { site: 6, received: 2, shipped: 2 },
    ]);

    expect([...ends]).toEqual([
      [4, 'from'],
      [5, 'to'],
      [6, 'to'],
    ]);
  });
});

describe('the saving of a flow', () => {
  it('counts the net change of each location', () => {
    expect([...netPacks(problem, packs(2, 1, 1))]).toEqual([-3, 1, 2]);
  });

  it('is what the locations save, less freight and the fixed charges of the lines used', () => {
    // The origin loses 1 + 2 + 3, the relay gains 6, the destination 9 + 8.
    // Freight is 2·1 + 1·1 + 1·2, and two lines cost 4 each.
    expect(flowSaving(problem, packs(2, 1, 1))).toBe(-6 + 6 + 17 - 5 - 8);
    expect(flowSaving(problem, packs(0, 0, 0))).toBeCloseTo(0, 12);
  });

  it('is −Infinity outside the domain of a location', () => {
    expect(nodeSaving(problem, 2, 4)).toBe(-Infinity);
    expect(nodeSaving(problem, 0, -4)).toBe(-Infinity);
    expect(flowSaving(problem, packs(0, 0, 4))).toBe(-Infinity);
  });

  it('does not check what a location may ship', () => {
    const limited = { ...problem, nodes: [{ ...nodes[0]!, shippable: 1 }, nodes[1]!, nodes[2]!] };

    expect(nodeSaving(limited, 0, -2)).toBe(-3);
  });
});
