import { perfectForesight } from '../../../src/planning/replay/policies/perfect-foresight';
import { planned, type PlannedPolicy } from '../../../src/planning/replay/policies/planned';
import { ruleOf, type ReplayPolicy } from '../../../src/planning/replay/replay-policy';
import { replay, type OrderEstimator } from '../../../src/planning/replay/replay-steps';
import type { DemandPaths, ReplayWorld } from '../../../src/planning/replay/replay-world';
import {
  transshipmentNetwork,
  transshipmentSettings,
  type TransshipmentProblem,
} from './transshipment';
import type { TransshipmentRule } from './transshipment-rules';

/** A transshipment problem on one path of demand as a world to replay policies in. */
export function transshipmentWorld(
  problem: TransshipmentProblem,
  path: readonly Int32Array[],
): ReplayWorld {
  const { days, price, stock } = problem;
  return {
    network: transshipmentNetwork(problem),
    // A life of no days: what is left after the last day costs nothing more.
    settings: { ...transshipmentSettings(problem, days), obsolescenceDays: 0 },
    days,
    demand: demandRows(path, stock.length),
    meanAfter: new Float64Array(stock.length),
    lostMargin: new Float64Array(stock.length).fill(price),
    seed: 1,
  };
}

/** Our plan on every day, for the days that are left. */
export function planOf(problem: TransshipmentProblem): ReplayPolicy {
  return planned(dailyPlan('Evenstock', problem));
}

/** The same plan, told the demand of the path. */
export function planWithForesight(
  problem: TransshipmentProblem,
  path: readonly Int32Array[],
): ReplayPolicy {
  return perfectForesight(
    transshipmentWorld(problem, path),
    dailyPlan('Perfect foresight', problem),
  );
}

function dailyPlan(name: string, problem: TransshipmentProblem): PlannedPolicy {
  const firstDay = transshipmentSettings(problem, problem.days).planDate;
  return {
    name,
    settings: ({ planDate }) => transshipmentSettings(problem, problem.days - planDate + firstDay),
  };
}

/** A rule for transfers as a policy. */
export function policyOf(
  name: string,
  { days }: TransshipmentProblem,
  rule: TransshipmentRule,
): ReplayPolicy {
  return ruleOf(name, ({ day, network }) =>
    rule([...network.positions.onHand], days - day).map(({ from, to, units }) => ({
      product: 0,
      from,
      to,
      quantity: units,
    })),
  );
}

/** The profit of a policy on one path: the revenue of all demand, less what the replay costs. */
export function replayedProfit(
  problem: TransshipmentProblem,
  policy: ReplayPolicy,
  path: readonly Int32Array[],
): number {
  const { demand, total } = replay(transshipmentWorld(problem, path), policy, nothingToOrder);
  return problem.price * demand - total;
}

/** No demand: nothing is ordered here, so no order needs an estimate. */
const nothingToOrder: OrderEstimator = ({ positions }) => {
  const none = new Float64Array(positions.count);
  return {
    mean: none,
    variance: none,
    levelVariance: none,
    postSeasonFactor: none,
    tail: new Array<null>(positions.count).fill(null),
  };
};

function demandRows(path: readonly Int32Array[], sites: number): DemandPaths {
  const start = Int32Array.from({ length: sites + 1 }, (_, site) => site * path.length);
  return {
    start,
    day: Int32Array.from({ length: sites * path.length }, (_, row) => row % path.length),
    quantity: Float64Array.from(
      { length: sites * path.length },
      (_, row) => path[row % path.length]![Math.floor(row / path.length)]!,
    ),
  };
}
