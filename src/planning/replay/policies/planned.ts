import { runToEnd } from '../../base/steps';
import { estimateDemand } from '../../demand/estimate-demand';
import { planSteps } from '../../plan/plan-steps';
import type { Network } from '../../network/network';
import type { PlanSettings } from '../../network/settings';
import type { PlannerResources } from '../../plan/planner-resources';
import { PlanParts } from '../../report/plan-parts';
import type { Decision, ReplayPolicy, Today } from '../replay-policy';

/** What a planned policy changes in the plan of each day. */
export interface PlannedPolicy {
  readonly name: string;
  readonly settings?: (settings: PlanSettings) => PlanSettings;
  readonly network?: (today: Today) => Network;
  readonly resources?: (today: Today) => PlannerResources;
}

/**
 * Policy X: the transfers, purchases and markdowns of `plan` with the user's settings. The plan knows by
 * which estimate the positions order. It also decides what a site sends to those that it supplies, as the
 * plan's lines do.
 */
export function planned({
  name,
  settings = (given) => given,
  network = (today) => today.network,
  resources = () => ({}),
}: PlannedPolicy): ReplayPolicy {
  return {
    name,
    decidesFeed: true,
    decide: (today) => {
      const known = network(today);
      const changed = settings(today.settings);
      const given = resources(today);
      const demand = given.demand ?? estimateDemand(known, changed);
      return decisionOf(known, changed, {
        ...given,
        // The planner knows the reorder points by which positions order.
        demand: { ordering: today.rates, ...demand },
      });
    },
  };
}

function decisionOf(
  network: Network,
  settings: PlanSettings,
  resources: PlannerResources,
): Decision {
  const parts = new PlanParts();
  const rest = runToEnd(planSteps(network, settings, parts.take, resources));
  const { transfers, purchases = [], markdowns = [] } = parts.whole(rest);
  return { transfers, purchases, markdowns };
}

/** The network with the rates of the day as its Forecast table: the plan estimates nothing itself. */
export function withForecast({ network, rates }: Today): Network {
  return {
    ...network,
    positions: {
      ...network.positions,
      forecastMean: rates.mean,
      forecastSd: rates.variance.map(Math.sqrt),
    },
  };
}
