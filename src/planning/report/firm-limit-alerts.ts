import { grouped } from '../base/figures-in-words';
import type { Network } from '../network/network';
import type { Alert } from '../network/plan-result';
import type { FirmLine } from '../rebalance/firm-lines';
import { firmRowNames } from './firm-row-names';
import { limitUses } from '../lagrangian/join-limits';
import type { SharedLimit, SharedLimits } from '../lagrangian/shared-limits';

const ROUNDING = 1e-9;

/**
 * The limits that firm rows exceed by themselves, each with its rows, what they use, what there is
 * and how much is missing. The rows prevail, and nothing comes on top of them.
 *
 * @param limits the limits as the network has them
 * @param within the same once firm rows have taken their part
 */
export function firmLimitAlerts(
  network: Network,
  limits: SharedLimits,
  within: SharedLimits,
  lines: readonly FirmLine[],
): readonly Alert[] {
  const moving = lines.filter(({ moved }) => moved > 0);
  if (moving.length === 0) return [];
  const tell = (
    used: number,
    amount: number,
    where: Partial<Pick<Alert, 'location'>>,
    what: (used: string, amount: string) => string,
    rows: readonly FirmLine[],
  ): readonly Alert[] => {
    const missing = used - amount;
    if (missing <= ROUNDING * (1 + amount)) return [];
    const names = firmRowNames(
      network,
      rows.map(({ row }) => row),
    );
    const message = `${names}: ${what(figure(used), figure(amount))}, ${figure(missing)} too much. The rows are kept, and nothing is added.`;
    const about = { product: null, location: null, ...where };
    return [{ severity: 'high', kind: 'Firm row', ...about, message, value: missing }];
  };
  const found = limits.limits.flatMap((limit, index) =>
    tell(
      within.firm.used[index]!,
      limit.amount,
      { location: limit.location },
      (used, amount) => limitInWords(network, limit, used, amount),
      moving.filter(
        ({ row, lane }) =>
          limit.kind === 'transfer budget' ||
          limitUses(network, limits, { product: row.product, lane: lane! }).some(
            (use) => use.limit === index,
          ),
      ),
    ),
  );
  const sent = within.firm.vehicles.reduce((sum, count) => sum + count, 0);
  return [
    ...found,
    ...tell(
      sent,
      limits.maxShipments,
      {},
      (used, amount) => `${used} shipments needed, where ${amount} may be sent`,
      moving,
    ),
  ];
}

function limitInWords(
  { lanes, locations }: Network,
  { kind, lane, location }: SharedLimit,
  used: string,
  amount: string,
): string {
  const place = location === null ? '' : locations[location]!.id;
  switch (kind) {
    case 'lane capacity': {
      const { from, to } = lanes[lane!]!;
      return `a volume of ${used} where ${amount} fits on the lane from ${locations[from]!.id} to ${locations[to]!.id}`;
    }
    case 'outbound limit':
      return `${used} units leave ${place}, where ${amount} may`;
    case 'inbound limit':
      return `${used} units come to ${place}, where ${amount} may`;
    case 'volume capacity':
      return `a volume of ${used} comes to ${place}, which has room for ${amount}`;
    case 'transfer budget':
      return `${used} of transfer cost, where the budget is ${amount}`;
  }
}

function figure(amount: number): string {
  return grouped(Number(amount.toPrecision(6)));
}
