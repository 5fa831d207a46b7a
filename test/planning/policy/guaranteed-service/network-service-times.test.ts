import fc from 'fast-check';
import highsLoader from 'highs';
import { networkServiceTimes } from '../../../../src/planning/policy/guaranteed-service/network-service-times';
import type { ServiceTimeEffort } from '../../../../src/planning/policy/guaranteed-service/service-time-search';
import {
  serviceNetworkOf,
  type ServiceNetwork,
} from '../../../../src/planning/policy/guaranteed-service/service-network';
import { costOfServiceTimes } from '../../../../src/planning/policy/guaranteed-service/service-times';
import { IntegerProgramme, type Highs } from '../../rebalance/integer-programme';
import { anyNetwork, linkOf, type SmallNetwork } from './small-networks';

/** No table of the dynamic programme has two axes: nearly every link of a cycle is left out. */
const fewEntries: ServiceTimeEffort = { maxEntries: 4, maxWork: 1e7 };
const plenty: ServiceTimeEffort = { maxEntries: 1e6, maxWork: 1e8 };

function build({ stages, links }: SmallNetwork) {
  const network = serviceNetworkOf(stages, links) as ServiceNetwork;
  return {
    network,
    weights: stages.map(({ holdingCost }, k) => holdingCost * network.demandSd[k]!),
  };
}

function solve(small: SmallNetwork, effort: ServiceTimeEffort, isStopped = false) {
  const { network, weights } = build(small);
  const { times, lowerBound } = networkServiceTimes(network, weights, effort, {
    aborted: isStopped,
  });
  return { cost: costOfServiceTimes(network, weights, times), lowerBound };
}

/** The lowest cost, by a binary for every net replenishment time of every stage. */
function solveWithHighs(highs: Highs, small: SmallNetwork): number {
  const { network, weights } = build(small);
  const model = new IntegerProgramme();
  small.stages.forEach(({ processingTime, externalServiceTime }, k) => {
    model.integer(`in${k}`, externalServiceTime ?? 0, network.maxInboundTime[k]!);
    model.integer(`out${k}`, 0, network.maxOutboundTime[k]!);
    const nets = Array.from(
      { length: network.maxInboundTime[k]! + processingTime + 1 },
      (_, net) => {
        model.binary(`n${k}t${net}`);
        model.cost(weights[k]! * Math.sqrt(net), `n${k}t${net}`);
        return net;
      },
    );
    model.rule(...nets.map((net) => `+ n${k}t${net}`), '= 1');
    model.rule(
      `+ in${k} - out${k}`,
      ...nets.map((net) => `- ${net} n${k}t${net}`),
      `= ${-processingTime}`,
    );
  });
  for (const { upstream, downstream } of small.links) {
    model.rule(`+ in${downstream} - out${upstream} >= 0`);
  }
  const value = model.solve(highs)!;
  return small.stages.reduce((sum, { processingTime }, k) => {
    const net = value(`in${k}`) + processingTime - value(`out${k}`);
    return sum + weights[k]! * Math.sqrt(net);
  }, 0);
}

/** Layers of stages, each linked to several of the layer above: many cycles. */
function layers(count: number, width: number): SmallNetwork {
  const stages = Array.from({ length: count * width }, (_, k) => ({
    processingTime: 1 + ((k * 7) % 5),
    holdingCost: 1 + Math.floor(k / width) + ((k * 3) % 4) / 4,
    demandSd: k >= (count - 1) * width ? 1 + (k % 3) : null,
    maxServiceTime: null,
    externalServiceTime: null,
  }));
  const links = stages.slice(width).flatMap((_, i) => {
    const above = Math.floor(i / width) * width;
    return [...new Set([i, i + 1, i + 3].map((k) => above + (k % width)))].map((k) =>
      linkOf(k, i + width),
    );
  });
  return { stages, links };
}

describe('the service times of networks with cycles', () => {
  it('cost the same whether links are left out and searched for or not', () => {
    fc.assert(
      fc.property(anyNetwork(7), (small) => {
        const whole = solve(small, plenty);
        const searched = solve(small, fewEntries);
        expect(searched.cost).toBeCloseTo(whole.cost, 9);
        expect(searched.lowerBound).toBeCloseTo(whole.cost, 9);
      }),
      { numRuns: 80 },
    );
  });

  it('cost as little as an integer programme finds', async () => {
    const highs = await highsLoader();
    fc.assert(
      fc.property(anyNetwork(6), (small) => {
        expect(solve(small, plenty).cost).toBeCloseTo(solveWithHighs(highs, small), 6);
      }),
      { numRuns: 8 },
    );
  });

  it('come with a bound below the optimum and a solution above it if the search stops early', () => {
    const small = layers(4, 5);
    const optimal = solve(small, plenty);
    const stopped = solve(small, fewEntries, true);
    expect(optimal.lowerBound).toBe(optimal.cost);
    expect(stopped.lowerBound).toBeLessThan(optimal.cost);
    expect(stopped.lowerBound).toBeGreaterThan(0);
    expect(stopped.cost).toBeGreaterThanOrEqual(optimal.cost);
  });

  it('stop when the effort is used up', () => {
    const small = layers(4, 5);
    const { cost, lowerBound } = solve(small, { ...fewEntries, maxWork: 1 });
    expect(lowerBound).toBeLessThan(cost);
  });
});
