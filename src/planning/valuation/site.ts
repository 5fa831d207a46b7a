import type { SiteCurve } from './site-curve';

/** One product at one location: a node of the transfer problem. */
export interface Site {
  /** Index into `Network.locations`. */
  readonly location: number;
  readonly curve: SiteCurve;
  /** Units that may leave in this plan. */
  readonly shippable: number;
  readonly canReceive: boolean;
  /** Units on hand that are not committed, minimum stock included; `shippable` if left out. */
  readonly freeUnits?: number;
  /** Units by which firm lines change the stock; 0 if left out. */
  readonly firmChange?: number;
}
