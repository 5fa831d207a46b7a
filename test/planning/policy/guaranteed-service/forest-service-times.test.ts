import fc from 'fast-check';
import {
  forestServiceTimes,
  type ServiceForest,
} from '../../../../src/planning/policy/guaranteed-service/forest-service-times';
import {
  guaranteedService,
  type GuaranteedService,
} from '../../../../src/planning/policy/guaranteed-service/guaranteed-service';
import { linkOf } from './small-networks';

interface Site {
  readonly parent: number;
  readonly time: number;
  readonly cost: number;
  readonly ownSd: number;
}

/** Sites from the roots down: every site hangs on an earlier one or is a root. */
const sites = fc
  .array(
    fc.record({
      on: fc.nat(),
      isRoot: fc.boolean(),
      time: fc.integer({ min: 0, max: 9 }),
      cost: fc.integer({ min: 1, max: 9 }),
      ownSd: fc.integer({ min: 0, max: 5 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((drawn) =>
    drawn.map(({ on, isRoot, ...site }, i): Site => {
      return { ...site, parent: i === 0 || (isRoot && i % 3 === 0) ? -1 : on % i };
    }),
  );

function forestOf(all: readonly Site[]): ServiceForest {
  const variance = all.map(({ ownSd }) => ownSd ** 2);
  const depth: number[] = [];
  all.forEach(({ parent }, i) => (depth[i] = parent < 0 ? 0 : depth[parent]! + 1));
  for (let i = all.length - 1; i >= 0; i -= 1) {
    const { parent } = all[i]!;
    if (parent >= 0) variance[parent]! += variance[i]!;
  }
  const isUpstream = (i: number) => all.some(({ parent }) => parent === i);
  return {
    parent: all.map(({ parent }) => parent),
    order: [...all.keys()].reverse(),
    depth,
    processingTime: all.map(({ time }) => time),
    weight: all.map(({ cost }, i) => cost * Math.sqrt(variance[i]!)),
    ownWeight: all.map(({ cost, ownSd }, i) => (isUpstream(i) ? cost * ownSd : 0)),
  };
}

function costOf({ processingTime, weight, ownWeight }: ServiceForest, all: readonly Site[]) {
  const { inbound, outbound } = forestServiceTimes(forestOf(all));
  return all.reduce((sum, { parent }, i) => {
    expect(inbound[i]).toBe(parent < 0 ? 0 : outbound[parent]);
    const net = inbound[i]! + processingTime[i]! - outbound[i]!;
    return sum + weight[i]! * Math.sqrt(net) + ownWeight[i]! * Math.sqrt(outbound[i]!);
  }, 0);
}

describe('the service times of a supply forest', () => {
  it('pool the stock at a DC that serves many stores, and not at one that serves a single store', () => {
    const chain = (stores: number): readonly Site[] => [
      { parent: -1, time: 21, cost: 1, ownSd: 0 },
      ...Array.from({ length: stores }, () => ({ parent: 0, time: 9, cost: 1, ownSd: 2 })),
    ];
    // One store: 2·√30 = 10.95 against 2·(√21 + √9) = 15.2. Nine: 98.6 against 6·√21 + 54 = 81.5.
    expect([...forestServiceTimes(forestOf(chain(1))).outbound]).toEqual([21, 0]);
    expect(forestServiceTimes(forestOf(chain(9))).outbound[0]).toBe(0);
  });

  it('cost as little as those of the tree programme, with own customers as a stage of their own', () => {
    fc.assert(
      fc.property(sites, (all) => {
        const isUpstream = (i: number) => all.some(({ parent }) => parent === i);
        const own = all.flatMap(({ ownSd }, i) => (isUpstream(i) && ownSd > 0 ? [i] : []));
        const stages = [
          ...all.map(({ time, cost, ownSd }, i) => ({
            processingTime: time,
            holdingCost: cost,
            demandSd: isUpstream(i) ? null : ownSd,
          })),
          ...own.map((i) => ({
            processingTime: 0,
            holdingCost: all[i]!.cost,
            demandSd: all[i]!.ownSd,
          })),
        ].map((stage) => ({ ...stage, maxServiceTime: null, externalServiceTime: null }));
        const links = [
          ...all.flatMap(({ parent }, i) => (parent < 0 ? [] : [linkOf(parent, i)])),
          ...own.map((i, k) => linkOf(i, all.length + k)),
        ];
        // At Φ(1) the safety factor is 1.
        const { holdingCost } = guaranteedService(
          stages,
          links,
          0.841_344_746_068_543,
        ) as GuaranteedService;
        expect(costOf(forestOf(all), all)).toBeCloseTo(holdingCost, 6);
      }),
      { numRuns: 200 },
    );
  });
});
