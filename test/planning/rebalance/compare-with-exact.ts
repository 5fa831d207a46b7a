import highsLoader from 'highs';
import type { Network } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import type { Objective, Transfer } from '../../../src/planning/network/plan-result';
import { PLAN_DATE } from '../../support/random-network';
import { variedNetwork, type VariedShape } from '../varied-network';
import { savingUpperBound } from './exact-model';

/** One planned network, and its minimum cost by HiGHS. */
export interface Compared extends Objective {
  readonly seed: number;
  readonly transfers: readonly Transfer[];
  /** The minimum cost of any plan. */
  readonly exact: number;
  /** Maximum saving with the minimum net benefit charged to each line. */
  readonly exactWeighed: number;
  /** What this plan saves, so charged. */
  readonly weighed: number;
  /** A millionth of what the best plan saves, or of a unit of money. */
  readonly tolerance: number;
}

/** Plans varied networks of seeds from `first` on, and solves each exactly. */
export async function compareWithExact(
  first: number,
  count: number,
  shape: (seed: number) => Omit<VariedShape, 'seed'> & { readonly minNetBenefit?: number },
): Promise<readonly Compared[]> {
  const highs = await highsLoader();
  const compared: Compared[] = [];
  for (let seed = first; seed < first + count; seed += 1) {
    const { minNetBenefit = 0, ...varied } = shape(seed);
    const network = variedNetwork({ seed, ...varied });
    const settings: PlanSettings = {
      ...defaultSettings(PLAN_DATE),
      reviewPeriod: [7, 7, 14, null][seed % 4]!,
      minNetBenefit,
    };
    const { objective, transfers } = await plan(network, settings);
    const { before, after } = objective;
    const saving = savingUpperBound(highs, network, settings);
    const exactWeighed =
      minNetBenefit === 0
        ? saving
        : savingUpperBound(highs, dearerLines(network, minNetBenefit), settings);
    compared.push({
      ...objective,
      seed,
      transfers,
      exact: before - saving,
      exactWeighed,
      weighed: before - after - minNetBenefit * transfers.length,
      tolerance: 1e-6 * Math.max(1, saving),
    });
  }
  return compared;
}

function dearerLines(network: Network, extra: number): Network {
  const lanes = network.lanes.map((lane) => ({ ...lane, lineCost: lane.lineCost + extra }));
  return { ...network, lanes };
}

/** The plans that cost more than the best one does. */
export function dearer(compared: readonly Compared[]): readonly Compared[] {
  return compared.filter(
    ({ weighed, exactWeighed, tolerance }) => weighed < exactWeighed - tolerance,
  );
}

/** The plans for which the impossible is claimed: a cost, or a bound, on the wrong side of the best. */
export function impossible(compared: readonly Compared[]): readonly Compared[] {
  return compared.filter(
    ({ after, lowerBound, exact, tolerance }) =>
      after < exact - tolerance || lowerBound > exact + tolerance || lowerBound > after + tolerance,
  );
}

/** What share of the best plan's saving is missing from each plan, where there is any to be had. */
export function missingShares(compared: readonly Compared[]): readonly number[] {
  return compared
    .filter(({ exactWeighed, tolerance }) => exactWeighed > tolerance)
    .map(({ weighed, exactWeighed }) => 1 - weighed / exactWeighed);
}

export function withLines(compared: readonly Compared[]): number {
  return compared.filter(({ transfers }) => transfers.length > 0).length;
}
