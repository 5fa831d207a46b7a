import { grouped } from '../base/figures-in-words';
import { limitUses } from '../lagrangian/join-limits';
import type { SharedLimit, SharedLimits } from '../lagrangian/shared-limits';
import type { Network } from '../network/network';
import type { Alert } from '../network/plan-result';
import type { FirmLine } from '../rebalance/firm-lines';
import { firmRowNames } from './firm-row-names';

const ROUNDING = 1e-9;

/**
 * One alert per limit that firm rows alone exceed: the rows, their use, the limit and the excess. Firm
 * rows take priority over limits, and the plan adds nothing to them.
 *
 * @param limits the limits of the network
 * @param afterFirm the same limits with the use of firm rows recorded
 */
export function firmLimitAlerts(
  network: Network,
  limits: SharedLimits,
  afterFirm: SharedLimits,
  lines: readonly FirmLine[],
): readonly Alert[] {
  const moving = lines.filter(({ moved }) => moved > 0);
  if (moving.length === 0) return [];
  const vehicles = afterFirm.firm.vehicles.reduce((sum, count) => sum + count, 0);
  return [
    ...limits.limits.flatMap((limit, index) =>
      excessAlert(network, {
        used: afterFirm.firm.used[index]!,
        amount: limit.amount,
        location: limit.location,
        inWords: (used, amount) => useInWords(network, limit, used, amount),
        lines: moving.filter(
          ({ row, lane }) =>
            limit.kind === 'transfer budget' ||
            limitUses(network, limits, { product: row.product, lane: lane! }).some(
              (use) => use.limit === index,
            ),
        ),
      }),
    ),
    ...excessAlert(network, {
      used: vehicles,
      amount: limits.maxShipments,
      location: null,
      inWords: (used, amount) => `${used} shipments; maximum ${amount}`,
      lines: moving,
    }),
  ];
}

interface LimitUseOfRows {
  readonly used: number;
  readonly amount: number;
  readonly location: number | null;
  readonly inWords: (used: string, amount: string) => string;
  readonly lines: readonly FirmLine[];
}

function excessAlert(
  network: Network,
  { used, amount, location, inWords, lines }: LimitUseOfRows,
): readonly Alert[] {
  const excess = used - amount;
  if (excess <= ROUNDING * (1 + amount)) return [];
  const names = firmRowNames(
    network,
    lines.map(({ row }) => row),
  );
  const message = `${names}: ${inWords(figure(used), figure(amount))}, exceeded by ${figure(excess)}. The rows are kept; nothing is added.`;
  return [{ severity: 'high', kind: 'Firm row', product: null, location, message, value: excess }];
}

function useInWords(
  { lanes, locations }: Network,
  { kind, lane, location }: SharedLimit,
  used: string,
  amount: string,
): string {
  const place = location === null ? '' : locations[location]!.id;
  switch (kind) {
    case 'lane capacity': {
      const { from, to } = lanes[lane!]!;
      return `volume ${used} on the lane from ${locations[from]!.id} to ${locations[to]!.id}; capacity ${amount}`;
    }
    case 'outbound limit':
      return `${used} units leave ${place}; limit ${amount}`;
    case 'inbound limit':
      return `${used} units arrive at ${place}; limit ${amount}`;
    case 'volume capacity':
      return `volume ${used} arrives at ${place}; free capacity ${amount}`;
    case 'transfer budget':
      return `transfer cost ${used}; budget ${amount}`;
  }
}

function figure(amount: number): string {
  return grouped(Number(amount.toPrecision(6)));
}
