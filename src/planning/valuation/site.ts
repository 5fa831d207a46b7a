import type { SiteCurve } from './site-curve';

/** One product's stock at one location, as the optimiser sees it. */
export interface Site {
  readonly location: number;
  readonly curve: SiteCurve;
  /** Units that may leave. */
  readonly shippable: number;
  readonly canReceive: boolean;
  /** Units that are there and not promised, what is to stay included; those that may leave if left out. */
  readonly freeUnits?: number;
  /** Units by which firm lines change its stock; 0 if left out. */
  readonly firmChange?: number;
}
