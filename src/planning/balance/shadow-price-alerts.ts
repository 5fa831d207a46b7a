import { grouped, money } from '../base/figures-in-words';
import type { Network } from '../network/network';
import type { Alert, ShadowPrice } from '../network/plan-result';

/** The kind of the alerts on shadow prices: one more unit of this limit would save money. */
export const LIMIT_HOLDS_BACK = 'Limit holds back';

/**
 * Alerts on the shadow prices of binding limits: the saving from one more unit of each. A lane with a
 * shadow price on shipments gets only that alert, and none on its capacity.
 */
export function shadowPriceAlerts(network: Network, shadowPrices: readonly ShadowPrice[]): Alert[] {
  const lanesByShipment = new Set(
    shadowPrices
      .filter(({ kind }) => kind === 'lane shipments')
      .map(({ from, to }) => `${from} ${to}`),
  );
  return shadowPrices
    .filter(
      ({ kind, from, to }) => kind !== 'lane capacity' || !lanesByShipment.has(`${from} ${to}`),
    )
    .map((shadowPrice) => ({
      severity: 'low',
      kind: LIMIT_HOLDS_BACK,
      product: null,
      location: shadowPrice.location,
      message: `${oneMoreUnit(network, shadowPrice)} would save ${savingInWords(shadowPrice)}.`,
      value: shadowPrice.price,
    }));
}

/** A saving within this share of its bound is known. */
const KNOWN = 0.005;

function savingInWords({ price, atLeast, atMost }: ShadowPrice): string {
  if (atMost - atLeast <= KNOWN * atMost) return money(atMost);
  if (atLeast > 0) return `${money(atLeast)} to ${money(atMost)}`;
  if (atMost - price <= KNOWN * atMost) return `at most ${money(atMost)}`;
  return `about ${money(price)} (an estimate; at most ${money(atMost)})`;
}

function oneMoreUnit(network: Network, { kind, from, to, location, amount }: ShadowPrice): string {
  const at = (index: number | null): string => network.locations[index!]!.id;
  const lane = `from ${from === null ? '' : at(from)} to ${to === null ? '' : at(to)}`;
  switch (kind) {
    case 'lane shipments':
      return `One more shipment ${lane} than the ${grouped(amount)} allowed, net of its cost,`;
    case 'lane capacity':
      return `One more unit of volume ${lane}, where ${rounded(amount)} fits,`;
    case 'outbound limit':
      return `One more unit out of ${at(location)} than its limit of ${rounded(amount)}`;
    case 'inbound limit':
      return `One more unit into ${at(location)} than its limit of ${rounded(amount)}`;
    case 'volume capacity':
      return `One more unit of volume at ${at(location)}, where ${rounded(amount)} is free before the plan,`;
    case 'transfer budget':
      return `Each 1 more in the transfer budget of ${money(amount)}, net of that 1,`;
    case 'shipments':
      return `One more shipment than the ${grouped(amount)} allowed, net of its cost,`;
  }
}

function rounded(amount: number): string {
  return grouped(Number(amount.toPrecision(4)));
}
