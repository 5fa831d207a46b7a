import type { LineRisk } from '../../planning/network/plan-result';
import type { Approver } from '../../planning/signoff/approver';
import { routeLine } from '../../planning/signoff/route-line';
import { tierLadder, tierOfValue } from '../../planning/signoff/tier-ladder';
import { tierKey, tierName } from '../output/transfer-status';
import type { PlannedNetwork } from '../output/planned-network';
import { tiersOf } from '../read-approvers';
import { HighIssues } from './high-issues';

/** What of a line decides on its tier. */
interface RoutedLine {
  readonly product: number;
  readonly value: number;
  readonly tier: string;
  readonly reason: string;
  readonly risks?: readonly LineRisk[];
}

const RISKS: Readonly<Record<LineRisk, string>> = {
  donorBelowService: 'its origin is left below its service level',
  nearExpiry: 'its goods may expire before they are sold',
};
const HIGH_ISSUE = 'a High data issue touches it';

/**
 * A plan whose lines go to the tier that their value, their risks and the data issues ask for, by the tiers of Settings
 * and of Approvers. The Reason of a line says why, if it is not the value.
 */
export function routePlan<Plan extends PlannedNetwork>(
  plan: Plan,
  approvers: readonly Approver[],
): Plan {
  const { network, settings, result, issues } = plan;
  const ladder = tierLadder(settings, tiersOf(approvers));
  const high = new HighIssues(issues, network);
  const route = <Line extends RoutedLine>(line: Line, ends: readonly number[]): Line => {
    const { product, value, risks = [] } = line;
    const hasHighIssue = high.touch(product, ends);
    const { tier } = routeLine({ value, risks, hasHighIssue }, ladder);
    const key = tierKey(tier);
    const isByValue = tier === tierOfValue(ladder, value).name;
    if (isByValue && key === line.tier) return line;
    if (isByValue) return { ...line, tier: key };
    const why = risks.length > 0 ? risks.map((risk) => RISKS[risk]) : [HIGH_ISSUE];
    // Joined, not concatenated: the engine keeps every piece of a concatenated string in memory.
    const reason = [line.reason, `For ${tierName(key)}: ${why.join(', and ')}.`].join(' ');
    return { ...line, tier: key, reason };
  };
  const { purchases, markdowns } = result;
  return {
    ...plan,
    result: {
      ...result,
      transfers: result.transfers.map((line) => route(line, [line.from, line.to])),
      ...(purchases && { purchases: purchases.map((line) => route(line, [line.location])) }),
      ...(markdowns && { markdowns: markdowns.map((line) => route(line, [line.location])) }),
    },
  };
}
