import type { ServiceClass } from '../network/network';

/** One way in which a scenario differs from the workbook. Places are named by their ids. */
export type ScenarioChange =
  /** Share of demand cycles without a stockout, above 0 and below 1. */
  | {
      readonly kind: 'service level';
      readonly serviceClass: ServiceClass;
      readonly level: number;
    }
  /** Most transfer cost, or most shipments, of the plan; null: no limit. */
  | { readonly kind: 'transfer budget' | 'max shipments'; readonly limit: number | null }
  | { readonly kind: 'lane closed'; readonly from: string; readonly to: string }
  | { readonly kind: 'location closed'; readonly location: string }
  /** Demand times a factor, in a region or (null) everywhere. */
  | { readonly kind: 'demand'; readonly region: string | null; readonly factor: number }
  /** Every order from outside, under way or to come, arrives so many days later. */
  | { readonly kind: 'suppliers late'; readonly days: number }
  /** Every cost of a lane times a factor. */
  | { readonly kind: 'freight'; readonly factor: number };

/** A named set of changes; none: the workbook as it is. */
export interface Scenario {
  readonly name: string;
  readonly changes: readonly ScenarioChange[];
}
