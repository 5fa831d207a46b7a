import { noTransfers } from '../../../src/planning/replay/policies/no-transfers';
import { replay } from '../../../src/planning/replay/replay-steps';
import { averageDemand } from './average-demand';
import { supplyWorld } from './supply-world';
import { SELLING_DCS, SLOW_MOVERS, THREE_ECHELONS, TWO_ECHELONS } from './supply-worlds';

const one = { products: 1, days: 14 };
const demandAt = ({ demand }: ReturnType<typeof supplyWorld>, p: number): number =>
  demand.quantity
    .subarray(demand.start[p]!, demand.start[p + 1]!)
    .reduce((sum, units) => sum + units, 0);

describe('supplyWorld', () => {
  it('lets each of two DCs supply half of the stores', () => {
    const { network } = supplyWorld({ ...TWO_ECHELONS, ...one, sites: 4 }, 1);
    expect(network.locations.map(({ id }) => id)).toEqual(['DC0', 'DC1', 'S0', 'S1', 'S2', 'S3']);
    expect([...network.positions.source!]).toEqual([-1, -1, 0, 0, 1, 1]);
  });

  it('puts a central site above the DCs in three echelons', () => {
    const { network } = supplyWorld({ ...THREE_ECHELONS, ...one, sites: 2 }, 1);
    expect(network.locations.map(({ id }) => id)).toEqual(['Central', 'DC0', 'DC1', 'S0', 'S1']);
    expect([...network.positions.source!]).toEqual([-1, 0, 0, 1, 2]);
  });

  it('has feed lanes, returns to the own DC and lanes between stores', () => {
    const { network } = supplyWorld({ ...TWO_ECHELONS, ...one, sites: 2 }, 1);
    const lanes = network.lanes.map(({ from, to }) => `${from}>${to}`).sort();
    expect(lanes).toEqual(
      ['0>1', '1>0', '0>2', '0>3', '1>2', '1>3', '2>0', '3>1', '2>3', '3>2'].sort(),
    );
  });

  it('sells at DCs only where they have customers', () => {
    const without = supplyWorld({ ...TWO_ECHELONS, ...one }, 1);
    expect([demandAt(without, 0), demandAt(without, 1)]).toEqual([0, 0]);
    expect(demandAt(supplyWorld({ ...SELLING_DCS, ...one, days: 100 }, 1), 0)).toBeGreaterThan(0);
  });

  it('values what is left at a DC by the demand below it', () => {
    const { meanAfter } = supplyWorld({ ...TWO_ECHELONS, ...one, sites: 4 }, 1);
    expect(meanAfter[0]).toBeCloseTo(meanAfter[2]! + meanAfter[3]!, 12);
    expect(meanAfter[1]).toBeCloseTo(meanAfter[4]! + meanAfter[5]!, 12);
  });

  // The tuned order-up-to rule left 5.4, 4.7 and 7.5 % unmet in the first replays of such worlds.
  it.each([
    ['two echelons', TWO_ECHELONS, 3, 12],
    ['DCs that sell', SELLING_DCS, 2, 10],
    ['slow movers', SLOW_MOVERS, 3, 16],
    ['three echelons', THREE_ECHELONS, 4, 20],
  ] as const)('%s: demand is unmet without lateral transfers', (_, shape, low, high) => {
    const world = supplyWorld({ ...shape, products: 4, sites: 6 }, 2);
    const { unmet, demand } = replay(world, noTransfers, averageDemand);
    expect((100 * unmet) / demand).toBeGreaterThan(low);
    expect((100 * unmet) / demand).toBeLessThan(high);
  });
});
