import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { PLAN_DATE, randomNetwork } from '../../support/random-network';
import {
  compareWithExact,
  dearer,
  impossible,
  missingShares,
  withLines,
  type Compared,
} from './compare-with-exact';

/** The plans that move nothing although something could be saved. */
function missed(compared: readonly Compared[]): readonly Compared[] {
  return compared.filter(
    ({ exactWeighed, tolerance, transfers }) => exactWeighed > tolerance && transfers.length === 0,
  );
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Targets for any product: half a percent of the saving on average, and no plan far from the best. */
function expectNearlyBest(compared: readonly Compared[]): void {
  const missing = missingShares(compared);
  expect(impossible(compared)).toEqual([]);
  expect(missed(compared)).toEqual([]);
  expect(average(missing)).toBeLessThan(0.0005);
  expect(Math.max(...missing)).toBeLessThan(0.02);
}

describe('the lines of a plan, compared with the exact optimum of an independent model', () => {
  it('are optimal with a fixed cost per line, and the bound includes it', async () => {
    const compared = await compareWithExact(3001, 50, (seed) => ({
      lineCost: [1, 4, 12][seed % 3]!,
    }));

    expectNearlyBest(compared);
    expect(dearer(compared).length).toBeLessThanOrEqual(2);
    expect(compared.filter(({ gap }) => gap > 1e-3)).toEqual([]);
    expect(withLines(compared)).toBeGreaterThan(20);
  });

  it('are optimal with a minimum quantity per line', async () => {
    const compared = await compareWithExact(1001, 40, (seed) => ({
      minTransferQuantity: [3, 8, 20][seed % 3]!,
    }));

    expectNearlyBest(compared);
    expect(dearer(compared).length).toBeLessThanOrEqual(2);
    expect(withLines(compared)).toBeGreaterThan(18);
  });

  it('are optimal under both rules at once', async () => {
    const compared = await compareWithExact(4001, 40, (seed) => ({
      lineCost: [1, 8, 20][seed % 3]!,
      minTransferQuantity: [2, 4, 10, 25][seed % 4]!,
    }));

    expectNearlyBest(compared);
    expect(dearer(compared).length).toBeLessThanOrEqual(2);
    expect(withLines(compared)).toBeGreaterThan(10);
  });
});

describe('the minimum net benefit of a line', () => {
  it('is reached by every line, and the plan is optimal with that charge per line', async () => {
    const minNetBenefit = (seed: number): number => [2, 10][seed % 2]!;
    const compared = await compareWithExact(5001, 40, (seed) => ({
      lineCost: [0, 3][(seed >> 1) % 2]!,
      minNetBenefit: minNetBenefit(seed),
    }));

    expectNearlyBest(compared);
    expect(withLines(compared)).toBeGreaterThan(16);
    for (const { seed, transfers, tolerance } of compared) {
      for (const { netBenefit } of transfers) {
        expect(netBenefit).toBeGreaterThanOrEqual(minNetBenefit(seed) - tolerance);
      }
    }
  });

  it('does not change the bound, which holds for any plan', async () => {
    const network = randomNetwork({ seed: 3, products: 12, locations: 6, lineCost: 2 });
    const settings = defaultSettings(PLAN_DATE);
    const free = await plan(network, settings);
    const choosy = await plan(network, { ...settings, minNetBenefit: 15 });

    expect(choosy.transfers.length).toBeLessThan(free.transfers.length);
    expect(choosy.objective.lowerBound).toBeCloseTo(free.objective.lowerBound, 6);
    expect(choosy.objective.after).toBeGreaterThan(free.objective.after);
  });
});

describe('a network of twenty locations whose lines have a cost', () => {
  it.each([
    ['slow movers', { meanPerDay: 0.2, lineCost: 3 }],
    ['a minimum quantity', { meanPerDay: 1, lineCost: 3, minTransferQuantity: 5 }],
    ['a high cost', { meanPerDay: 1, lineCost: 10 }],
  ])('is planned within half a percent of the maximum saving: %s', async (_, shape) => {
    const network = randomNetwork({
      seed: 11,
      products: 25,
      locations: 20,
      neighbours: 8,
      ...shape,
    });
    const { objective } = await plan(network, defaultSettings(PLAN_DATE));

    const maxSaving = objective.before - objective.lowerBound;
    expect(maxSaving).toBeGreaterThan(0);
    expect(objective.after - objective.lowerBound).toBeLessThan(0.005 * maxSaving);
  });
});
