import { grouped, money, units } from '../base/figures-in-words';
import type { ShadowPrice } from '../network/plan-result';

export interface NamedLimit {
  readonly limit: ShadowPrice['kind'];
  readonly amount: number;
  /** Id of the location of a location's limit. */
  readonly at: string;
  /** Ids of the ends of the lane. */
  readonly from: string;
  readonly to: string;
}

/** A limit by its name in the workbook, with its amount. */
export function limitInWords({ limit, amount, at, from, to }: NamedLimit): string {
  switch (limit) {
    case 'lane capacity':
      return `the lane capacity from ${from} to ${to} (volume ${money(amount)})`;
    case 'outbound limit':
      return `the outbound limit of ${at} (${units(amount)})`;
    case 'inbound limit':
      return `the inbound limit of ${at} (${units(amount)})`;
    case 'volume capacity':
      return `the volume capacity of ${at} (${money(amount)})`;
    case 'transfer budget':
      return `the transfer budget of ${money(amount)}`;
    case 'shipments':
      return `the maximum number of shipments (${grouped(amount)})`;
    case 'lane shipments':
      return `the maximum number of shipments from ${from} to ${to} (${grouped(amount)})`;
  }
}
