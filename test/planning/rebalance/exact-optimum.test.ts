import highsLoader from 'highs';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import type { Objective } from '../../../src/planning/plan-result';
import { PLAN_DATE } from '../../support/random-network';
import { mostSaving } from './exact-model';
import { variedNetwork, type VariedShape } from '../varied-network';

/** One network planned, and the least cost that HiGHS finds for it. */
interface Compared extends Objective {
  readonly seed: number;
  readonly lines: number;
  readonly exact: number;
  /** A millionth of what the plan saves, or of a unit of money. */
  readonly tolerance: number;
}

async function compare(
  first: number,
  count: number,
  shape: (seed: number) => Omit<VariedShape, 'seed'>,
): Promise<readonly Compared[]> {
  const highs = await highsLoader();
  const compared: Compared[] = [];
  for (let seed = first; seed < first + count; seed += 1) {
    const network = variedNetwork({ seed, ...shape(seed) });
    const settings: PlanSettings = {
      ...defaultSettings(PLAN_DATE),
      reviewPeriod: [7, 7, 14, null][seed % 4]!,
    };
    const { objective, transfers } = await plan(network, settings);
    const exact = objective.before - mostSaving(highs, network, settings);
    const tolerance = 1e-6 * Math.max(1, objective.before - exact);
    compared.push({ ...objective, seed, lines: transfers.length, exact, tolerance });
  }
  return compared;
}

/** The plans that cost more than the best one does. */
function dearer(compared: readonly Compared[]): readonly Compared[] {
  return compared.filter(({ after, exact, tolerance }) => after > exact + tolerance);
}

/** The plans for which the impossible is claimed: a cost, or a bound, on the wrong side of the best. */
function impossible(compared: readonly Compared[]): readonly Compared[] {
  return compared.filter(
    ({ after, lowerBound, exact, tolerance }) =>
      after < exact - tolerance || lowerBound > exact + tolerance,
  );
}

function withLines(compared: readonly Compared[]): number {
  return compared.filter(({ lines }) => lines > 0).length;
}

describe('a plan beside the exact optimum of an independent model', () => {
  it('costs what the best plan costs, and proves it', async () => {
    const compared = await compare(1, 160, () => ({}));

    expect(dearer(compared)).toEqual([]);
    expect(impossible(compared)).toEqual([]);
    expect(compared.filter(({ gap }) => gap > 1e-9)).toEqual([]);
    expect(withLines(compared)).toBeGreaterThan(100);
  });

  it('is nearly always the best plan with smallest quantities, and never claims more', async () => {
    const smallest = [3, 8, 20];
    const compared = await compare(1001, 90, (seed) => ({
      minTransferQuantity: smallest[seed % 3]!,
    }));

    expect(impossible(compared)).toEqual([]);
    expect(dearer(compared).length).toBeLessThanOrEqual(2);
    expect(withLines(compared)).toBeGreaterThan(45);
  });

  it('never claims more than the best, nor costs more than doing nothing, with costs a line and a shipment', async () => {
    const compared = await compare(2001, 60, () => ({ lineCost: 4, fixedCost: 6 }));

    expect(impossible(compared)).toEqual([]);
    expect(compared.filter(({ before, after }) => after > before + 1e-9)).toEqual([]);
    expect(withLines(compared)).toBeGreaterThan(25);
  });
});
