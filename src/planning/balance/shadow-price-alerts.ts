import { grouped, money } from '../base/figures-in-words';
import type { Network } from '../network/network';
import type { Alert, ShadowPrice } from '../network/plan-result';

/** The kind of alert that says what a plan could save if a limit were a little wider. */
export const LIMIT_HOLDS_BACK = 'Limit holds back';

/**
 * What one more of each limit that holds the plan back would save. A lane whose next shipment would
 * pay is told by that shipment, and not by the room on it as well.
 */
export function shadowPriceAlerts(network: Network, shadowPrices: readonly ShadowPrice[]): Alert[] {
  const byShipment = new Set(
    shadowPrices
      .filter(({ kind }) => kind === 'lane shipments')
      .map(({ from, to }) => `${from} ${to}`),
  );
  return shadowPrices
    .filter(({ kind, from, to }) => kind !== 'lane capacity' || !byShipment.has(`${from} ${to}`))
    .map((limitPrice) => ({
      severity: 'low',
      kind: LIMIT_HOLDS_BACK,
      product: null,
      location: limitPrice.location,
      message: `${oneMoreUnit(network, limitPrice)} would save about ${money(limitPrice.price)}.`,
      value: limitPrice.price,
    }));
}

function oneMoreUnit(network: Network, { kind, from, to, location, amount }: ShadowPrice): string {
  const at = (index: number | null): string => network.locations[index!]!.id;
  const lane = `from ${from === null ? '' : at(from)} to ${to === null ? '' : at(to)}`;
  switch (kind) {
    case 'lane shipments':
      return `One more shipment ${lane} than the ${grouped(amount)} allowed, its own cost taken off,`;
    case 'lane capacity':
      return `One more unit of volume ${lane}, where ${rounded(amount)} fits,`;
    case 'outbound limit':
      return `One more unit out of ${at(location)} than its limit of ${rounded(amount)}`;
    case 'inbound limit':
      return `One more unit into ${at(location)} than its limit of ${rounded(amount)}`;
    case 'volume capacity':
      return `One more unit of volume at ${at(location)}, where ${rounded(amount)} is free before the plan,`;
    case 'transfer budget':
      return `Each 1 more in the transfer budget of ${money(amount)}, that 1 taken off,`;
    case 'shipments':
      return `One more shipment than the ${grouped(amount)} allowed, its own cost taken off,`;
  }
}

function rounded(amount: number): string {
  return grouped(Number(amount.toPrecision(4)));
}
