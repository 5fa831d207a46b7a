import type { FirmTransfer, Network } from '../planning/network/network';
import type { PlanResult } from '../planning/network/plan-result';
import { rejectedAgain, type ListContext } from '../workbook/signoff/living-list';

/**
 * Plans, and plans again without the lines that people have rejected if their reason has not changed.
 *
 * @param planOnce makes a plan of a network
 */
export async function planBesideRejections(
  context: ListContext,
  planOnce: (network: Network) => Promise<PlanResult>,
): Promise<PlanResult> {
  const { network } = context;
  const result = await planOnce(network);
  const rejected = rejectedAgain(result.transfers, context);
  if (rejected.length === 0) return result;
  const firmTransfers: readonly FirmTransfer[] = [...(network.firmTransfers ?? []), ...rejected];
  return planOnce({ ...network, firmTransfers });
}
