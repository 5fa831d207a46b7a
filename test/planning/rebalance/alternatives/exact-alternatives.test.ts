import highsLoader from 'highs';
import { defaultSettings, type PlanSettings } from '../../../../src/planning/network/settings';
import { plan } from '../../../../src/planning/plan';
import { PLAN_DATE } from '../../../support/random-network';
import { buyingNetwork } from './buying-network';
import { savingUpperBoundWithAlternatives } from './exact-alternatives';

interface Compared {
  readonly seed: number;
  readonly after: number;
  readonly lowerBound: number;
  /** The least cost of any plan, and what it saves. */
  readonly exact: number;
  readonly saving: number;
  readonly tolerance: number;
  readonly bought: number;
  readonly markedDown: number;
  readonly moved: number;
}

async function compare(
  first: number,
  count: number,
  lineCost: number,
): Promise<readonly Compared[]> {
  const highs = await highsLoader();
  const compared: Compared[] = [];
  for (let seed = first; seed < first + count; seed += 1) {
    const network = buyingNetwork(seed, lineCost);
    const settings: PlanSettings = {
      ...defaultSettings(PLAN_DATE),
      reviewPeriod: [7, 7, 14, null][seed % 4]!,
      obsolescenceDays: seed % 4 === 3 ? 60 : 365,
      allowPurchases: seed % 5 !== 0,
      allowMarkdowns: seed % 5 !== 1,
    };
    const { objective, purchases = [], markdowns = [], transfers } = await plan(network, settings);
    const saving = savingUpperBoundWithAlternatives(highs, network, settings);
    compared.push({
      ...objective,
      seed,
      saving,
      exact: objective.before - saving,
      tolerance: 1e-6 * Math.max(1, saving),
      bought: purchases.length,
      markedDown: markdowns.length,
      moved: transfers.length,
    });
  }
  return compared;
}

/** Shares of the best plan's saving that are missing from each plan. */
function missing(compared: readonly Compared[]): readonly number[] {
  return compared
    .filter(({ saving, tolerance }) => saving > tolerance)
    .map(({ after, exact, saving }) => (after - exact) / saving);
}

function impossible(compared: readonly Compared[]): readonly Compared[] {
  return compared.filter(
    ({ after, lowerBound, exact, tolerance }) =>
      after < exact - tolerance || lowerBound > exact + tolerance || lowerBound > after + tolerance,
  );
}

function isProved({ after, lowerBound }: Compared): boolean {
  return after - lowerBound <= 1e-6 * after;
}

function total(compared: readonly Compared[], of: 'bought' | 'markedDown' | 'moved'): number {
  return compared.reduce((sum, each) => sum + each[of], 0);
}

describe('a plan that may buy and mark down, beside the exact optimum of an independent model', () => {
  it('transfers, buys, marks down or waits, whichever costs least, and nearly always proves it', async () => {
    const compared = await compare(1, 12, 0);

    expect(impossible(compared)).toEqual([]);
    expect(Math.max(...missing(compared))).toBeLessThan(0.001);
    expect(missing(compared).filter((share) => share > 1e-6).length).toBeLessThan(2);
    expect(compared.filter((c) => isProved(c)).length).toBeGreaterThan(0.8 * compared.length);
    expect(total(compared, 'bought')).toBeGreaterThan(30);
    expect(total(compared, 'markedDown')).toBeGreaterThan(8);
    expect(total(compared, 'moved')).toBeGreaterThan(10);
  });

  it('never claims more than the best with costs of a line, and misses little of it', async () => {
    const compared = await compare(101, 6, 3);

    expect(impossible(compared)).toEqual([]);
    expect(Math.max(...missing(compared))).toBeLessThan(0.005);
    expect(total(compared, 'bought')).toBeGreaterThan(10);
  });
});
