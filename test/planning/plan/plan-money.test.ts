import fc from 'fast-check';
import type { Lane, Network } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import type { PlanResult } from '../../../src/planning/network/plan-result';
import { PLAN_DATE } from '../../support/random-network';
import { reversedNetwork } from '../rearranged-network';
import { variedNetwork } from '../varied-network';

const settings = defaultSettings(PLAN_DATE);

const seeds = fc.integer({ min: 3001, max: 99_999 });

/** Equal within a relative error of 1e-8, or within 1e-8 for amounts below 1. */
function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-8 * Math.max(1, Math.abs(a), Math.abs(b));
}

async function forEveryNetwork(
  check: (network: Network) => Promise<void>,
  shape: { readonly lineCost?: number; readonly fixedCost?: number } = {},
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      await check(variedNetwork({ seed, ...shape }));
    }),
    { numRuns: 60 },
  );
}

function withLanes(network: Network, change: (lane: Lane) => Lane): Network {
  return { ...network, lanes: network.lanes.map(change) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe('the money of a plan', () => {
  it('has a transfer cost that is the sum over lines and shipments', async () => {
    await forEveryNetwork(
      async (network) => {
        const { objective, transfers, shipments } = await plan(network, settings);
        const fixed = sum(shipments.map(({ fixedCost }) => fixedCost));

        expect(
          near(sum(transfers.map((t) => t.transferCost)) + fixed, objective.transferCost),
        ).toBe(true);
        expect(
          near(sum(shipments.map((s) => s.variableCost)) + fixed, objective.transferCost),
        ).toBe(true);
        expect(sum(shipments.map(({ lines }) => lines))).toBe(transfers.length);
        expect(sum(shipments.map((s) => s.quantity))).toBe(sum(transfers.map((t) => t.quantity)));
      },
      { lineCost: 3, fixedCost: 4 },
    );
  });

  it('has the freight of the lanes, at any caution', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.constantFrom(1, 1.5, 3), async (seed, caution) => {
        const network = variedNetwork({ seed, lineCost: 2 });
        const { transfers } = await plan(network, { ...settings, caution });
        for (const { product, from, to, quantity, transferCost } of transfers) {
          const lane = network.lanes.find((l) => l.from === from && l.to === to)!;
          const { volume, weight } = network.products[product]!;
          const unit =
            lane.costPerUnit +
            lane.costPerVolume * volume +
            lane.costPerWeight * weight +
            network.locations[from]!.handlingCost +
            network.locations[to]!.handlingCost;
          expect(transferCost).toBeCloseTo(quantity * unit + lane.lineCost, 8);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has an expected cost that is the sum over positions, before and after', async () => {
    await forEveryNetwork(async (network) => {
      const { objective, measures, positions } = await plan(network, settings);

      expect(near(sum([...positions.costOfInaction]), objective.before)).toBe(true);
      expect(near(measures.before.expectedCost, objective.before)).toBe(true);
      expect(near(measures.after.expectedCost + objective.transferCost, objective.after)).toBe(
        true,
      );
      for (const { expectedCost, lostMargin, holdingCost, obsolescence } of [
        measures.before,
        measures.after,
      ]) {
        expect(near(lostMargin + holdingCost + obsolescence, expectedCost)).toBe(true);
      }
    });
  });

  it('ranks lines by net benefit, and no net benefit is negative', async () => {
    await forEveryNetwork(
      async (network) => {
        const { transfers } = await plan(network, settings);

        expect(transfers.map(({ rank }) => rank)).toEqual(transfers.map((_, i) => i + 1));
        transfers.forEach((line, i) => {
          expect(line.netBenefit).toBeCloseTo(line.benefit - line.transferCost, 9);
          expect(line.netBenefit).toBeGreaterThan(-1e-7);
          expect(line.netBenefit).toBeLessThanOrEqual(transfers[i - 1]?.netBenefit ?? Infinity);
        });
      },
      { lineCost: 3 },
    );
  });

  it('is between its lower bound and the cost of inaction', async () => {
    await forEveryNetwork(
      async (network) => {
        const { objective } = await plan(network, { ...settings, caution: 1.5, minNetBenefit: 2 });

        expect(objective.after).toBeLessThanOrEqual(objective.before + 1e-7);
        expect(objective.lowerBound).toBeLessThanOrEqual(objective.after);
        expect(objective.gap).toBeGreaterThanOrEqual(0);
      },
      { lineCost: 3, fixedCost: 8 },
    );
  });
});

describe('the optimal plan', () => {
  it('is deterministic', async () => {
    await forEveryNetwork(async (network) => {
      expect(await plan(network, settings)).toEqual(await plan(network, settings));
    });
  });

  it('has the same cost in any order of products, locations and lanes', async () => {
    await forEveryNetwork(async (network) => {
      const there = (await plan(network, settings)).objective;
      const back = (await plan(reversedNetwork(network), settings)).objective;

      expect(near(there.before, back.before)).toBe(true);
      expect(near(there.after, back.after)).toBe(true);
      expect(near(there.lowerBound, back.lowerBound)).toBe(true);
    });
  });

  it('costs no more with more lanes', async () => {
    await forEveryNetwork(async (varied) => {
      const network = withLanes(varied, (lane) => ({ ...lane, leadTimeDays: 3 }));
      const fewer = { ...network, lanes: network.lanes.filter((_, lane) => lane % 3 !== 0) };
      // All lanes take equally long. A new lane to a location without one would change its lead time.
      const served = new Set(fewer.lanes.map(({ to }) => to));
      const more = { ...network, lanes: network.lanes.filter(({ to }) => served.has(to)) };

      expect((await costAfter(more)) - (await costAfter(fewer))).toBeLessThan(1e-6);
    });
  });

  it('costs no less with higher freight', async () => {
    await forEveryNetwork(async (network) => {
      const dearer = withLanes(network, (lane) => ({ ...lane, costPerUnit: lane.costPerUnit + 1 }));

      expect((await costAfter(dearer)) - (await costAfter(network))).toBeGreaterThan(-1e-6);
    });
  });

  it('moves no more under caution, costs no less, and has the same bound', async () => {
    await forEveryNetwork(async (network) => {
      const atTrueCost = await plan(network, settings);
      const cautious = await plan(network, { ...settings, caution: 1.5 });

      expect(freight(cautious)).toBeLessThanOrEqual(freight(atTrueCost) + 1e-6);
      expect(cautious.objective.after).toBeGreaterThanOrEqual(atTrueCost.objective.after - 1e-6);
      expect(near(cautious.objective.lowerBound, atTrueCost.objective.lowerBound)).toBe(true);
    });
  });

  it('moves nothing without lanes', async () => {
    const network = variedNetwork({ seed: 1 });
    const still = { ...network, lanes: [] };
    const { objective, transfers, shipments } = await plan(still, settings);

    expect(transfers).toEqual([]);
    expect(shipments).toEqual([]);
    expect(objective).toMatchObject({ after: objective.before, gap: 0, transferCost: 0 });
  });
});

async function costAfter(network: Network, changed: PlanSettings = settings): Promise<number> {
  return (await plan(network, changed)).objective.after;
}

function freight(result: PlanResult): number {
  return result.objective.transferCost;
}
