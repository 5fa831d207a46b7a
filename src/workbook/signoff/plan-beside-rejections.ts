import type { Network } from '../../planning/network/network';
import type { PlanResult } from '../../planning/network/plan-result';
import { rejectedAgain, type ListContext } from './living-list';

/**
 * Plans, and plans again without the lines that people have rejected if their reason has not changed.
 *
 * @param plan makes a plan of a network
 */
export async function planBesideRejections(
  context: ListContext,
  plan: (network: Network) => Promise<PlanResult>,
): Promise<PlanResult> {
  const { network } = context;
  const result = await plan(network);
  const rejected = rejectedAgain(result.transfers, context);
  if (rejected.length === 0) return result;
  return plan({ ...network, firmTransfers: [...(network.firmTransfers ?? []), ...rejected] });
}
