import fc from 'fast-check';
import {
  type GuaranteedService,
  guaranteedService,
} from '../../../../src/planning/policy/guaranteed-service/guaranteed-service';
import type {
  ServiceLink,
  ServiceStage,
} from '../../../../src/planning/policy/guaranteed-service/service-stage';
import { normalCdf, normalQuantile } from '../../../../src/planning/probability/normal';
import cases from '../../../cases/guaranteed-service.json';
import { processorTime } from '../../../support/processor-time';
import { anyNetwork, anyTree, linkOf, stageOf } from './small-networks';
import { expectWithin } from '../../../support/expect-within';

/** Every combination of service times, for a handful of stages. */
function bruteForce(
  stages: readonly ServiceStage[],
  links: readonly ServiceLink[],
  level: number,
): number {
  const z = normalQuantile(level) as number;
  const customersOf = (k: number) => links.filter((link) => link.upstream === k);
  const pathsTo = (k: number, end: number): number =>
    k === end
      ? 1
      : customersOf(k).reduce((sum, { downstream }) => sum + pathsTo(downstream, end), 0);
  const variances = stages.map((_, k) =>
    stages.reduce((sum, { demandSd }, end) => sum + (pathsTo(k, end) * (demandSd ?? 0)) ** 2, 0),
  );
  const longest = stages.reduce(
    (sum, stage) => sum + stage.processingTime + (stage.externalServiceTime ?? 0),
    0,
  );
  let least = Infinity;
  const quoted = new Array<number>(stages.length).fill(0);
  const cost = () => {
    let sum = 0;
    for (let k = 0; k < stages.length; k += 1) {
      const stage = stages[k]!;
      let inbound = stage.externalServiceTime ?? 0;
      for (const link of links) {
        if (link.downstream === k) inbound = Math.max(inbound, quoted[link.upstream]!);
      }
      const net = inbound + stage.processingTime - quoted[k]!;
      if (net < 0) return Infinity;
      sum += stage.holdingCost * z * Math.sqrt(variances[k]! * net);
    }
    return sum;
  };
  const choose = (k: number): void => {
    if (k === stages.length) {
      least = Math.min(least, cost());
      return;
    }
    const { maxServiceTime, demandSd } = stages[k]!;
    const most = Math.min(longest, maxServiceTime ?? (demandSd === null ? longest : 0));
    for (quoted[k] = 0; quoted[k]! <= most; quoted[k]! += 1) choose(k + 1);
  };
  choose(0);
  return least;
}

describe('safety stock of a network', () => {
  it.each(cases.cases)('agrees: $name', ({ safetyFactor, stages, links, serviceTimes, cost }) => {
    const result = guaranteedService(
      stages.map(stageOf),
      links.map(([upstream, downstream]) => ({ upstream: upstream!, downstream: downstream! })),
      normalCdf(safetyFactor),
    ) as GuaranteedService;
    expectWithin(result.holdingCost, cost, cases.tolerance);
    expect(result.stages.map((each) => each.serviceTime)).toEqual(serviceTimes);
  });

  it.each([
    ['trees', anyTree, 300],
    ['networks of three stages', anyNetwork(3), 200],
    ['networks of four stages', anyNetwork(4), 25],
  ] as const)('costs no more than any other service times, on small %s', (_, network, numRuns) => {
    fc.assert(
      fc.property(network, fc.constantFrom(0.8, 0.95, 0.99), ({ stages, links }, level) => {
        const result = guaranteedService(stages, links, level) as GuaranteedService;
        expectWithin(result.holdingCost, bruteForce(stages, links, level), 1e-9, 1);
        expect(result.lowerBound).toBe(result.holdingCost);
      }),
      { numRuns },
    );
  });

  it('keeps every promise: no service time is longer than allowed, none is shorter than possible', () => {
    fc.assert(
      fc.property(fc.oneof(anyTree, anyNetwork(5)), ({ stages, links }) => {
        const result = guaranteedService(stages, links) as GuaranteedService;
        result.stages.forEach((each, k) => {
          const { processingTime, demandSd, maxServiceTime, externalServiceTime } = stages[k]!;
          const suppliers = links.filter((link) => link.downstream === k);
          expect(each.inboundServiceTime).toBe(
            Math.max(
              externalServiceTime ?? 0,
              ...suppliers.map((link) => result.stages[link.upstream]!.serviceTime),
            ),
          );
          expect(each.netReplenishmentTime).toBe(
            each.inboundServiceTime + processingTime - each.serviceTime,
          );
          expect(each.netReplenishmentTime).toBeGreaterThanOrEqual(0);
          expect(each.serviceTime).toBeLessThanOrEqual(
            maxServiceTime ?? (demandSd === null ? Infinity : 0),
          );
        });
        const sum = (figure: 'safetyStock' | 'holdingCost') =>
          result.stages.reduce((total, each) => total + each[figure], 0);
        expectWithin(result.safetyStock, sum('safetyStock'), 1e-12, 1);
        expectWithin(result.holdingCost, sum('holdingCost'), 1e-12, 1);
      }),
    );
  });

  it('of one stage is z standard deviations of demand over its time', () => {
    const result = guaranteedService([stageOf([4, 2, 10, null, 5])], [], 0.95) as GuaranteedService;
    expectWithin(result.safetyStock, 1.6448536269514722 * 10 * 3, 1e-12);
    expectWithin(result.holdingCost, 2 * result.safetyStock, 1e-15);
  });

  it('of a network in two parts is that of both', () => {
    const [first, second] = [stageOf([4, 2, 10, null, 5]), stageOf([2, 3, 7, null, null])];
    const together = guaranteedService([first, second], []) as GuaranteedService;
    const apart = [first, second].map((each) => guaranteedService([each], []) as GuaranteedService);
    expect(together.stages).toEqual(apart.map(({ stages }) => stages[0]));
  });

  it('is pooled: two shops of 3 and 4 make a warehouse of 5', () => {
    const stages = [
      [2, 1, null, 0],
      [0, 5, 3],
      [0, 5, 4],
    ].map((row) => stageOf([...row, null, null].slice(0, 5)));
    const links = [1, 2].map((downstream) => ({ upstream: 0, downstream }));
    const result = guaranteedService(stages, links, 0.95) as GuaranteedService;
    expectWithin(result.stages[0]!.safetyStock, 1.6448536269514722 * 5 * Math.SQRT2, 1e-12);
  });

  it('of a thousand nodes is there in a second or two, of forty at once', () => {
    const treeOf = (count: number) => {
      const stages = Array.from({ length: count }, (_, k) =>
        stageOf([1 + (k % 9), 1 + (k % 13), k >= count / 2 ? 1 + (k % 7) : null, null, null]),
      );
      const links = stages.slice(1).map((_, k) => ({ upstream: k >> 1, downstream: k + 1 }));
      return { stages, links };
    };
    const timeOf = (count: number) => {
      const { stages, links } = treeOf(count);
      return processorTime(() => {
        expect(guaranteedService(stages, links)).toHaveProperty('holdingCost');
      });
    };
    expect(timeOf(40)).toBeLessThan(50);
    expect(timeOf(1000)).toBeLessThan(2000);
  });

  const one = stageOf([2, 1, 3, null, null]);

  it.each([
    ['no nodes', [], [], 0.95, 'data', /no nodes/],
    ['a part of a period', [stageOf([1.5, 1, 3, 0, 0])], [], 0.95, 'domain', /processing time/],
    ['no holding cost', [stageOf([1, 0, 3, 0, 0])], [], 0.95, 'domain', /holding cost/],
    ['a negative spread', [stageOf([1, 1, -3, 0, 0])], [], 0.95, 'domain', /standard deviation/],
    ['a negative limit', [stageOf([1, 1, 3, -1, 0])], [], 0.95, 'domain', /maximum service/],
    ['a part of a period outside', [stageOf([1, 1, 3, 0, 0.5])], [], 0.95, 'domain', /external/],
    ['a cycle', [one, one, one], [linkOf(0, 1), linkOf(1, 0)], 0.95, 'shape', /cycle.*remove/],
    ['a link to itself', [one, one], [linkOf(1, 1)], 0.95, 'shape', /cycle/],
    ['a link to nowhere', [one, one], [linkOf(0, 2)], 0.95, 'shape', /correct the links/],
    ['a service level of 1', [one], [], 1, 'domain', /service level/],
    ['a service level below one half', [one], [], 0.4, 'domain', /at least 0\.5/],
    ['times in seconds', [stageOf([1e9, 1, 3, 0, 0])], [], 0.95, 'domain', /longer periods/],
  ] as const)('is refused for %s', (_, stages, links, level, kind, sentence) => {
    expect(guaranteedService(stages, links, level)).toMatchObject({
      kind,
      message: expect.stringMatching(sentence),
    });
  });
});
