import highsLoader from 'highs';
import { defaultSettings } from '../../../src/planning/network/settings';
import type { Network } from '../../../src/planning/network/network';
import { plan } from '../../../src/planning/plan';
import type { Objective } from '../../../src/planning/network/plan-result';
import { PLAN_DATE } from '../../support/random-network';
import { variedNetwork, type VariedShape } from '../varied-network';
import { savingUpperBound } from '../rebalance/exact-model';
import { brokenRules } from './broken-limits';
import { limitNetwork, type LimitKinds } from './limited-network';

const EVERY_LIMIT = { lanes: true, outbound: true, inbound: true, volume: true, budget: true };
const VEHICLES = { lanes: true, vehicles: true };
const EVERY_RULE = { fixedCost: 6, lineCost: 2, minTransferQuantity: 3 };

/** The plan of one limited network, and its optimum by HiGHS. */
interface Compared extends Objective {
  readonly seed: number;
  readonly broken: readonly string[];
  /** Optimal cost. */
  readonly exact: number;
  /** Whether the limits raise the optimal cost. */
  readonly isBinding: boolean;
  readonly tolerance: number;
}

async function compare(
  first: number,
  count: number,
  kinds: (seed: number) => LimitKinds,
  shape: Omit<VariedShape, 'seed'> = {},
): Promise<readonly Compared[]> {
  const highs = await highsLoader();
  const compared: Compared[] = [];
  for (let seed = first; seed < first + count; seed += 1) {
    const unlimited = variedNetwork({ seed, ...shape });
    const unlimitedPlan = await plan(withoutShipmentCost(unlimited), defaultSettings(PLAN_DATE));
    const { network, settings } = limitNetwork(unlimited, unlimitedPlan, kinds(seed), seed);
    const result = await plan(network, settings);
    const { objective } = result;
    const exact = objective.before - savingUpperBound(highs, network, settings);
    const tolerance = 1e-6 * Math.max(1, objective.before - exact);
    compared.push({
      ...objective,
      seed,
      broken: brokenRules(network, settings, result),
      exact,
      isBinding: exact > unlimitedPlan.objective.after + tolerance,
      tolerance,
    });
  }
  return compared;
}

function withoutShipmentCost(network: Network): Network {
  return { ...network, lanes: network.lanes.map((lane) => ({ ...lane, fixedCost: 0 })) };
}

/** Plans whose cost or bound lies on the wrong side of the optimum. */
function contradictions(compared: readonly Compared[]): readonly Compared[] {
  return compared.filter(
    ({ after, lowerBound, exact, tolerance }) =>
      after < exact - tolerance || lowerBound > exact + tolerance || lowerBound > after,
  );
}

/** The share of the optimal saving that the plans miss. */
function shareMissed(compared: readonly Compared[]): number {
  const possible = compared.reduce((sum, { before, exact }) => sum + before - exact, 0);
  const achieved = compared.reduce((sum, { before, after }) => sum + before - after, 0);
  return 1 - achieved / possible;
}

function bindingCount(compared: readonly Compared[]): number {
  return compared.filter(({ isBinding }) => isBinding).length;
}

describe('a plan within limits that products share, against the optimum', () => {
  it.each<[string, number, LimitKinds, Omit<VariedShape, 'seed'>, number]>([
    ['capacities of lanes', 3001, { lanes: true }, {}, 0.001],
    ['outbound and inbound limits', 3101, { outbound: true, inbound: true }, {}, 0.001],
    ['volume at locations', 3201, { volume: true }, {}, 0.002],
    ['a budget', 3301, { budget: true }, { locations: 5 }, 0.006],
    ['all of these', 3401, EVERY_LIMIT, {}, 0.004],
    ['the number of shipments', 3501, { shipments: true }, { locations: 5 }, 0.002],
    ['shipments with a fixed cost', 3601, {}, { fixedCost: 6, locations: 5 }, 0.001],
    ['lines with a cost', 3601, { lanes: true }, { lineCost: 4 }, 0.002],
    ['several vehicles per lane', 3801, { lanes: true, vehicles: true }, { fixedCost: 4 }, 0.001],
    ['the number of vehicles', 3901, { ...VEHICLES, shipments: true }, {}, 0.02],
    ['all of these with vehicles', 4001, { ...EVERY_LIMIT, ...VEHICLES }, { fixedCost: 4 }, 0.02],
    ['all limits and rules', 3701, { ...EVERY_LIMIT, shipments: true }, EVERY_RULE, 0.005],
  ])('respects %s, and costs little more', async (_, first, kinds, shape, share) => {
    const compared = await compare(first, 25, () => kinds, shape);

    expect(compared.filter(({ broken }) => broken.length > 0)).toEqual([]);
    expect(contradictions(compared)).toEqual([]);
    expect(bindingCount(compared)).toBeGreaterThan(6);
    expect(shareMissed(compared)).toBeLessThan(share);
  });
});
